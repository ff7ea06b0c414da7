/** `town.published`: where somebody may publish, what is told there, will be or was lately, and how many have read it. */
import { bulletinStands, namingOf, publishingUnits } from '@gelin/domain';
import type { BulletinOutputs, bulletins as schemas } from '@gelin/contract/bulletin';
import type { z } from 'zod';
import { memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { readingsOf, standingAt } from '../../shared/repositories/bulletins.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { pageAfter, rowOf } from './rows.ts';

/** How long it stays in the list of those who published it, in milliseconds: thirty days. */
const LOOKED_BACK = 30 * 24 * 3_600_000;

export async function published(
  { cursor: after }: z.output<typeof schemas.published>,
  caller: Caller,
): Promise<BulletinOutputs['published']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const units = publishingUnits(member.posts, directory).map(({ id }) => id);
  if (units.length === 0) throw new Refusal('notYours');
  const { page, ...next } = pageAfter(await standingAt(units, caller.now - LOOKED_BACK), after);
  const reads = await Promise.all(page.map(({ _id }) => readingsOf(_id)));
  const { nameOf } = namingOf(directory);
  return {
    areas: units.map((id) => ({ id, name: nameOf(id) })),
    rows: page.map((head, index) => {
      const { read: _, ...row } = rowOf(head, nameOf, true);
      return { ...row, reads: reads[index] ?? 0, stands: bulletinStands(head, caller.now) };
    }),
    ...next,
  };
}
