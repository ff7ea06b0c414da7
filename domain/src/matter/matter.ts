/** A matter as it stands: what evolves from its events and what every screen and ledger reads. */
import type { Span } from '../catalogue/category.ts';
import type { Post, Role } from '../org/post.ts';
import type { Level, Position } from '../org/unit.ts';
import type { Entrusted, Whistle } from './called.ts';
import type { Audience, Identity, Nature, Outcome, Severity, Source, Status } from './kinds.ts';
import type { Answered, Covered, ServiceAsked, Visit } from './told.ts';
import type { Photo, Video, Voice } from './media.ts';
import type { InspectionFound, Rectification } from './rectification.ts';
import type { Ticket } from '../ticket/ticket.ts';

export type { Entrusted, Whistle } from './called.ts';
export type { InspectionFound, Rectification } from './rectification.ts';
export type { Answered, Covered, ServiceAsked, Visit } from './told.ts';

/** Milliseconds since 1970, as every moment in the domain. */
export type Moment = number;

/** Where a matter is. `unit` is absent where it could not be placed; `path` then holds the town alone. */
export interface Place {
  readonly path: readonly string[];
  readonly unit?: string;
  /** As the reporter put it: "北街菜市场后门". */
  readonly words?: string;
  /** GCJ-02. */
  readonly position?: Position;
  /** How it was placed, so that a person can see why. */
  readonly by: 'landmark' | 'boundary' | 'chosen' | 'none';
}

/** Who has it: a unit (the town's own unit is the centre), a department, or the town's leaders (分管负责人). */
export interface Holder {
  readonly kind: 'unit' | 'department' | 'leaders';
  readonly id: string;
}

/** The clock that runs, or stands while others are waited for. */
export interface Clock {
  readonly stage: 'accept' | 'handle' | 'sign' | 'verify';
  readonly startedAt: Moment;
  /** On what it counts: working time, calendar days, or the clock on the wall. */
  readonly runs: 'working' | 'calendar' | 'wall';
  /** When three quarters of it are gone. */
  readonly soonAt: Moment;
  readonly dueAt: Moment;
  /** Since when it stands. */
  readonly stoppedAt?: Moment;
}

/** Why a matter's card stands in a group. */
export const CARD_REASONS = [
  'placed',
  'vacant',
  'important',
  'urgent',
  'escalated',
  'moved',
  'notAccepted',
  'overdue',
  'hotSpot',
] as const;
export type CardReason = (typeof CARD_REASONS)[number];

/** A card's place in a group's feed. */
export interface CardPlace {
  readonly group: string;
  readonly at: Moment;
  readonly reason: CardReason;
  /** The level it rose from, and the limit that had passed there. */
  readonly from?: Level;
  readonly limit?: Span;
}

/** Who did a step, as everybody may see it: a post, never a reporter's name. */
export type EventActor =
  | { readonly kind: 'reporter' }
  | { readonly kind: 'timer' }
  /** An outside party, by the name it was given when it was asked. */
  | { readonly kind: 'outside'; readonly name: string }
  | {
      readonly kind: 'member';
      readonly id: string;
      readonly name: string;
      readonly role: Role;
      readonly unit: string;
      readonly department?: string;
    };

