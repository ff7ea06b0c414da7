/** Leaves as stored: one a member, under the member's id, written by nobody else. */
import type { Leave } from '@gelin/domain';
import { find, get, put, remove, type Stored } from '../cloudbase.ts';

type Document = Stored<Omit<Leave, 'member'> & { readonly town: string }>;

/** More than are away at once in any town. */
const AT_ONCE = 500;

const leaveFrom = ({ _id, from, until, standIn }: Document): Leave => ({ member: _id, from, until, standIn });

/** A member's own leave, over or not. */
export async function leaveOf(member: string): Promise<Leave | undefined> {
  const found = await get<Omit<Document, '_id'>>('leaves', member);
  return found && leaveFrom({ ...found, _id: member });
}

/** The leaves of these members, by member; over or not. */
export async function leavesOf(members: readonly string[]): Promise<ReadonlyMap<string, Leave>> {
  if (members.length === 0) return new Map();
  const where = { _id: { $in: members } };
  const found = await find<Omit<Document, '_id'>>('leaves', where, { limit: members.length });
  return new Map(found.map((document) => [document._id, leaveFrom(document)]));
}

/** The leaves of a town that have begun and are not over. */
export async function leavesNow(town: string, now: number): Promise<Leave[]> {
  const found = await find<Omit<Document, '_id'>>(
    'leaves',
    { town, until: { $gt: now } },
    { limit: AT_ONCE },
  );
  return found.map(leaveFrom).filter(({ from }) => from <= now);
}

/** Who is on leave now. Whom to call is worth more than that: without the one the other is still there. */
export async function leavesOrNone(town: string, now: number): Promise<readonly Leave[]> {
  return leavesNow(town, now).catch((error: unknown) => {
    console.warn('leaves:', error);
    return [];
  });
}

/** The leaves during which this member stands in now. */
export async function stoodInBy(standIn: string, now: number): Promise<Leave[]> {
  const found = await find<Omit<Document, '_id'>>(
    'leaves',
    { standIn, until: { $gt: now } },
    { limit: AT_ONCE },
  );
  return found.map(leaveFrom).filter(({ from }) => from <= now);
}

/** Keeps a member's leave. */
export async function keepLeave({ member, ...leave }: Leave, town: string): Promise<void> {
  await put('leaves', member, { ...leave, town });
}

/** The member is back. */
export async function endLeave(member: string): Promise<void> {
  await remove('leaves', member);
}
