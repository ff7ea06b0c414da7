/** What safety inspections found to be grave and nobody has ordered under 挂牌督办 yet: for those who may. */
import { can, type Actor, type Directory, type Matter, type Moment } from '@gelin/domain';
import { findMatters, matterFrom } from '../../shared/repositories/matters.ts';
import { PAGE } from '../rows.ts';

/** Those of a town, the longest wait first; about a page of them. */
export async function graveIn(town: string): Promise<Matter[]> {
  const found = await findMatters(
    { town, graveSince: { $gt: 0 } },
    { order: { graveSince: 1 }, limit: PAGE },
  );
  return found.map(matterFrom);
}

/** Whether this person may order it. */
export function mayPlacard(
  actor: Actor,
  matter: Matter,
  when: { readonly now: Moment; readonly directory: Directory },
): boolean {
  return can(actor, 'supervise', matter, when).allowed;
}
