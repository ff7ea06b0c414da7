/** The matters that figures are counted from: read by range on their own indexes, with little of each. */
import {
  COUNTED_ON,
  dayStart,
  deskToken,
  marksFor,
  nextDay,
  type AnsweredMatter,
  type CountedOn,
  type HandMatter,
  type Moment,
  type Period,
  type TalliedMatter,
  type Viewed,
} from '@gelin/domain';
import { find, type Where } from '../cloudbase.ts';
import { shortMark, shortToken } from '../short.ts';

/** What one request may read. */
const PAGE = 1_000;
/** Of one kind (arrived, due, closed, open) a desk's figures at hand read at most so many; what is beyond is said to be. */
export const FIGURED_MOST = 5_000;

const PROJECTION = {
  town: 1,
  status: 1,
  nature: 1,
  category: 1,
  reportedAt: 1,
  registeredAt: 1,
  dueAt: 1,
  answeredAt: 1,
  closedAt: 1,
  outcome: 1,
  rating: 1,
  objection: 1,
  drill: 1,
  mergedInto: 1,
  refusal: 1,
  reopenings: 1,
  failedVerifications: 1,
  raised: 1,
  warning: 1,
  audience: 1,
  about: 1,
  'place.path': 1,
  holder: 1,
  answerer: 1,
  'answer.by.id': 1,
  assistants: 1,
  'cards.group': 1,
  supervision: 1,
} as const;

/** What is read of each: what figures, tallies and visibility ask for. */
export type FiguredDocument = HandMatter & TalliedMatter & Viewed & AnsweredMatter;

export interface FiguredRead {
  readonly matters: readonly FiguredDocument[];
  /** Ids of those that are open on the desk now. */
  readonly open: ReadonlySet<string>;
  /** More than `FIGURED_MOST` of a kind there were. */
  readonly beyond: boolean;
}

/** Everything that may count on these desks in the period, each once. `open` are the tokens of their open lists. */
export async function figuredOn(
  desks: readonly string[],
  open: readonly string[],
  period: Period,
): Promise<FiguredRead> {
  const marks = marksFor('open', {}).map(shortMark);
  const spans = desks.flatMap((desk) =>
    (['reportedAt', 'dueAt', 'closedAt'] as const).map((field) =>
      pages({ desks: desk }, field, period, FIGURED_MOST),
    ),
  );
  const standing = open.map((token) =>
    pages(
      { work: shortToken(token), mark: { $in: marks } },
      'reportedAt',
      { from: 0, to: period.to },
      FIGURED_MOST,
    ),
  );
  const [spanned, stood] = await Promise.all([Promise.all(spans), Promise.all(standing)]);
  const reads = [...spanned, ...stood];
  const matters = new Map(reads.flatMap((read) => read.matters).map((each) => [each.id, each]));
  return {
    matters: [...matters.values()],
    open: new Set(stood.flatMap((read) => read.matters.map(({ id }) => id))),
    beyond: reads.some(({ beyond }) => beyond),
  };
}

/** Everything that these desks count by one date in the period, however much; the latest first of each desk. */
export async function figuredInRange(
  desks: readonly string[],
  field: CountedOn,
  period: Period,
): Promise<FiguredDocument[]> {
  const reads = await Promise.all(desks.map((desk) => pages({ desks: desk }, field, period)));
  return reads.flatMap(({ matters }) => matters);
}

/** What a desk answers for in the period: due or closed in it, each once, at most `FIGURED_MOST` of a kind. */
export async function answeredOn(
  desk: string,
  period: Period,
): Promise<Pick<FiguredRead, 'matters' | 'beyond'>> {
  const reads = await Promise.all(
    (['dueAt', 'closedAt'] as const).map((field) => pages({ desks: desk }, field, period, FIGURED_MOST)),
  );
  const matters = new Map(reads.flatMap((read) => read.matters).map((each) => [each.id, each]));
  return { matters: [...matters.values()], beyond: reads.some(({ beyond }) => beyond) };
}

