/** The matters that a desk's figures are counted from: read by range on their own indexes, with little of each. */
import { marksFor, type HandMatter, type Moment, type Period, type Viewed } from '@gelin/domain';
import { find, type Where } from '../cloudbase.ts';
import { shortMark, shortToken } from '../short.ts';

/** What one request may read. */
const PAGE = 1_000;
/** Of one kind (arrived, due, closed, open) at most so many are read; what is beyond is said to be. */
export const FIGURED_MOST = 5_000;

const PROJECTION = {
  status: 1,
  nature: 1,
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
  audience: 1,
  about: 1,
  'place.path': 1,
  holder: 1,
  answerer: 1,
  assistants: 1,
  'cards.group': 1,
  supervision: 1,
} as const;

/** What is read of each: what figures and visibility ask for. */
export type FiguredDocument = HandMatter & Viewed;

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
  { from, to }: Period,
): Promise<FiguredRead> {
  const marks = marksFor('open', {}).map(shortMark);
  const spans = desks.flatMap((desk) =>
    (['reportedAt', 'dueAt', 'closedAt'] as const).map((field) =>
      pages({ desks: desk }, field, { from, to }),
    ),
  );
  const standing = open.map((token) =>
    pages({ work: shortToken(token), mark: { $in: marks } }, 'reportedAt', { from: 0, to }),
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

/** Page after page, the latest first. A page begins with what has the last one's moment, and is known by its ids. */
async function pages(
  where: Where,
  field: 'reportedAt' | 'dueAt' | 'closedAt',
  { from, to }: Period,
): Promise<Pick<FiguredRead, 'matters' | 'beyond'>> {
  const known = new Map<string, FiguredDocument>();
  for (let before: Moment = to; known.size < FIGURED_MOST;) {
    const span = { ...where, [field]: { $gte: from, $lt: before } };
    const options = { order: { [field]: -1 }, limit: PAGE, projection: PROJECTION } as const;
    const page = await find<Omit<FiguredDocument, 'id'>>('matters', span, options);
    const size = known.size;
    for (const { _id, ...each } of page) known.set(_id, { ...each, holder: each.holder ?? null, id: _id });
    if (page.length < PAGE || known.size === size) return { matters: [...known.values()], beyond: false };
    before = (page.at(-1)?.[field] ?? from) + 1;
  }
  return { matters: [...known.values()], beyond: true };
}
