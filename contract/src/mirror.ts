/** Calls about the WeCom robots of groups, for the administrator. A robot's key goes in and never comes out again. */
import * as z from 'zod';
import type { DeliveryState, Level, Moment } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';

/** The `key` of a webhook's address, as WeCom gives it. */
export const robotKeySchema = z.string().regex(/^[A-Za-z0-9_-]{16,100}$/);

/** Procedures of `town`. */
export const mirror = {
  /** Every group with its robot, and what waits for it or was given up. */
  robots: z.object({}).strict(),
  /** Gives a group a robot, or with `null` takes it away. Written to the log of settings without the key. */
  setRobot: z.object({ key: keySchema, group: idSchema, robot: robotKeySchema.nullable() }).strict(),
  /** Sends a dead letter again, once a key. */
  resend: z.object({ key: keySchema, letter: idSchema }).strict(),
};

/** What the robot would not take, or could not be given. */
export interface DeadLetter {
  readonly id: string;
  readonly at: Moment;
  /** WeCom's code (`93000`), `http500`, `timeout`, `unreachable`, `noAddress` or `notVisible`. */
  readonly reason: string;
  /** What it said, masked; empty where it may not be said any more. */
  readonly text: string;
}

/** `off` has no robot, `idle` nothing to say, `waiting` something that goes out next, `held` something that failed. */
export type LaneState = 'off' | 'idle' | 'waiting' | 'held';

/** A group and the lane of its robot. */
export interface LaneRow {
  readonly group: string;
  readonly name: string;
  readonly level: Level;
  /** The last four characters of its robot's key; absent where it has none. */
  readonly tail?: string;
  readonly state: LaneState;
  /** How many wait. */
  readonly waiting: number;
  /** When what failed is tried again. */
  readonly next?: Moment;
  /** When something was last sent to the robot. */
  readonly lastSentAt?: Moment;
  /** The newest first, of the newest sixty of the town. */
  readonly dead: readonly DeadLetter[];
}

export interface MirrorOutputs {
  robots: { readonly rows: readonly LaneRow[] };
  setRobot: { readonly group: string; readonly tail?: string };
  /** What became of it: `sent`, `failed` and tried again later, or `dead` once more. */
  resend: { readonly letter: string; readonly state: DeliveryState; readonly reason?: string };
}
