/** 月度公开: what of a month's figures everybody may read, and as a table; small numbers are not told apart, for they point at people. */
import { CENTRE_ROLES, type Post } from '../org/post.ts';
import { COUNT_WORDS, PUBLIC_WORDS as says, RATE_WORDS } from '../words/figures.ts';
import type { CountKey } from './count.ts';
import type { RateKey } from './rate.ts';

export const PUBLIC_COUNTS = [
  'arrived',
  'registered',
  'closed',
  'micro',
  'small',
  'large',
] as const satisfies CountKey[];
export const PUBLIC_RATES = [
  'closing',
  'closingInTime',
  'satisfaction',
  'rated',
] as const satisfies RateKey[];

/** Fewer matters of a kind in a month are told together with others: the usual least of official tables. */
export const LEAST_TOLD = 5;

export interface PublicKind {
  readonly name: string;
  readonly arrived: number;
  readonly closed: number;
}

export interface PublicMonth {
  /** "2026-11" */
  readonly month: string;
  readonly town: string;
  readonly counts: readonly { readonly key: (typeof PUBLIC_COUNTS)[number]; readonly count: number }[];
  readonly rates: readonly { readonly key: (typeof PUBLIC_RATES)[number]; readonly percent: string }[];
  readonly categories: readonly PublicKind[];
  readonly places: readonly PublicKind[];
  /** What the centre says to it. */
  readonly note: string;
}

/**
 * Kinds with enough matters by name, the rest as one; left out where even that is too few, or is everything there is.
 * The totals stand beside them, so that one kind alone left over would be told by what is missing: the smallest of the others goes with it.
 */
export function toldApart(kinds: readonly PublicKind[]): PublicKind[] {
  const sizeOf = ({ arrived, closed }: PublicKind) => Math.max(arrived, closed);
  const counted = kinds
    .filter((kind) => sizeOf(kind) > 0)
    .map(({ name, arrived, closed }) => ({ name, arrived, closed }));
  const enough = counted.filter((kind) => sizeOf(kind) >= LEAST_TOLD);
  const alone = counted.length - enough.length === 1;
  const [smallest] = [...enough].sort((one, other) => sizeOf(one) - sizeOf(other));
  const told = alone ? enough.filter((kind) => kind !== smallest) : enough;
  const rest = counted
    .filter((kind) => !told.includes(kind))
    .reduce(
      (sum, { arrived, closed }) => ({
        ...sum,
        arrived: sum.arrived + arrived,
        closed: sum.closed + closed,
      }),
      { name: says.others, arrived: 0, closed: 0 },
    );
  return told.length > 0 && sizeOf(rest) >= LEAST_TOLD ? [...told, rest] : told;
}

/** The post by which somebody of the centre makes a month public, or `undefined`. */
export function monthPost(posts: readonly Post[], town: string): Post | undefined {
  return posts.find(
    ({ role, unit, department }) => !department && unit === town && CENTRE_ROLES.includes(role),
  );
}

/** A table for everybody: rows of cells, in the order in which the page shows them. */
export function publicTable(month: PublicMonth, matters: readonly PublicMatter[]): string[][] {
  const kinds = (heading: string, rows: readonly PublicKind[]) =>
    rows.map(({ name, arrived, closed }) => [heading, name, String(arrived), String(closed)]);
  return [
    [says.heading, `${month.town} ${month.month}`],
    ...month.counts.map(({ key, count }) => [says.figure, COUNT_WORDS[key], String(count)]),
    ...month.rates.map(({ key, percent }) => [says.figure, RATE_WORDS[key], percent]),
    ['', '', COUNT_WORDS.arrived, COUNT_WORDS.closed],
    ...kinds(says.byCategory, month.categories),
    ...kinds(says.byPlace, month.places),
    ...matters.map(({ category, place, text, status }) => [says.matter, category, place, text, status]),
  ];
}

/** A matter that the centre made public in the month, in the centre's own words. */
export interface PublicMatter {
  readonly matter: string;
  readonly category: string;
  readonly place: string;
  readonly text: string;
  readonly status: string;
}
