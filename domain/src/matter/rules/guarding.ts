/** What guards who reported: every look at them is a step, and their pictures can be covered afterwards. */
import type { Matter } from '../matter.ts';
import type { Rules } from './rule.ts';

export const guarding: Pick<Rules, 'look' | 'cover'> = {
  look: {},
  cover: {
    lacks: ({ photo, photos }, matter) =>
      photos.length === 1 && isShown(photo, matter) ? undefined : 'targetUnknown',
    trace: ({ content: { photo, photos } }, matter) => {
      const [instead] = photos;
      if (!instead) return {};
      const covered = [...(matter.covered ?? []), { photo, shown: instead.id }];
      return { set: { photos: matter.photos.map((each) => (each.id === photo ? instead : each)), covered } };
    },
  },
};

/** Whether the picture is still shown as it was taken. */
function isShown(photo: string, { photos }: Matter): boolean {
  return photos.some(({ id }) => id === photo);
}
