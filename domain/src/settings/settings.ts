/** What a town decides for itself, in one typed piece: a file it can export, change and import again. */
import type { AssessmentRules } from '../assessment/assessed.ts';
import type { Category, CategoryGroup, CategoryLedger, Duty, Limits, Span } from '../catalogue/category.ts';
import type { Service } from '../catalogue/service.ts';
import type { Nature, Severity } from '../matter/kinds.ts';
import type { InspectionList } from '../work/inspection.ts';
import type { OwnLedger } from '../ledger/spec.ts';
import type { PaperRules } from '../paper/kind.ts';
import type { SummaryRules } from '../summary/kind.ts';

/** Minutes since midnight. */
export type Shift = readonly [from: number, to: number];

/** The hours worked on a working day. */
export interface WorkingHours {
  readonly shifts: readonly Shift[];
}

/** The statutory calendar's local exceptions. Dates are `YYYY-MM-DD` in UTC+8. */
export interface CalendarRules {
  readonly hours: WorkingHours;
  /** Local holidays. */
  readonly closed: readonly string[];
  /** Days worked although the statutory calendar has them off. */
  readonly worked: readonly string[];
  /** Days with hours of their own: half days. */
  readonly halfDays: Readonly<Record<string, WorkingHours>>;
}

/** Every limit that a matter can meet, and what happens when it is passed. */
export interface LimitRules {
  readonly accept: Span;
  readonly handle: Span;
  readonly byNature: Readonly<Partial<Record<Nature, Span>>>;
  /** Danger does not wait for office hours. */
  readonly urgent: Required<Limits>;
  readonly sign: Span;
  /** From 答复 to 核查. */
  readonly verify: Span;
  /** A department that has not sent back by then has taken it. */
  readonly sendBack: Span;
  /** Working days that a suspension may last, by why, and how often there may be one. */
  readonly suspend: {
    readonly reporter: number;
    readonly others: number;
    readonly season: number;
    readonly times: number;
  };
  /** Share of a limit after which it is due soon. */
  readonly soon: number;
  /** After the limit: when it is supervised, and when it is supervised again, one step up. */
  readonly supervise: Span;
  readonly superviseAgain: Span;
  /** Calendar days in which a reporter may reopen and rate; then it is archived. */
  readonly archiveDays: number;
  /** Share of 即查即改 that the centre looks at again, 0 to 1. */
  readonly spotChecks: number;
}

/** The levels that have a group, from below. */
export const GROUP_LEVELS = ['grid', 'village', 'town'] as const;
export type GroupLevel = (typeof GROUP_LEVELS)[number];

/** How far up a card stands: from the start by severity, later by what was not done in time or is part of a hot spot. */
export type Rises = Readonly<Record<Severity | 'notAccepted' | 'overdue' | 'hotSpot', GroupLevel>>;

/** When several matters are a hot spot. */
export interface HotSpotRules {
  /** Calendar days that may lie between one of them and the next. */
  readonly days: number;
  /** How many there must be at least. */
  readonly least: number;
}

/** What stands in groups, and when they are told what, as `HH:MM` in UTC+8. */
export interface GroupRules {
  readonly digests: readonly string[];
  readonly quiet: { readonly from: string; readonly to: string };
  readonly rises: Rises;
  readonly hotSpots: HotSpotRules;
}

/** How people are told. */
export interface NoticeRules {
  /** Minutes after which an urgent matter nobody has seen goes to the next on the roster. */
  readonly unseenMinutes: number;
  /** Minutes between tries to deliver, one entry a further try. */
  readonly backOff: readonly number[];
}

/** Who is on duty at the centre outside office hours: two a day, in turn, but for the days that say otherwise. */
export interface Roster {
  /** Member ids in the order of their turns. */
  readonly order: readonly string[];
  readonly days: Readonly<Record<string, readonly string[]>>;
}

/** Words that a holder can begin an answer with. */
export interface AnswerTemplate {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** Category or group code; absent fits all. */
  readonly category?: string;
}

/** What reporters may do without being known, and how often anybody may report before a calm word is said. */
export interface ReportingRules {
  /** Whether reports may be anonymous (匿名) at all; else they are confidential (保密) at most. */
  readonly anonymous: boolean;
  /** Categories of which nobody can be told anonymously, for nobody could be asked. */
  readonly neverAnonymous: readonly string[];
  /** Reports of one person, and from one phone. */
  readonly perHour: number;
  readonly perDay: number;
}

/** Months that anything is kept at least. */
export const LEAST_MONTHS = 6;

/** How long what reporters said of themselves is kept after archiving, in months; then the clock erases it. */
export interface RetentionRules {
  readonly months: number;
  /** How long the sheet of a safety inspection (安全检查) is kept; what it found stays as the matters it became. */
  readonly inspections: number;
  readonly byLedger: Readonly<Partial<Record<CategoryLedger, number>>>;
}

/** What stands on every chief's page and board (公示牌) of the town. */
export interface BoardRules {
  /** 监督电话. */
  readonly supervision?: string;
  /** What a chief is there for. */
  readonly duties: readonly string[];
  /** How a matter is handled, step by step. */
  readonly way: readonly string[];
}

/** 巡查: how often a grid is patrolled a day (0: as often as its people like), and at what they look. */
export interface PatrolRules {
  readonly perDay: number;
  /** Places only, never people or households. */
  readonly kinds: readonly string[];
}

export interface Settings {
  readonly catalogue: {
    readonly groups: readonly CategoryGroup[];
    readonly categories: readonly Category[];
  };
  readonly limits: LimitRules;
  readonly calendar: CalendarRules;
  /** Which department carries which duties, by department id. */
  readonly duties: Readonly<Record<string, readonly Duty[]>>;
  readonly groups: GroupRules;
  readonly notices: NoticeRules;
  readonly roster: Roster;
  readonly templates: readonly AnswerTemplate[];
  readonly reporting: ReportingRules;
  readonly retention: RetentionRules;
  readonly services: readonly Service[];
  readonly board: BoardRules;
  readonly patrols: PatrolRules;
  /** What safety inspections look at, by kind of place. */
  readonly inspections: readonly InspectionList[];
  readonly papers: PaperRules;
  readonly summaries: SummaryRules;
  /** A town's own ledgers, beside those that ship. */
  readonly ledgers: readonly OwnLedger[];
  readonly assessment: AssessmentRules;
}
