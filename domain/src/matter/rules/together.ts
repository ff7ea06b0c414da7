/** Matters and people that belong together: met by others too, merged and un-merged, withdrawn by the reporter. */
import { categoryOf } from '../../catalogue/filing.ts';
import { OPEN } from '../table.ts';
import type { Rules } from './rule.ts';

export const together: Pick<Rules, 'join' | 'merge' | 'unmerge' | 'withdraw'> = {
  join: { trace: (_, matter) => ({ set: { joined: (matter.joined ?? 0) + 1 } }) },
  merge: {
    lacks: (_, matter, { target }) => {
      if (!target || target.id === matter.id || !OPEN.includes(target.status)) return 'targetUnknown';
      return target.audience === matter.audience ? undefined : 'restrictedMatter';
    },
    trace: ({ content: { target } }) => ({ set: { mergedInto: target } }),
  },
  unmerge: {
    trace: () => ({ drop: ['mergedInto', 'answer', 'answeredAt', 'outcome', 'refusal', 'proposer'] }),
  },
  withdraw: {
    otherwise: (_, matter, { directory }) => isHazard(matter, directory),
    trace: ({ effect }) => (effect.status === 'withdrawn' ? {} : { set: { reporterLeft: true } }),
  },
};

/** 安全隐患 are there whoever told of them, and so is what presses. */
function isHazard(
  matter: { readonly category: string; readonly severity: string },
  directory: Parameters<NonNullable<Rules['withdraw']['otherwise']>>[2]['directory'],
): boolean {
  return matter.severity === 'urgent' || categoryOf(matter.category, directory.settings)?.ledger === 'hazard';
}
