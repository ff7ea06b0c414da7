/** The figures of an office: how much was closed, in time, agreed and found good, of what there was. */
import { countedOnce, isClosed, inPeriod, type CountedRow, type Period } from './row.ts';
import { shareOf, type Ratio } from './ratio.ts';

export interface Figures {
  /** 结案率 = closed ÷ due to be closed. */
  readonly closing: Ratio;
  /** 按期结案率 = closed in time ÷ due to be closed. */
  readonly closingInTime: Ratio;
  /** 调解率 = agreed ÷ disputes registered. */
  readonly mediation: Ratio;
  /** 满意率 = satisfied ÷ rated. Who said nothing is not satisfied, but is not asked either: see `rated`. */
  readonly satisfaction: Ratio;
  /** 评价率 = rated ÷ closed: how much the one above is worth. Printed beside it, always. */
  readonly rated: Ratio;
}

/**
 * The figures of a period, from matters as they stand (design.md §6).
 *
 * - **Due to be closed** in a period (应结案) are the registered matters whose limit lies in it: not those that arrived
 *   in it, for what arrived yesterday with five days to go is nobody's failure. A limit that was extended or stood
 *   still while suspended counts where it came to lie in the end.
 * - **Closed in time** is what is closed and was answered before its limit was over: a slow verification is not the
 *   holder's delay (as on the ledger, 是否按期).
 * - **Disputes** count in the period in which they were registered: of 147 taken on, 140 agreed.
 * - **Ratings** count in the period in which the matter was closed.
 */
export function figuresOf(rows: readonly CountedRow[], period: Period): Figures {
  const { due, inTime, disputes, closed, rated, satisfied } = countedIn(rows, period);
  return {
    closing: shareOf(due, isClosed),
    closingInTime: { part: inTime.length, whole: due.length },
    mediation: shareOf(disputes, (row) => row.outcome === 'agreed' && isClosed(row)),
    satisfaction: { part: satisfied.length, whole: rated.length },
    rated: { part: rated.length, whole: closed.length },
  };
}

/** The matters that the figures are counted from. */
export interface CountedIn<Row extends CountedRow = CountedRow> {
  readonly due: readonly Row[];
  readonly inTime: readonly Row[];
  readonly disputes: readonly Row[];
  readonly closed: readonly Row[];
  readonly rated: readonly Row[];
  readonly satisfied: readonly Row[];
}

/** Which matters count in what, of a period. */
export function countedIn<Row extends CountedRow>(rows: readonly Row[], period: Period): CountedIn<Row> {
  const all = countedOnce(rows);
  const due = all.filter((row) => inPeriod(period, row.dueAt));
  const closed = all.filter((row) => isClosed(row) && inPeriod(period, row.closedAt));
  const rated = closed.filter((row) => row.rating !== undefined);
  return {
    due,
    inTime: due.filter(closedInTime),
    disputes: all.filter((row) => row.nature === 'dispute' && inPeriod(period, row.registeredAt)),
    closed,
    rated,
    satisfied: rated.filter((row) => row.rating === 'satisfied'),
  };
}

function closedInTime(row: CountedRow): boolean {
  const { answeredAt, dueAt } = row;
  return isClosed(row) && answeredAt !== undefined && dueAt !== undefined && answeredAt <= dueAt;
}
