/** From a command and the matter as it stands to the event that follows, or the reason why none does. */
import { can, type Reason } from '../policy/can.ts';
import type { LaterAction } from './action.ts';
import type { Contents } from './content.ts';
import { effectOf } from './effect.ts';
import type { EventOf, MatterEvent } from './event.ts';
import type { Matter } from './matter.ts';
import { ruleOf } from './rules/all.ts';
import type { Circumstances, Lack } from './rules/rule.ts';

export type CommandOf<A extends LaterAction> = { readonly action: A; readonly content: Contents[A] };
export type Command = { [A in LaterAction]: CommandOf<A> }[LaterAction];

export type Denial = Reason | Lack;
export type Decision =
  { readonly ok: true; readonly event: MatterEvent } | { readonly ok: false; readonly reason: Denial };

/** Decides a command. Pure: the same command, matter and circumstances always give the same event. */
export function decide<A extends LaterAction>(
  { action, content }: CommandOf<A>,
  matter: Matter,
  circumstances: Circumstances,
): Decision {
  const verdict = can(circumstances.actor, action, matter, circumstances);
  if (!verdict.allowed) return { ok: false, reason: verdict.reason };
  const lack = ruleOf(action).lacks?.(content, matter, circumstances);
  if (lack) return { ok: false, reason: lack };
  const event: EventOf<A> = {
    id: circumstances.id,
    matter: matter.id,
    town: matter.town,
    seq: matter.seq + 1,
    action,
    at: circumstances.now,
    by: circumstances.by,
    content,
    effect: effectOf(verdict.row, action, content, matter, circumstances),
  };
  return { ok: true, event: event as MatterEvent };
}
