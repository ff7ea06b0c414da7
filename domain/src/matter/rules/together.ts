/** Matters and people that belong together: met by others too, added to, merged and un-merged, withdrawn by the reporter. */
import { categoryOf } from '../../catalogue/filing.ts';
import { canView } from '../../policy/view.ts';
import type { Directory } from '../../org/directory.ts';
import type { About, Matter } from '../matter.ts';
import { hearerOf, heardFields, leftBehind } from '../hearing.ts';
import { OPEN } from '../table.ts';
import type { Rules } from './rule.ts';

/** What an open matter may carry and one that ended without an answer does not: two endings would be told of it. */
const UNSETTLED: readonly (keyof Matter)[] = ['answer', 'answeredAt', 'outcome', 'refusal', 'proposer'];
/** What it left with those who worked on it. */
const WORK: readonly (keyof Matter)[] = ['assistants', 'assignee', 'dispatchedAt', 'suspendedUntil'];

/** Complaints about different people are kept from different people. */
const isAboutSame = (one?: About, other?: About) =>
  [...(one?.members ?? [])].sort().join() === [...(other?.members ?? [])].sort().join();

export const together: Pick<Rules, 'join' | 'add' | 'merge' | 'unmerge' | 'withdraw'> = {
  join: { trace: (_, matter) => ({ set: { joined: (matter.joined ?? 0) + 1 } }) },
  add: {
    holder: (content, matter, { directory }) => hearerOf(content, matter, directory) ?? matter.holder,
    trace: ({ at, content }) => ({
      set: { addedAt: at, ...heardFields(content) },
      drop: ['asked', ...leftBehind(content)],
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

/** 安全隐患 are there whoever told of them, and so is what presses. */
export function isHazard(
  matter: { readonly category: string; readonly severity: string },
  directory: Pick<Directory, 'settings'>,
): boolean {
  return matter.severity === 'urgent' || categoryOf(matter.category, directory.settings)?.ledger === 'hazard';
}
