/** What happened to a matter: one event an accepted command, never changed afterwards. */
import type { Action } from './action.ts';
import type { Contents } from './content.ts';
import type { Status } from './kinds.ts';
import type { CardPlace, Clock, EventActor, Holder, Moment } from './matter.ts';

/** What the step made of the matter, settled when it was decided so that replaying needs no calendar. */
export interface Effect {
  readonly status: Status;
  readonly holder: Holder | null;
  readonly clock: Clock | null;
  /** Cards that appear with this step. */
  readonly cards?: readonly CardPlace[];
}

/** An event of the action `A`. */
export interface EventOf<A extends Action> {
  readonly id: string;
  readonly matter: string;
  readonly town: string;
  /** 1 for the submission, then one more each. */
  readonly seq: number;
  readonly action: A;
  readonly at: Moment;
  readonly by: EventActor;
  readonly content: Contents[A];
  readonly effect: Effect;
}

export type MatterEvent = { [A in Action]: EventOf<A> }[Action];
