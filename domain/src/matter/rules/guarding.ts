/** What guards who reported, and whoever is seen on a picture: every look is a step, and faces can be covered afterwards. */
import { isReportersOwn } from '../../journal/erase.ts';
import type { MatterEvent } from '../event.ts';
import type { Matter } from '../matter.ts';
import type { Photo } from '../media.ts';
import type { Rules } from './rule.ts';

export const guarding: Pick<Rules, 'look' | 'cover'> = {
  look: {},
  cover: {
    lacks: ({ photo, photos }, matter, { history = [] }) =>
      photos.length === 1 && isShown(photo, matter, history) ? undefined : 'targetUnknown',
    trace: ({ content: { photo, photos } }, { photos: shown, answer, covered = [] }) => {
      const [instead] = photos;
      if (!instead) return {};
      const replaced = (all: readonly Photo[]) => all.map((each) => (each.id === photo ? instead : each));
      // What was covered once may be covered again: the first picture leads to the last.
      const before = covered.map((each) => (each.shown === photo ? { ...each, shown: instead.id } : each));
      return {
        set: {
          photos: replaced(shown),
          ...(answer && { answer: { ...answer, photos: replaced(answer.photos) } }),
          covered: [...before, { photo, shown: instead.id }],
        },
      };
    },
  },
};

/** Whether the picture, of the matter or of its story, is still shown as it was taken. */
function isShown(photo: string, { photos, answer, covered = [] }: Matter, history: readonly MatterEvent[]) {
  if (covered.some((each) => each.photo === photo)) return false;
  return [...photos, ...(answer?.photos ?? [])].some(({ id }) => id === photo) || !!bringing(photo, history);
}

/** The step that the picture came with. */
function bringing(photo: string, history: readonly MatterEvent[]): MatterEvent | undefined {
  return history.find(({ content }) => 'photos' in content && content.photos.some(({ id }) => id === photo));
}

/** Whether the picture is the office's own, or an outside party's: covered, it stays when its reporter's words go. */
export function isOfficial(photo: string, history: readonly MatterEvent[]): boolean {
  const event = bringing(photo, history);
  return event !== undefined && !isReportersOwn(event);
}
