/** `matter.unheld`: units, departments and leaders that hold open matters although nobody works for them any more, or all are away. */
import { awayHolders, CENTRE_ROLES, idleHolders, namingOf, type Post, type Role } from '@gelin/domain';
import type { Unheld } from '@gelin/contract/listing';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { leavesNow } from '../shared/repositories/leaves.ts';
import { heldByThese } from '../shared/repositories/listed.ts';

const ASKS: readonly Role[] = [...CENTRE_ROLES, 'supervisor', 'clerk', 'admin'];

const mayAsk = (posts: readonly Post[]) => posts.some(({ role }) => ASKS.includes(role));

/** Says who, never what: whoever administers the town sees no matters. */
export async function unheld(
  _: z.output<typeof matter.unheld>,
  caller: Caller,
): Promise<MatterOutputs['unheld']> {
  const [directory, { posts }] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  if (!mayAsk(posts)) throw new Refusal('notYours', 'unheld');
  const away = awayHolders(directory, await leavesNow(directory.town.id, caller.now));
  const idle = [...idleHolders(directory), ...away];
  const counts = await heldByThese(idle.map(({ id }) => id));
  const { nameOf } = namingOf(directory);
  return {
    holders: idle.flatMap(({ kind, id }): Unheld[] => {
      const open = counts.get(id) ?? 0;
      if (open === 0) return [];
      const absent = away.some((holder) => holder.id === id) && { away: true as const };
      return [{ kind, id, name: nameOf(id), open, ...absent }];
    }),
  };
}
