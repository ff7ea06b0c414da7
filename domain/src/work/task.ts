/** 任务: what village or town asks of units below, and what each of them has made of it. */
import type { EventActor, Moment } from '../matter/matter.ts';
import type { Photo } from '../matter/media.ts';
import type { WorkEventHead } from './event.ts';

/** Units that one task is given to at most. */
export const TASK_UNITS = 100;

export interface TaskContent {
  /** In one sentence. */
  readonly what: string;
  readonly where: string;
  /** By when it is wanted. */
  readonly until: Moment;
  /** What result is wanted. */
  readonly wanted: string;
  readonly photos: readonly Photo[];
}

/** A task as whoever gave it has it. */
export interface Task extends TaskContent {
  readonly id: string;
  readonly town: string;
  /** In whose name it is given. */
  readonly unit: string;
  readonly units: readonly string[];
  readonly by: EventActor;
  readonly at: Moment;
  /** The meeting (碰头会) that decided it. */
  readonly meeting?: string;
  readonly remindedAt?: Moment;
  readonly withdrawn?: { readonly at: Moment; readonly reason: string };
}

export const PART_STATES = ['given', 'received', 'done', 'cannot'] as const;
export type PartState = (typeof PART_STATES)[number];

/** How a unit reports back: done, or cannot and why. */
export const TASK_RESULTS = ['done', 'cannot'] as const;
export type TaskResult = (typeof TASK_RESULTS)[number];

/** A unit's part in a task: its own document, so that units never wait for each other. */
export interface TaskPart {
  readonly id: string;
  readonly task: string;
  readonly unit: string;
  /** Whoever does it: the unit, or the one above where nobody has a post in it. */
  readonly holder: string;
  readonly path: readonly string[];
  readonly until: Moment;
  readonly state: PartState;
  readonly receivedAt?: Moment;
  /** When its people are next told of it; absent where nothing more is to be said. */
  readonly tellAt?: Moment;
  readonly reported?: {
    readonly at: Moment;
    readonly by: EventActor;
    readonly text: string;
    readonly photos: readonly Photo[];
  };
}

export type TaskStep =
  | { readonly action: 'receive'; readonly unit: string }
  | {
      readonly action: 'report';
      readonly unit: string;
      readonly result: TaskResult;
      readonly text: string;
      readonly photos: readonly Photo[];
    }
  | { readonly action: 'remind' }
  | { readonly action: 'withdraw'; readonly reason: string };

export type TaskEvent = WorkEventHead &
  (
    | TaskStep
    | {
        readonly action: 'give';
        readonly unit: string;
        readonly units: readonly string[];
        readonly content: TaskContent;
      }
  );

/** Whether a unit still owes its report. */
export function isOwed({ state }: Pick<TaskPart, 'state'>): boolean {
  return state === 'given' || state === 'received';
}

/** Whether it is late: owed, and its time is up. */
export function isLate(part: Pick<TaskPart, 'state' | 'until'>, now: Moment): boolean {
  return isOwed(part) && now >= part.until;
}

/** How far the units of a task are. */
export interface TaskCounts {
  readonly total: number;
  /** Received or reported. */
  readonly received: number;
  readonly done: number;
  readonly cannot: number;
  readonly late: number;
}

export function taskCounts(parts: readonly Pick<TaskPart, 'state' | 'until'>[], now: Moment): TaskCounts {
  const of = (state: PartState) => parts.filter((part) => part.state === state).length;
  return {
    total: parts.length,
    received: parts.length - of('given'),
    done: of('done'),
    cannot: of('cannot'),
    late: parts.filter((part) => isLate(part, now)).length,
  };
}
