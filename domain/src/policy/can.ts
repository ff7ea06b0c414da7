/** The permission rule, shared by screen and server: who may do what to a matter, and the reason either way. */
import { ACTIONS, type Action } from '../matter/action.ts';
import type { Matter } from '../matter/matter.ts';
import { rowFor, type Relation, type Row } from '../matter/table.ts';
import { guarded, type GuardReason, type When } from './guards.ts';
import { relationsTo, type Actor } from './relation.ts';
import { canView } from './view.ts';

export type Reason = 'notVisible' | 'notYours' | 'waitsForRefusal' | GuardReason;

/** The rule that matched, or why none did; a screen shows the reason, a log keeps it. */
export type Verdict =
  | { readonly allowed: true; readonly row: Row; readonly as: Relation }
  | { readonly allowed: false; readonly reason: Reason };

const refused = (reason: Reason): Verdict => ({ allowed: false, reason });

/** Whether the actor may take the step now. What no row allows is refused. */
export function can(actor: Actor, action: Action, matter: Matter, when: When): Verdict {
  const row = rowFor(action, matter.status);
  if (!canView(actor, matter) && !isForAnybody(row, matter)) return refused('notVisible');
  if (!row) return refused('wrongStatus');
  const relations = relationsTo(actor, matter);
  const as = row.by.find((relation) => relations.has(relation));
  if (!as) return refused('notYours');
  if (!matchesRefusal(action, matter)) return refused('waitsForRefusal');
  const reason = guarded(action, matter, actor, when, as);
  return reason ? refused(reason) : { allowed: true, row, as };
}

/** 我也遇到: whoever met it too need not see who reported it, nor how. */
function isForAnybody(row: Row | undefined, matter: Matter): boolean {
  return row?.by.includes('anybody') === true && matter.audience === 'open';
}

/** What may happen while a refusal waits for its decision: it is decided, withdrawn, or pressed for. */
const MEANWHILE: readonly Action[] = [
  'withdraw',
  'urge',
  'join',
  'add',
  'look',
  'cover',
  'supervise',
  'remind',
  'gather',
];

/** A proposed refusal is decided before anything else happens; without a proposal there is nothing to decide. */
function matchesRefusal(action: Action, matter: Matter): boolean {
  const proposed = matter.refusal !== undefined && matter.status === 'reported';
  const decides = action === 'confirmRefusal' || action === 'rejectRefusal';
  return proposed === decides || (proposed && MEANWHILE.includes(action));
}

/** The steps this actor may take on the matter now, in the order of a matter's life: a screen's buttons. */
export function actionsFor(actor: Actor, matter: Matter, when: When): Action[] {
  return ACTIONS.filter((action) => can(actor, action, matter, when).allowed);
}
