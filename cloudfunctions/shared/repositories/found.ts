/**
 * Matters by their words: through the cards that stand in groups, whose words are indexed already (`messages`), and what
 * has no card (restricted, unplaced, held) through the words of its own document. Newest first.
 */
import type { Moment } from '@gelin/domain';
import { find, type Where } from '../cloudbase.ts';

/** Where a word is looked for. */
export interface Ground {
  readonly groups: readonly string[];
  /** Among what has no card, too: for those who see all of a town. */
  readonly uncarded: boolean;
  readonly from?: Moment | undefined;
}

/** A matter that holds a pair of characters, at the time by which it is ordered. */
export interface Hit {
  readonly matter: string;
  readonly at: Moment;
}

/** An order of the database splits into about two hundred: more groups are asked for apart. */
const GROUPS = 150;

type Read = (before: Moment | undefined, limit: number) => Promise<readonly Hit[]>;

/** The hits before a moment and whether there are more; `next` is the moment they end at. */
export async function hitsBefore(
  gram: string,
  ground: Ground,
  before: Moment | undefined,
  limit: number,
): Promise<{ readonly hits: readonly Hit[]; readonly next?: Moment }> {
  const pages = await Promise.all(readsOf(gram, ground).map((read) => read(before, limit)));
  // Where one of them was cut, the others are known no further either.
  const ends = pages.flatMap((page) => (page.length === limit ? [page.at(-1)?.at ?? 0] : []));
  const all = pages.flat().sort((a, b) => b.at - a.at);
  if (ends.length === 0) return { hits: all };
  const end = Math.max(...ends);
  const whole = all.filter(({ at }) => at > end);
  // One very millisecond filled a page: it is taken as it is.
  return whole.length > 0
    ? { hits: whole, next: end + 1 }
    : { hits: all.filter(({ at }) => at >= end), next: end };
}

/** The newest that hold this pair: in the first of the parts that a ground is asked for in, which tells enough. */
export async function newestOn(ground: Ground, gram: string, limit: number): Promise<readonly Hit[]> {
  const [first] = readsOf(gram, ground);
  return first ? first(undefined, limit) : [];
}

function readsOf(gram: string, { groups, uncarded, from }: Ground): Read[] {
  const parts = Array.from({ length: Math.ceil(groups.length / GROUPS) }, (_, part) =>
    groups.slice(part * GROUPS, (part + 1) * GROUPS),
  );
  const span = (before: Moment | undefined, name: string): Where => {
    const at = { ...(from !== undefined && { $gte: from }), ...(before !== undefined && { $lt: before }) };
    return Object.keys(at).length > 0 ? { [name]: at } : {};
  };
  const cards = parts.map((part): Read => async (before, limit) => {
    const where = { group: { $in: part }, grams: gram, ...span(before, 'at') };
    const options = { order: { at: -1 }, limit, projection: { matter: 1, at: 1, kind: 1 } } as const;
    const found = await find<Partial<Hit> & { readonly at: Moment; readonly kind: string }>(
      'messages',
      where,
      options,
    );
    return found.map(({ kind, matter = '', at }) => ({ matter: kind === 'card' ? matter : '', at }));
  });
  const own: Read = async (before, limit) => {
    const where = { grams: gram, ...span(before, 'reportedAt') };
    const options = { order: { reportedAt: -1 }, limit, projection: { reportedAt: 1 } } as const;
    const found = await find<{ readonly reportedAt: Moment }>('matters', where, options);
    return found.map(({ _id, reportedAt }) => ({ matter: _id, at: reportedAt }));
  };
  return uncarded ? [...cards, own] : cards;
}
