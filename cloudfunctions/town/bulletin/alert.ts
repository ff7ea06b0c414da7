/** The outage or warning that somebody has not read yet, shown on their first page. */
import { namingOf, PRESSING_KINDS, type Directory, type Unit } from '@gelin/domain';
import type { BulletinRow } from '@gelin/contract/bulletin';
import type { Caller } from '../../shared/context.ts';
import { readBy, standingAt, toldNow } from '../../shared/repositories/bulletins.ts';
import { rowOf } from './rows.ts';

/** More are looked for in the list. */
const LOOKED_AT = 5;

/** The newest of them, or nothing: one read where there is none, two where there is. */
export async function alertFor(
  unit: Unit,
  { openid, now }: Caller,
  directory: Directory,
): Promise<BulletinRow | undefined> {
  const told = toldNow(await standingAt(unit.path, now), now);
  const pressing = told.filter(({ kind }) => PRESSING_KINDS.includes(kind)).slice(0, LOOKED_AT);
  const read = await readBy(
    openid,
    pressing.map(({ _id }) => _id),
  );
  const unread = pressing.find(({ _id }) => !read.has(_id));
  return unread && rowOf(unread, namingOf(directory).nameOf, false);
}
