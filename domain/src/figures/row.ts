/** What the figures count: matters, each once, with the few things about them that figures ask for. */
import { struckOff } from '../ledger/struck.ts';
import type { Nature, Outcome, Status } from '../matter/kinds.ts';
import type { Matter, Moment, Rating } from '../matter/matter.ts';

export interface CountedRow {
  readonly id: string;
  readonly status: Status;
  readonly nature: Nature;
  readonly registeredAt?: Moment;
  readonly dueAt?: Moment;
  readonly answeredAt?: Moment;
  readonly closedAt?: Moment;
  readonly outcome?: Outcome;
  readonly rating?: Rating;
  /** An objection 申请剔除 was upheld: it stays visible and leaves the assessment. */
  readonly excluded?: boolean;
  /** 演练: leaves all figures. */
  readonly drill?: boolean;
}

/** From `from` up to, but not including, `to`. */
export interface Period {
  readonly from: Moment;
  readonly to: Moment;
}

/** What of a matter figures have to know. */
export type FiguredMatter = Pick<
  Matter,
  | 'id'
  | 'status'
  | 'nature'
  | 'registeredAt'
  | 'dueAt'
  | 'answeredAt'
  | 'closedAt'
  | 'outcome'
  | 'rating'
  | 'objection'
  | 'drill'
  | 'mergedInto'
  | 'refusal'
>;

/** What of a matter is counted; an archived one with the status in which it ended. */
export function countedRow(matter: FiguredMatter): CountedRow {
  const { id, nature, registeredAt, dueAt, answeredAt, closedAt, outcome, rating, objection } = matter;
  return {
    id,
    status: struckOff(matter)?.how ?? matter.status,
    nature,
    ...(registeredAt !== undefined && { registeredAt }),
    ...(dueAt !== undefined && { dueAt }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(closedAt !== undefined && { closedAt }),
    ...(outcome && { outcome }),
    ...(rating && { rating }),
    ...(objection?.state === 'upheld' && { excluded: true }),
    ...(matter.drill && { drill: true }),
  };
}

/**
 * The rows that figures may count: registered (立案), no drill, no upheld objection, each matter once however often
 * it was given. What was refused, withdrawn or merged had nothing to be closed any more and is left out: a merged
 * one is counted where it was merged into.
 */
export function countedOnce<Row extends CountedRow>(rows: readonly Row[]): Row[] {
  const once = new Map(rows.map((row) => [row.id, row]));
  return [...once.values()].filter(
    (row) => row.registeredAt !== undefined && !row.drill && !row.excluded && !fellAway(row),
  );
}

/** Whether it ended without being closed. */
function fellAway({ status }: CountedRow): boolean {
  return status === 'refused' || status === 'withdrawn' || status === 'merged';
}

/** Whether it is closed as it stands; a reopened one is not, whatever it was before. */
export function isClosed({ status }: Pick<CountedRow, 'status'>): boolean {
  return status === 'closed' || status === 'archived';
}

/** Whether the moment lies in the period; none lies in no period. */
export function inPeriod({ from, to }: Period, moment: Moment | undefined): boolean {
  return moment !== undefined && from <= moment && moment < to;
}
