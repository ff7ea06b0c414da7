/** Which matters a unit, a department or a post holder answers for, and what of them is counted. */
import { regrouped, totalOf, type Cell } from '../figures/cell.ts';
import { countsOf, type Counts } from '../figures/count.ts';
import { departmentOf, type FigureDesk } from '../figures/desk.ts';
import { countedRow, inPeriod, type FiguredMatter, type Period } from '../figures/row.ts';
import type { Matter } from '../matter/matter.ts';

export type AnsweredMatter = FiguredMatter &
  Pick<Matter, 'holder' | 'audience'> & { readonly answer?: { readonly by: { readonly id?: string } } };

/**
 * The counts of a desk from the town's days. A department answers for what it has or answered. A unit answers for what lies
 * in it and no department has: what was passed on is the department's. What is for the centre alone is no unit's.
 */
export function assessedCounts(cells: readonly Cell[], { kind, id }: FigureDesk): Counts {
  const own = cells.filter(({ path = [], department, restricted }) =>
    kind === 'department' ? department === id : department === undefined && !restricted && path.includes(id),
  );
  return totalOf(regrouped(own, () => ({})));
}

/** Whether the matter is one of those by which its desk is assessed; of those that the desk counts at all. */
export function isAnsweredFor(
  matter: Pick<AnsweredMatter, 'holder' | 'answerer' | 'audience'>,
  { kind }: FigureDesk,
): boolean {
  return kind === 'department' || (departmentOf(matter) === undefined && matter.audience === 'open');
}

/** What a member answered in their post, of matters of its desk. */
export function memberCounts(matters: readonly AnsweredMatter[], member: string, period: Period): Counts {
  const own = matters.filter((matter) => answererOf(matter) === member);
  return countsOf(own.map(countedRow), period);
}

/** The member who gave the answer that stands. */
export const answererOf = ({ answer }: Pick<AnsweredMatter, 'answer'>): string | undefined => answer?.by.id;

/** Matters of the period whose objection (申请剔除) nobody has decided yet: they count until somebody does. */
export function pendingObjections(matters: readonly AnsweredMatter[], { from, to }: Period): string[] {
  return matters
    .filter(
      ({ objection, dueAt, closedAt }) =>
        objection?.state === 'pending' && [dueAt, closedAt].some((at) => inPeriod({ from, to }, at)),
    )
    .map(({ id }) => id);
}
