/** What the figures count: a matter with the few things about it that figures ask for. */
import { struckOff } from '../ledger/struck.ts';
import type { Nature, Outcome, Status } from '../matter/kinds.ts';
import type { Matter, Moment, Rating, Warning } from '../matter/matter.ts';
import { circleSolved, type Circle } from './solved.ts';

export interface CountedRow {
  readonly id: string;
  readonly status: Status;
  readonly nature: Nature;
  readonly reportedAt: Moment;
  readonly registeredAt?: Moment;
  readonly dueAt?: Moment;
  readonly answeredAt?: Moment;
  readonly closedAt?: Moment;
  readonly outcome?: Outcome;
  readonly rating?: Rating;
  /** Where it was solved. */
  readonly circle?: Circle;
  /** How often its reporter reopened it, and how often a verification failed. */
  readonly reopenings?: number;
  readonly failedVerifications?: number;
  /** The card that a department was shown for a limit it let pass. */
  readonly warning?: Warning;
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
  | 'reportedAt'
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
  | 'reopenings'
  | 'failedVerifications'
  | 'raised'
  | 'answerer'
  | 'town'
  | 'warning'
>;

/** What of a matter is counted; an archived one with the status in which it ended. */
export function countedRow(matter: FiguredMatter): CountedRow {
  const { id, nature, reportedAt, registeredAt, dueAt, answeredAt, closedAt, outcome, rating } = matter;
  const { reopenings, failedVerifications, warning } = matter;
  const status = struckOff(matter)?.how ?? endedUnregistered(matter) ?? matter.status;
  return {
    id,
    status,
    nature,
    reportedAt,
    ...(registeredAt !== undefined && { registeredAt }),
    ...(dueAt !== undefined && { dueAt }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(closedAt !== undefined && { closedAt }),
    ...(outcome && { outcome }),
    ...(rating && { rating }),
    ...(isClosed({ status }) && { circle: circleSolved(matter) }),
    ...(reopenings !== undefined && { reopenings }),
    ...(failedVerifications > 0 && { failedVerifications }),
    ...(warning && { warning: warning.kind }),
    ...(matter.objection?.state === 'upheld' && { excluded: true }),
    ...(matter.drill && { drill: true }),
  };
}

/** What was merged before anybody registered it is on no ledger, and yet counts where it went to. */
function endedUnregistered({ mergedInto }: FiguredMatter): Status | undefined {
  return mergedInto === undefined ? undefined : 'merged';
}

/**
 * Whether the row counts among what an office had to do: registered (立案), no drill, no upheld objection. What was
 * refused, withdrawn or merged had nothing to be closed any more and is left out: a merged one is counted where it was
 * merged into.
 */
export function isTakenOn(row: CountedRow): boolean {
  return row.registeredAt !== undefined && !row.drill && !row.excluded && !fellAway(row);
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
