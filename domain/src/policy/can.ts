/** The permission rule, shared by server and phone: who may do what to a matter, and the reason either way. */
import { REACHABLE, type Action, type ReachableAction } from '../matter/action.ts';
import type { Matter } from '../matter/matter.ts';
import { rowFor, type Relation, type Row } from '../matter/table.ts';
import { relationsTo, type Actor } from './relation.ts';
import { canView } from './view.ts';

/** The rule that matched, or why none did; a screen shows the reason, a log keeps it. */
export type Verdict =
  | { readonly allowed: true; readonly row: Row; readonly as: Relation }
  | {
      readonly allowed: false;
      readonly reason: 'notVisible' | 'wrongStatus' | 'notYours' | 'waitsForRefusal';
    };

/** Whether the actor may take the step now. What no row allows is refused. */
export function can(actor: Actor, action: Action, matter: Matter): Verdict {
  if (!canView(actor, matter)) return { allowed: false, reason: 'notVisible' };
  const row = rowFor(action, matter.status);
  if (!row) return { allowed: false, reason: 'wrongStatus' };
  const relations = relationsTo(actor, matter);
  const as = row.by.find((relation) => relations.has(relation));
  if (!as) return { allowed: false, reason: 'notYours' };
  if (!matchesRefusal(action, matter)) return { allowed: false, reason: 'waitsForRefusal' };
  if (action === 'escalate' && matter.holder?.id === matter.town)
    return { allowed: false, reason: 'wrongStatus' };
  if (action === 'rate' && matter.rating) return { allowed: false, reason: 'wrongStatus' };
  return { allowed: true, row, as };
}

/** A proposed refusal is decided before anything else happens; without a proposal there is nothing to decide. */
function matchesRefusal(action: Action, matter: Matter): boolean {
  const proposed = matter.refusal !== undefined && matter.status === 'reported';
  const decides = action === 'confirmRefusal' || action === 'rejectRefusal';
  return proposed === decides || action === 'withdraw';
}

/** The steps this actor may take on the matter now, in the order of a matter's life: a screen's buttons. */
export function actionsFor(actor: Actor, matter: Matter): ReachableAction[] {
  return REACHABLE.filter((action) => action !== 'submit' && can(actor, action, matter).allowed);
}
