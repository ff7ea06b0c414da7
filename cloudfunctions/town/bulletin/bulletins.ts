/** `town.bulletins`: what is told at a place now, newest first: the place's own, its village's and the town's. */
import { namingOf } from '@gelin/domain';
import type { BulletinOutputs, bulletins as schemas } from '@gelin/contract/bulletin';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';
import { readBy, standingAt, toldNow } from '../../shared/repositories/bulletins.ts';
import { directoryAt, knownUnit } from '../../shared/repositories/directory.ts';
import { pageAfter, rowOf } from './rows.ts';

export async function bulletins(
  { unit, cursor: after }: z.output<typeof schemas.bulletins>,
  caller: Caller,
): Promise<BulletinOutputs['bulletins']> {
  const directory = await directoryAt(caller.now);
  const { path } = knownUnit(directory, unit);
  const told = toldNow(await standingAt(path, caller.now), caller.now);
  const { page, ...next } = pageAfter(told, after);
  const read = await readBy(
    caller.openid,
    page.map(({ _id }) => _id),
  );
  const { nameOf } = namingOf(directory);
  return { rows: page.map((head) => rowOf(head, nameOf, read.has(head._id))), ...next };
}
