/** What happened to a matter: one event an accepted command, never changed afterwards. */
import type { ReachableAction } from './action.ts';
import type { Audience, Nature, Outcome, Severity, Source, Status } from './kinds.ts';
import type {
  CardPlace,
  Clock,
  EventActor,
  Holder,
  Moment,
  Photo,
  Place,
  Rating,
  RefusalReason,
} from './matter.ts';

/** What a command brings with it, by action. */
export interface Contents {
  submit: {
    readonly text: string;
    readonly photos: readonly Photo[];
    readonly source: Source;
    readonly category: string;
    readonly nature: Nature;
    readonly severity: Severity;
    readonly audience: Audience;
    readonly place: Place;
  };
  accept: { readonly no: string };
  escalate: { readonly findings: string; readonly opinion: string };
  proposeRefusal: { readonly reason: RefusalReason; readonly elsewhere: string };
  confirmRefusal: Record<string, never>;
  rejectRefusal: { readonly no: string };
  answer: { readonly text: string; readonly photos: readonly Photo[]; readonly outcome: Outcome };
  verify: { readonly result: 'pass' | 'fail'; readonly note?: string };
  rate: { readonly rating: Rating; readonly words?: string };
  archive: Record<string, never>;
}

/** What the step made of the matter, settled when it was decided so that replaying needs no calendar. */
export interface Effect {
  readonly status: Status;
  readonly holder: Holder | null;
  readonly clock: Clock | null;
  /** Cards that appear with this step. */
  readonly cards?: readonly CardPlace[];
}

/** An event of the action `A`. */
export interface EventOf<A extends ReachableAction> {
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

export type MatterEvent = { [A in ReachableAction]: EventOf<A> }[ReachableAction];
