/** What happened in a task, a patrol or a meeting: one event a step, appended and never changed. */
import type { EventActor, Moment } from '../matter/matter.ts';

export interface WorkEventHead {
  /** Made from whoever asked and their key, so that a step happens once. */
  readonly id: string;
  /** The task, patrol or meeting. */
  readonly subject: string;
  readonly at: Moment;
  readonly by: EventActor;
}

/** Why a step on a task, patrol or meeting is not possible as it stands. */
export type WorkLack =
  /** It stands otherwise than the step needs. */
  | 'wrongStatus'
  /** It may be done so many times and no more. */
  | 'tooOften'
  /** Its time is not what it can be. */
  | 'periodWrong'
  | 'spanTooLong'
  /** Nobody, or nothing, of that kind is in it. */
  | 'notFound';

/** A step decided: the event it becomes, or why not. */
export type Decided<Event> =
  | { readonly event: Event; readonly lack?: undefined }
  | { readonly event?: undefined; readonly lack: WorkLack };

/** Not possible, and why. */
export const lacking = (lack: WorkLack) => ({ lack });