/** Closed reasons for not taking a matter up; each needs a word on where to go instead. */
export const REFUSAL_REASONS = [
  'inCourt',
  'inPetition',
  'discipline',
  'otherPlace',
  'notAMatter',
  'answeredBefore',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Why a matter may stand still: it waits for its reporter, for others, or for the season. */
export const PAUSES = ['reporter', 'others', 'season'] as const;
export type Pause = (typeof PAUSES)[number];

/** What the clock has been told of, by when; begins anew with every new limit. */
export const RUNGS = ['dueSoon', 'overdue', 'supervised', 'supervisedAgain'] as const;
export type Rung = (typeof RUNGS)[number];
export type Marks = Readonly<Partial<Record<Rung, Moment>>>;

/** What a department that lets a limit pass is shown: the town's own a card, stationed offices a letter (协调函). */
export const WARNINGS = ['yellow', 'red', 'letter'] as const;
export type Warning = (typeof WARNINGS)[number];

/** What a holder may ask for: a longer limit, or a clock that stands. */
export const TIMES_WANTED = ['extend', 'suspend'] as const;
export type TimeWanted = (typeof TIMES_WANTED)[number];

/** 申请延期, 申请停表: asked and not decided. The clock runs on meanwhile. */
export interface TimeAsked {
  readonly what: TimeWanted;
  /** Working days of a suspension; else in the measure of the limit. */
  readonly amount: number;
  readonly why?: Pause;
  readonly reason: string;
  readonly at: Moment;
  /** Member who asked: somebody else decides. */
  readonly by: string;
}

/** 督办: an order to get it done, and what was reported back. */
export interface Supervision {
  readonly by: EventActor;
  readonly at: Moment;
  readonly text: string;
  readonly reported?: { readonly text: string; readonly at: Moment };
}

/** 申请剔除: somebody asks that the matter leave the assessment. */
export interface Objection {
  readonly state: 'pending' | 'upheld' | 'dismissed';
  readonly reason: string;
  /** Member who asked, so that nobody decides their own. */
  readonly by: string;
}

/** Whom a complaint is about: they and those below them never see it. */
export interface About {
  readonly members: readonly string[];
  readonly posts: readonly Post[];
}

export const RATINGS = ['satisfied', 'fair', 'dissatisfied'] as const;
export type Rating = (typeof RATINGS)[number];

export interface Matter {
  readonly id: string;
  readonly town: string;
  /** Given at 受理立案; a matter without one is not on the ledger. */
  readonly no?: string;
  /** Number of the last event. */
  readonly seq: number;
  /** Number of the last event that was not a quiet one: whoever has seen that may act. */
  readonly turn: number;
  readonly status: Status;
  readonly source: Source;
  readonly nature: Nature;
  readonly severity: Severity;
  readonly audience: Audience;
  readonly category: string;
  readonly text: string;
  readonly photos: readonly Photo[];
  /** How it was told, where it was not by words and pictures alone. */
  readonly voice?: Voice;
  readonly video?: Video;
  readonly answers?: readonly Answered[];
  readonly visit?: Visit;
  /** When its holder was reminded of the visit, as it is now. */
  readonly visitRemindedAt?: Moment;
  readonly service?: ServiceAsked;
  /** Absent is `confidential`. */
  readonly identity?: Identity;
  readonly covered?: readonly Covered[];
  /** A step after the submission brought pictures. */
  readonly pictured?: true;
  /** Its reporter's last ones were no matter at all: no group knows of it until the centre has done something with it. */
  readonly held?: true;
  readonly place: Place;
  /** `null` once nobody has to do anything. */
  readonly holder: Holder | null;
  /** Who had it before the present holder; gets it back where the table says so. */
  readonly proposer?: Holder;
  readonly clock: Clock | null;
  /** The handling clock as it last ran; goes on after signing and after an answer that did not hold. */
  readonly handling?: Clock;
  readonly marks: Marks;
  readonly cards: readonly CardPlace[];
  /** Whom it is about, where it is a complaint about members. */
  readonly about?: About;
  /** Words said later are for the centre alone: so it stays, whatever it is filed under. */
  readonly confided?: true;
  /** 演练: leaves all figures. */
  readonly drill?: true;
  readonly splitFrom?: string;
  /** The message in a group that it was made of (转为事项). */
  readonly said?: string;
  readonly mergedInto?: string;
  /** What was merged into this one: their reporters are told what becomes of it. */
  readonly merged?: readonly string[];
  /** How many others met it too (我也遇到), merged matters among them. */
  readonly joined?: number;
  /** Its reporter has withdrawn, but a hazard goes on without them. */
  readonly reporterLeft?: true;
  /** `by` is the member who proposed: somebody else decides. */
  readonly refusal?: { readonly reason: RefusalReason; readonly elsewhere: string; readonly by: string };
  /** 下派: which unit has handed it down last, and when. */
  readonly handedDown?: { readonly from: string; readonly at: Moment };
  /** How often a holder has passed it on sideways. */
  readonly routes?: number;
  readonly dispatchedAt?: Moment;
  /** Departments that help the lead. */
  readonly assistants?: readonly string[];
  /** The member to whom a department gave it. */
  readonly assignee?: string;
  /** The member who took the last step that was not a quiet one: it is found among theirs. */
  readonly lastBy?: string;
  readonly sendBacks?: number;
  readonly whistle?: Whistle;
  /** What its reporter was asked last. */
  readonly asked?: { readonly text: string; readonly at: Moment };
  /** When its reporter last added something. */
  readonly addedAt?: Moment;
  readonly timeAsked?: TimeAsked;
  readonly entrusted?: Entrusted;
  readonly suspensions?: number;
  readonly suspendedUntil?: Moment;
  readonly extended?: true;
  /** It has been with the county. */
  readonly raised?: true;
  readonly supervision?: Supervision;
  readonly supervisions?: number;
  /** When it was listed for supervision (挂牌督办): it stays so to its end, whatever else is ordered. */
  readonly placardedAt?: Moment;
  readonly warning?: { readonly kind: Warning; readonly holder: Holder; readonly at: Moment };
  readonly objection?: Objection;
  readonly rectification?: Rectification;
  readonly inspected?: InspectionFound;
  /** Another hotline's ticket (工单) that it was. */
  readonly ticket?: Ticket;
  readonly urgedAt?: Moment;
  readonly urges?: number;
  /** Who answered, or fixed it on the spot: gets it back when it was not. */
  readonly answerer?: Holder;
  readonly fixedOnSpot?: true;
  readonly spotChecked?: 'pass' | 'fail';
  readonly answer?: {
    readonly text: string;
    readonly photos: readonly Photo[];
    readonly voice?: Voice;
    /** The message in a group that was marked as the answer. */
    readonly said?: string;
    readonly by: EventActor;
    readonly at: Moment;
    readonly outcome: Outcome;
  };
  readonly outcome?: Outcome;
  readonly rating?: Rating;
  readonly reportedAt: Moment;
  readonly registeredAt?: Moment;
  /** When the running handling clock is, or was, up; kept after closing to know whether it was in time. */
  readonly dueAt?: Moment;
  readonly answeredAt?: Moment;
  /** When its way was over: closed, refused, withdrawn or merged; gone again when it is taken up again. */
  readonly closedAt?: Moment;
  readonly changedAt: Moment;
  /** How often its reporter reopened it (重办). */
  readonly reopenings?: number;
  /** How often it rose, and how often a verification failed. */
  readonly escalations: number;
  readonly failedVerifications: number;
}

/** Whether the matter stands on the ledger (立案 has happened). */
export function isRegistered(matter: Pick<Matter, 'registeredAt'>): boolean {
  return matter.registeredAt !== undefined;
}
