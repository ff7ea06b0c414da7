/** What an action adds to its row of the table: what its content must be, and what it leaves on the matter. */
import { unitOf, type Directory } from '../../org/directory.ts';
import type { Level } from '../../org/unit.ts';
import type { Actor } from '../../policy/relation.ts';
import type { LaterAction } from '../action.ts';
import type { Contents } from '../content.ts';
import type { EventOf, MatterEvent } from '../event.ts';
import type { CardPlace, Clock, EventActor, Holder, Matter, Moment } from '../matter.ts';

/** What a decision may know beside the matter: who, when, and the town. */
export interface Circumstances {
  readonly id: string;
  readonly actor: Actor;
  readonly by: EventActor;
  readonly now: Moment;
  readonly directory: Directory;
  /** The matter that this one is merged into. */
  readonly target?: Matter;
  /** What has happened to it, where that decides. */
  readonly history?: readonly MatterEvent[];
}

/** What is wrong with what the step brings. */
export type Lack =
  | 'photoNeeded'
  | 'wrongOutcome'
  | 'resultMissing'
  | 'targetUnknown'
  | 'spanTooLong'
  | 'periodWrong'
  | 'visitNotThen'
  | 'categoryUnknown'
  | 'restrictedMatter'
  /** Nobody works for whom it would be given to. */
  | 'nobodyThere'
  | 'unchanged';

/** Fields that the event sets, and those that it takes away: what no longer holds must not decide what comes later. */
export interface Trace {
  readonly set?: Partial<Matter>;
  readonly drop?: readonly (keyof Matter)[];
}

/** Everything here is pure; what is left out follows from the row alone. */
export interface Rule<A extends LaterAction> {
  readonly lacks?: (content: Contents[A], matter: Matter, circumstances: Circumstances) => Lack | undefined;
  /** Whether the row ends in its second way. */
  readonly otherwise?: (content: Contents[A], matter: Matter, circumstances: Circumstances) => boolean;
  /** Who has it next, where the step itself says so. */
  readonly holder?: (content: Contents[A], matter: Matter, circumstances: Circumstances) => Holder | null;
  /** The limit that the step sets, where the row leaves it to the step. */
  readonly clock?: (content: Contents[A], matter: Matter, circumstances: Circumstances) => Clock | null;
  /** Cards that appear with the step; `holder` is the one after it. */
  readonly cards?: (
    matter: Matter,
    circumstances: Circumstances,
    holder: Holder | null,
    content: Contents[A],
  ) => CardPlace[];
  readonly trace?: (event: EventOf<A>, matter: Matter) => Trace;
}

/** The level of the unit that has the matter; nothing where a department or the leaders have it. */
export function levelOf({ holder }: Matter, directory: Directory): { readonly from?: Level } {
  const unit = holder?.kind === 'unit' ? unitOf(directory, holder.id) : undefined;
  return unit ? { from: unit.level } : {};
}

export type Rules = { readonly [A in LaterAction]: Rule<A> };
