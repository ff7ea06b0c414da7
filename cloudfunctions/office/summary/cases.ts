/** Whether the cases of a summary may be told of: asked each time that it is begun. */
import { mayBeCase } from '@gelin/domain';
import { Refusal } from '../../shared/failures.ts';
import { mattersById } from '../../shared/repositories/matters.ts';
import type { MemberDocument } from '../../shared/repositories/members.ts';
import type { SummaryWanted } from '../../shared/repositories/exports.ts';
import { readableBy } from '../keeping.ts';

/** Every one may be, and its writer may read it. @throws Refusal notHere */
export async function checkCases(
  cases: readonly Pick<SummaryWanted['cases'][number], 'matter'>[],
  member: MemberDocument,
): Promise<void> {
  const told = await mattersById(cases.map(({ matter }) => matter));
  const may = new Set<string>(
    told.filter((each) => mayBeCase(each) && readableBy(member)(each)).map(({ id }) => id),
  );
  if (cases.some(({ matter }) => !may.has(matter))) throw new Refusal('notHere', 'cases');
}
