/**
 * What an office counts, each by one definition: tallies, the lists behind a figure, papers and the desk all count by it.
 * A count belongs to the day of one of the matter's dates, so that days add up to months and no matter counts twice.
 */
import { inPeriod, isClosed, isTakenOn, type CountedRow, type Period } from './row.ts';

/** The date by which a matter counts in a period. */
export const COUNTED_ON = ['reportedAt', 'registeredAt', 'dueAt', 'closedAt'] as const;
export type CountedOn = (typeof COUNTED_ON)[number];

interface Count {
  readonly on: CountedOn;
  readonly holds: (row: CountedRow) => boolean;
}

const closed = (more: (row: CountedRow) => boolean = () => true): Count => ({
  on: 'closedAt',
  holds: (row) => isTakenOn(row) && isClosed(row) && more(row),
});
const due = (more: (row: CountedRow) => boolean = () => true): Count => ({
  on: 'dueAt',
  holds: (row) => isTakenOn(row) && more(row),
});

/**
 * - **arrived** 新到: reported in the period, registered or not. What was merged is counted where it went to.
 * - **registered** 受理立案; **disputes** 纠纷 of them, **agreed** those that ended so: of 147 taken on, 140 agreed.
 * - **due** 应结案: registered, and the limit lies in the period. Not what arrived in it: what arrived yesterday with five
 *   days to go is nobody's failure. A limit that was extended, or stood still, counts where it came to lie in the end.
 *   **dueClosed** of them is closed, **inTime** was answered before its limit besides: a slow verification is not the
 *   holder's delay (as on the ledger, 是否按期); **late** 未按期 is all others of them. **yellow**, **red**: a card was shown for it.
 * - **closed** 办结 in the period, **micro**, **small**, **large** by where it was solved; **once** 一次办结 neither reopened nor
 *   found undone; **reopened** 重办 and **failed** 查不实 (a verification failed) at least once; **rated**, **satisfied** of those
 *   closed.
 */
export const COUNTS = {
  arrived: { on: 'reportedAt', holds: (row) => !row.drill && row.status !== 'merged' },
  registered: { on: 'registeredAt', holds: isTakenOn },
  disputes: { on: 'registeredAt', holds: (row) => isTakenOn(row) && row.nature === 'dispute' },
  agreed: {
    on: 'registeredAt',
    holds: (row) => isTakenOn(row) && row.nature === 'dispute' && row.outcome === 'agreed' && isClosed(row),
  },
  due: due(),
  dueClosed: due(isClosed),
  inTime: due(closedInTime),
  late: due((row) => !closedInTime(row)),
  yellow: due(({ warning }) => warning === 'yellow'),
  red: due(({ warning }) => warning === 'red'),
  closed: closed(),
  micro: closed(({ circle }) => circle === 'micro'),
  small: closed(({ circle }) => circle === 'small'),
  large: closed(({ circle }) => circle === 'large'),
  once: closed(({ reopenings = 0, failedVerifications = 0 }) => reopenings + failedVerifications === 0),
  reopened: closed(({ reopenings = 0 }) => reopenings > 0),
  failed: closed(({ failedVerifications = 0 }) => failedVerifications > 0),
  rated: closed(({ rating }) => rating !== undefined),
  satisfied: closed(({ rating }) => rating === 'satisfied'),
} as const satisfies Readonly<Record<string, Count>>;

export type CountKey = keyof typeof COUNTS;
export const COUNT_KEYS = Object.keys(COUNTS) as CountKey[];

/** How many of each. */
export type Counts = Readonly<Record<CountKey, number>>;

/** Whether the row counts so in the period. */
export function countsAs(key: CountKey, row: CountedRow, period: Period): boolean {
  const { on, holds } = COUNTS[key];
  return inPeriod(period, row[on]) && holds(row);
}

/** The rows that count so in the period, each once however often it is given. */
export function countedAs<Row extends CountedRow>(
  key: CountKey,
  rows: readonly Row[],
  period: Period,
): Row[] {
  const once = new Map(rows.map((row) => [row.id, row]));
  return [...once.values()].filter((row) => countsAs(key, row, period));
}

/** All counts of a period, from matters as they stand. */
export function countsOf(rows: readonly CountedRow[], period: Period): Counts {
  return countsBy((key) => countedAs(key, rows, period).length);
}

/** A number for each count. */
export function countsBy(numberOf: (key: CountKey) => number): Counts {
  return Object.fromEntries(COUNT_KEYS.map((key) => [key, numberOf(key)])) as unknown as Counts;
}

function closedInTime(row: CountedRow): boolean {
  const { answeredAt, dueAt } = row;
  return isClosed(row) && answeredAt !== undefined && dueAt !== undefined && answeredAt <= dueAt;
}
