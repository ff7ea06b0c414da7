/** Matters as lists read them: by token and mark, in order, page after page (docs/adr/0023). */
import type { Moment } from '@gelin/domain';
import { find, type Where } from '../cloudbase.ts';
import { shortMark, shortToken } from '../short.ts';
import type { MatterDocument } from './matters.ts';

export type ListOrder = 'pressing' | 'newest';

/** Which matters, in which order. `over` ones have no limit that presses: they come by time. */
export interface ListQuery {
  readonly tokens: readonly string[];
  readonly marks: readonly string[];
  readonly over: boolean;
  readonly order: ListOrder;
  /** From the moment on, and before the other: by time alone. */
  readonly from?: Moment | undefined;
  readonly to?: Moment | undefined;
}

/** Matters in order; `next` is where the following page begins. */
export interface ListStretch {
  readonly found: readonly MatterDocument[];
  readonly next?: string;
}

/** How many matters can be of one very millisecond: those of one splitting. */
const SAME_MOMENT = 200;

/** The matters after `cursor`, at least one and about `limit` of them. A query for each token, sent together. */
export async function listedAfter(
  query: ListQuery,
  cursor: string | undefined,
  limit: number,
): Promise<ListStretch> {
  if (query.marks.length === 0) return { found: [] };
  const { tokens, marks, ...rest } = query;
  return inOrder({ tokens: tokens.map(shortToken), marks: marks.map(shortMark), ...rest }, cursor, limit);
}

function inOrder(query: ListQuery, cursor: string | undefined, limit: number): Promise<ListStretch> {
  return query.order === 'pressing' && !query.over
    ? byUrgency(query, cursor, limit)
    : byTime(query, cursor, limit);
}

/** `pressing` names its matter: no two are equal. */
async function byUrgency(
  { tokens, marks }: ListQuery,
  cursor: string | undefined,
  limit: number,
): Promise<ListStretch> {
  const after = cursor === undefined ? {} : { pressing: { $gt: cursor } };
  const found = await together(tokens, (work) => ({ work, mark: { $in: marks }, ...after }), {
    order: { pressing: 1 },
    limit: limit + 1,
  });
  const sorted = found.sort((a, b) => (a.pressing < b.pressing ? -1 : 1));
  const page = sorted.slice(0, limit);
  const last = page.at(-1);
  return { found: page, ...(sorted.length > limit && last && { next: last.pressing }) };
}

/** A page never ends in the middle of a millisecond, so that the next one can begin where it stopped. */
async function byTime(query: ListQuery, cursor: string | undefined, limit: number): Promise<ListStretch> {
  const { tokens, marks, over, from, to } = query;
  const before = cursor === undefined ? to : Math.min(Number(cursor), to ?? Infinity);
  const within = (reportedAt: object) => (token: string) => ({
    [over ? 'past' : 'work']: token,
    mark: { $in: marks },
    ...(Object.keys(reportedAt).length > 0 && { reportedAt }),
  });
  const span = { ...(from !== undefined && { $gte: from }), ...(before !== undefined && { $lt: before }) };
  const found = await together(tokens, within(span), { order: { reportedAt: -1 }, limit: limit + 1 });
  const sorted = found.sort((a, b) => b.reportedAt - a.reportedAt || (a._id < b._id ? -1 : 1));
  const next = sorted[limit];
  if (!next) return { found: sorted };
  const whole = sorted.slice(0, limit).filter(({ reportedAt }) => reportedAt !== next.reportedAt);
  const last = whole.at(-1);
  if (last) return { found: whole, next: String(last.reportedAt) };
  const at = { $gte: next.reportedAt, $lte: next.reportedAt };
  const moment = await together(tokens, within(at), { order: { reportedAt: -1 }, limit: SAME_MOMENT });
  return { found: moment, next: String(next.reportedAt) };
}

/** Each matter once. */
async function together(
  tokens: readonly string[],
  where: (token: string) => Where,
  options: { readonly order: Readonly<Record<string, 1 | -1>>; readonly limit: number },
): Promise<MatterDocument[]> {
  const pages = await Promise.all(
    tokens.map((token) => find<MatterDocument>('matters', where(token), options)),
  );
  return [...new Map(pages.flat().map((document) => [document._id, document])).values()];
}

/** The matter with one of these numbers, the latest first. */
export async function numbered(town: string, numbers: readonly string[]): Promise<MatterDocument[]> {
  return find<MatterDocument>(
    'matters',
    { town, no: { $in: numbers } },
    { order: { no: -1 }, limit: numbers.length },
  );
}

/** As many hotlines may use the same number. */
const SAME = 5;

/** The matters that were tickets of this number. */
export async function ticketed(town: string, number: string): Promise<MatterDocument[]> {
  return find<MatterDocument>('matters', { town, 'ticket.number': number }, { limit: SAME });
}

/** Of a holder for whom nobody works, so many are counted. */
const HELD_MOST = 100;
/** Holders asked for in one query. */
const HOLDERS = 150;

/** How many open matters these hold, each up to 100; who holds none is not among them. */
export async function heldByThese(holders: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let from = 0; from < holders.length; from += HOLDERS) {
    let asked = holders.slice(from, from + HOLDERS);
    while (asked.length > 0) {
      const options = {
        order: { pressing: 1 },
        limit: HELD_MOST,
        projection: { holder: 1 },
      } as const;
      const found = await find<Pick<MatterDocument, 'holder'>>(
        'matters',
        { 'holder.id': { $in: asked } },
        options,
      );
      const own = new Map<string, number>();
      for (const { holder } of found) if (holder) own.set(holder.id, (own.get(holder.id) ?? 0) + 1);
      for (const [id, count] of own) counts.set(id, count);
      // Where the page is full, those that were met are told, and the rest are asked for again.
      asked = found.length < HELD_MOST ? [] : asked.filter((id) => !own.has(id));
    }
  }
  return counts;
}
