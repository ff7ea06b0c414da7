/** A matter as it stands: what evolves from its events and what every screen and ledger reads. */
import type { Role } from '../org/post.ts';
import type { Position } from '../org/unit.ts';
import type { Audience, Nature, Outcome, Severity, Source, Status } from './kinds.ts';

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

/** Who has it: a unit (the town's own unit is the centre) or a department. */
export interface Holder {
  readonly kind: 'unit' | 'department';
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

/** A stored picture; `id` is the storage's file id. */
export interface Photo {
  readonly id: string;
}

/** Why a matter's card stands in a group. */
export const CARD_REASONS = ['placed', 'vacant', 'important', 'urgent', 'escalated'] as const;
export type CardReason = (typeof CARD_REASONS)[number];

/** A card's place in a group's feed. */
export interface CardPlace {
  readonly group: string;
  readonly at: Moment;
  readonly reason: CardReason;
}

/** Who did a step, as everybody may see it: a post, never a reporter's name. */
export type EventActor =
  | { readonly kind: 'reporter' }
  | { readonly kind: 'timer' }
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

export const RATINGS = ['satisfied', 'fair', 'dissatisfied'] as const;
export type Rating = (typeof RATINGS)[number];

export interface Matter {
  readonly id: string;
  readonly town: string;
  /** Given at 受理立案; a matter without one is not on the ledger. */
  readonly no?: string;
  /** Number of the last event; what a change expects to find. */
  readonly seq: number;
  readonly status: Status;
  readonly source: Source;
  readonly nature: Nature;
  readonly severity: Severity;
  readonly audience: Audience;
  readonly category: string;
  readonly text: string;
  readonly photos: readonly Photo[];
  readonly place: Place;
  /** `null` once nobody has to do anything. */
  readonly holder: Holder | null;
  /** Who had it before the present holder; gets it back where the table says so. */
  readonly proposer?: Holder;
  readonly clock: Clock | null;
  readonly cards: readonly CardPlace[];
  readonly refusal?: { readonly reason: RefusalReason; readonly elsewhere: string };
  readonly answer?: {
    readonly text: string;
    readonly photos: readonly Photo[];
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
  /** When its way was first over: closed, refused, withdrawn or merged. */
  readonly closedAt?: Moment;
  readonly changedAt: Moment;
  /** How often it rose, and how often a verification failed. */
  readonly escalations: number;
  readonly failedVerifications: number;
}

/** Whether the matter stands on the ledger (立案 has happened). */
export function isRegistered(matter: Pick<Matter, 'registeredAt'>): boolean {
  return matter.registeredAt !== undefined;
}
