/** `town.bulletin`: one of them, open to anybody in the town while it is told and afterwards; reading it counts once a person. */
import { actorWords, isTold, namingOf, publishingPost } from '@gelin/domain';
import type { Bulletin } from '@gelin/contract/bulletin';
import type { Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import {
  bulletinById,
  readBy,
  readingsOf,
  recordReading,
  type BulletinDocument,
} from '../../shared/repositories/bulletins.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { memberByOpenid } from '../../shared/repositories/members.ts';
import { rowOf } from './rows.ts';

export async function bulletin({ id }: { id: string }, caller: Caller): Promise<Bulletin> {
  const [directory, found, member] = await Promise.all([
    directoryAt(caller.now),
    bulletinById(id),
    memberByOpenid(caller.openid),
  ]);
  if (!found || found.town !== directory.town.id) throw new Refusal('notFound', 'id');
  const mine = publishingPost(member?.posts ?? [], found.path, directory.town.id) !== undefined;
  if (!mine && !isOpen(found, caller.now)) throw new Refusal('notFound', 'id');
  const read = await counted(id, found, mine, caller);
  const { nameOf } = namingOf(directory);
  const { text, photos, by } = found;
  return {
    ...rowOf(found, nameOf, read),
    text,
    photos,
    by: actorWords(by, nameOf),
    reads: await readingsOf(id, found.read),
    mine,
  };
}

/** What was taken down, or is told later, is nobody's yet; what is over can be read on by whoever has kept the link. */
function isOpen({ from, takenDown }: BulletinDocument, now: number): boolean {
  return !takenDown && from <= now;
}

/** Counts the reader, but not those who published it, nor when it is over. @returns whether this person has read it */
async function counted(
  id: string,
  found: BulletinDocument,
  mine: boolean,
  { openid, now }: Caller,
): Promise<boolean> {
  if (mine || !isTold(found, now)) return (await readBy(openid, [id])).has(id);
  await recordReading(openid, id);
  return true;
}