/** Of each of these dates of a town's matters the first, or the last, apart for what is open and what is restricted. */
async function edges(town: string, fields: readonly CountedOn[], order: 1 | -1): Promise<Moment[]> {
  const desks = [false, true].map((restricted) => deskToken({ kind: 'place', id: town }, restricted));
  const found = await Promise.all(
    desks.flatMap((desk) =>
      fields.map((field) =>
        find<Partial<Record<CountedOn, Moment>>>(
          'matters',
          { desks: desk, [field]: { $gt: 0 } },
          { order: { [field]: order }, limit: 1, projection: { [field]: 1 } },
        ),
      ),
    ),
  );
  return found.flat().flatMap((each) => fields.flatMap((field) => each[field] ?? []));
}

/** When the day of a town's first matter begins; `undefined` where there is none. */
export async function firstFigured(town: string): Promise<Moment | undefined> {
  const first = await edges(town, ['reportedAt'], 1);
  return first.length === 0 ? undefined : dayStart(Math.min(...first));
}

/** From the day of a town's first matter to that of the last date of any; `undefined` where there is none. */
export async function daysFigured(town: string): Promise<Period | undefined> {
  const from = await firstFigured(town);
  if (from === undefined) return undefined;
  return { from, to: nextDay(Math.max(...(await edges(town, COUNTED_ON, -1)))) };
}

/** What is open the longest on a desk, drills apart, the oldest first. */
export async function oldestOpen(
  desk: string,
  limit: number,
): Promise<{ readonly id: string; readonly reportedAt: Moment }[]> {
  const where = { desks: desk, closedAt: null };
  const options = {
    order: { reportedAt: 1 },
    limit: limit * 2,
    projection: { reportedAt: 1, drill: 1 },
  } as const;
  const found = await find<{ reportedAt: Moment; drill?: true }>('matters', where, options);
  return found
    .filter(({ drill }) => !drill)
    .slice(0, limit)
    .map(({ _id, reportedAt }) => ({ id: _id, reportedAt }));
}

/** Page after page, the latest first. */
async function pages(
  where: Where,
  field: CountedOn,
  { from, to }: Period,
  most = Infinity,
): Promise<Pick<FiguredRead, 'matters' | 'beyond'>> {
  const known: FiguredDocument[] = [];
  for (let before: Moment | undefined = to; before !== undefined;) {
    if (known.length >= most) return { matters: known, beyond: true };
    const page = await pageOf(where, field, { from, to: before });
    known.push(...page.matters);
    ({ before } = page);
  }
  return { matters: known, beyond: false };
}

/** One page of what a desk counts by one date, the latest first, and below which moment the next begins. */
export async function figuredPage(
  desk: string,
  field: CountedOn,
  period: Period,
): Promise<{ readonly matters: readonly FiguredDocument[]; readonly before?: Moment }> {
  return pageOf({ desks: desk }, field, period);
}

/** A full page ends before its last moment, of which there may be more: the next begins with that. */
async function pageOf(
  where: Where,
  field: CountedOn,
  { from, to }: Period,
): Promise<{ readonly matters: readonly FiguredDocument[]; readonly before?: Moment }> {
  const span = { ...where, [field]: { $gte: from, $lt: to } };
  const options = { order: { [field]: -1 }, limit: PAGE, projection: PROJECTION } as const;
  const found = await find<Omit<FiguredDocument, 'id'>>('matters', span, options);
  const matters = found.map(({ _id, ...each }): FiguredDocument => {
    return { ...each, holder: each.holder ?? null, id: _id };
  });
  const last = matters.at(-1)?.[field];
  if (found.length < PAGE || last === undefined) return { matters };
  const whole = matters.filter((each) => each[field] !== last);
  // A thousand of the same moment were written by no hand; the next page begins below them.
  return whole.length > 0 ? { matters: whole, before: last + 1 } : { matters, before: last };
}
