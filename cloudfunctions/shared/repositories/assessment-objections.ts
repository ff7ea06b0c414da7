/** Objections (异议) to the points of a period, as stored; one a wish. */
import type { AssessmentObjection, FigureSpan, Moment } from '@gelin/domain';
import { add, change, find, get, type Stored } from '../cloudbase.ts';

export type ObjectionDocument = Omit<AssessmentObjection, 'id'> & { readonly town: string };

/** Those about these desks and this span; at most so many are told. */
const MOST = 200;

function from({ _id, town: _, ...objection }: Stored<ObjectionDocument>): AssessmentObjection {
  return { ...objection, id: _id };
}

/** What was said about these desks in a span, in the order in which it came. */
export async function objectionsTo(
  town: string,
  span: FigureSpan,
  start: Moment,
  desks: readonly string[],
): Promise<AssessmentObjection[]> {
  const where = { town, span, from: start, desk: { $in: desks } };
  const found = await find<ObjectionDocument>('assessmentObjections', where, { limit: MOST });
  return found.map(from).sort((one, other) => one.at - other.at);
}

export async function objectionOf(id: string): Promise<Stored<ObjectionDocument> | undefined> {
  return get<ObjectionDocument>('assessmentObjections', id);
}

/** Keeps it once, however often it is sent. */
export async function keepObjection(id: string, objection: ObjectionDocument): Promise<void> {
  await add('assessmentObjections', { _id: id, ...objection });
}

/** Decides it while nobody has; whether it was this decision. */
export async function decideObjection(
  id: string,
  decided: Pick<Required<ObjectionDocument>, 'state' | 'decision'>,
): Promise<boolean> {
  return (await change('assessmentObjections', { _id: id, state: 'pending' }, { $set: decided })) === 1;
}
