/** From a command and the matter as it stands to the event that follows, or the reason why none does. */
import { categoryOf } from '../catalogue/filing.ts';
import { startClock } from '../deadline/clock.ts';
import { risingCard } from '../group/group.ts';
import type { Directory } from '../org/directory.ts';
import { can, type Verdict } from '../policy/can.ts';
import type { Actor } from '../policy/relation.ts';
import { unitAbove } from '../routing/route.ts';
import type { ReachableAction } from './action.ts';
import type { Contents, Effect, EventOf, MatterEvent } from './event.ts';
import type { EventActor, Holder, Matter, Moment } from './matter.ts';
import { outcomesFor, showsResult } from './outcome.ts';
import { CLOSED_BY_ANSWER } from './table.ts';

/** Everything that can be done to a matter that exists. */
export type LaterAction = Exclude<ReachableAction, 'submit'>;
export type Command = {
  [A in LaterAction]: { readonly action: A; readonly content: Contents[A] };
}[LaterAction];

/** What a decision may know beside the matter: who, when, and the town. */
export interface Circumstances {
  readonly id: string;
  readonly actor: Actor;
  readonly by: EventActor;
  readonly now: Moment;
  readonly directory: Directory;
}

/** How long what is over stays open to its reporter's rating, in milliseconds: seven days. */
export const ARCHIVED_AFTER = 7 * 24 * 3_600_000;

export type Denial = Extract<Verdict, { allowed: false }>['reason'] | 'photoNeeded' | 'wrongOutcome';
export type Decision =
  { readonly ok: true; readonly event: MatterEvent } | { readonly ok: false; readonly reason: Denial };

/** Decides a command. Pure: the same command, matter and circumstances always give the same event. */
export function decide(command: Command, matter: Matter, circumstances: Circumstances): Decision {
  const verdict = can(circumstances.actor, command.action, matter);
  if (!verdict.allowed) return { ok: false, reason: verdict.reason };
  const denial = missing(command, matter, circumstances);
  if (denial) return { ok: false, reason: denial };
  const event = {
    id: circumstances.id,
    matter: matter.id,
    town: matter.town,
    seq: matter.seq + 1,
    at: circumstances.now,
    by: circumstances.by,
    ...command,
    effect: effectOf(command, matter, circumstances),
  };
  return { ok: true, event: event as EventOf<LaterAction> as MatterEvent };
}

/** What an answer still lacks, or the archive still waits for. */
function missing(command: Command, matter: Matter, { now, directory }: Circumstances): Denial | undefined {
  if (command.action === 'archive' && now - (matter.closedAt ?? now) < ARCHIVED_AFTER) return 'wrongStatus';
  if (command.action !== 'answer') return undefined;
  const { outcome, photos } = command.content;
  if (!outcomesFor(matter.nature).includes(outcome)) return 'wrongOutcome';
  const wantsPhoto =
    categoryOf(matter.category, directory.settings)?.photoWithAnswer === true && showsResult(outcome);
  return wantsPhoto && photos.length === 0 ? 'photoNeeded' : undefined;
}

/** Status, holder, clock and cards after the step, as the table has them. */
function effectOf(command: Command, matter: Matter, { now, directory }: Circumstances): Effect {
  const stays: Effect = { status: matter.status, holder: matter.holder, clock: matter.clock };
  const centre: Holder = { kind: 'unit', id: matter.town };
  switch (command.action) {
    case 'accept':
      return { ...stays, status: 'accepted', clock: startClock('handle', matter, now, directory.settings) };
    case 'escalate': {
      const above = (matter.holder && unitAbove(matter.holder, directory)) ?? centre;
      const cards = risingCard(matter, above.id, now, 'escalated');
      return {
        status: 'reported',
        holder: above,
        clock: startClock('accept', matter, now, directory.settings),
        cards,
      };
    }
    case 'proposeRefusal':
      return { ...stays, holder: centre };
    case 'confirmRefusal':
      return { status: 'refused', holder: null, clock: null };
    case 'rejectRefusal':
      return {
        status: 'accepted',
        holder: matter.proposer ?? centre,
        clock: startClock('handle', matter, now, directory.settings),
      };
    case 'answer':
      return CLOSED_BY_ANSWER.includes(matter.nature)
        ? { status: 'closed', holder: null, clock: null }
        : { ...stays, status: 'answered', clock: null };
    case 'verify':
      return command.content.result === 'pass'
        ? { status: 'closed', holder: null, clock: null }
        : { ...stays, status: 'handling', clock: resumed(matter, now, directory) };
    case 'rate':
      return stays;
    case 'archive':
      return { status: 'archived', holder: null, clock: null };
  }
}

/** After a failed verification the first limit still stands: the clock goes on where it was. */
function resumed(matter: Matter, now: Moment, directory: Directory): Effect['clock'] {
  const fresh = startClock('handle', matter, now, directory.settings);
  return { ...fresh, startedAt: matter.registeredAt ?? now, dueAt: matter.dueAt ?? fresh.dueAt };
}
