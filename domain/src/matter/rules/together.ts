/** Matters and people that belong together: met by others too, added to, merged and un-merged, withdrawn by the reporter. */
import { categoryOf } from '../../catalogue/filing.ts';
import { canView } from '../../policy/view.ts';
import type { Directory } from '../../org/directory.ts';
import type { About, Matter } from '../matter.ts';
import type { Photo } from '../media.ts';
import { hearerOf, heardFields, leftBehind } from '../hearing.ts';
import { OPEN } from '../table.ts';
import type { Rules } from './rule.ts';
import { moveLack, movedAway, movedVisit } from './visiting.ts';

/** What an open matter may carry and one that ended without an answer does not: two endings would be told of it. */
const UNSETTLED: readonly (keyof Matter)[] = ['answer', 'answeredAt', 'outcome', 'refusal', 'proposer'];
/** What it left with those who worked on it. */
const WORK: readonly (keyof Matter)[] = ['assistants', 'assignee', 'dispatchedAt', 'suspendedUntil'];

/** Complaints about different people are kept from different people. */
const isAboutSame = (one?: About, other?: About) =>
  [...(one?.members ?? [])].sort().join() === [...(other?.members ?? [])].sort().join();

export const together: Pick<Rules, 'join' | 'add' | 'merge' | 'unmerge' | 'withdraw'> = {
  join: {
    trace: ({ content: { merged, with: others = [], parted } }, { joined = 0, merged: known = [] }) => {
      if (parted !== undefined)
        return { set: { joined: Math.max(0, joined - 1), merged: known.filter((id) => id !== parted) } };
      const together = merged === undefined ? known : [...new Set([...known, merged, ...others])];
      return { set: { joined: joined + 1, ...(merged !== undefined && { merged: together }) } };
    },
  },
  add: {
    lacks: moveLack,
    holder: (content, matter, { directory }) => hearerOf(content, matter, directory) ?? matter.holder,
    trace: ({ at, content }, matter) => ({
      set: {
        addedAt: at,
        ...withPictures(matter, content.photos),
        ...heardFields(content),
        ...movedVisit(content),
      },
      // Another time is no answer to what was asked.
      drop: [...(content.visit ? movedAway(content) : (['asked'] as const)), ...leftBehind(content)],
    }),
  },
  merge: {
    lacks: (_, matter, { target, actor }) => {
      if (!target || target.id === matter.id || !OPEN.includes(target.status)) return 'targetUnknown';
      if (!canView(actor, target)) return 'targetUnknown';
      const alike = target.audience === matter.audience && isAboutSame(matter.about, target.about);
      return alike ? undefined : 'restrictedMatter';
    },
    trace: ({ content: { target } }) => ({ set: { mergedInto: target }, drop: UNSETTLED }),
  },
  unmerge: {
    trace: () => ({ drop: ['mergedInto', ...WORK] }),
  },
  withdraw: {
    otherwise: (_, matter, { directory }) => isHazard(matter, directory),
    trace: ({ effect }) =>
      effect.status === 'withdrawn' ? { drop: UNSETTLED } : { set: { reporterLeft: true } },
  },
};

/** As many pictures as a matter shows above its story; those of any later addition stand in the story alone. */
const SHOWN = 18;

/** Pictures that follow the words are the matter's own: on its card, to be covered and released as the first ones. */
function withPictures({ photos }: Matter, added: readonly Photo[]): Partial<Pick<Matter, 'photos'>> {
  return added.length === 0 ? {} : { photos: [...photos, ...added].slice(0, SHOWN) };
}

/** 安全隐患 are there whoever told of them, and so is what presses. */
export function isHazard(
  matter: { readonly category: string; readonly severity: string },
  directory: Pick<Directory, 'settings'>,
): boolean {
  return matter.severity === 'urgent' || categoryOf(matter.category, directory.settings)?.ledger === 'hazard';
}
