/** What holds becomes what is stored: the marks go, seats follow, and nobody reads anything else than before. */
import type { Directory } from '@gelin/domain';
import { change, changeOne, get, put, type Stored } from '../../cloudbase.ts';
import { inTransaction } from '../../write.ts';
import { townId } from '../directory.ts';
import { memberIn, writeMember, type MemberDocument } from '../members.ts';
import { settingsOf } from '../settings.ts';
import { standingMember, type StagedWhole } from '../staged.ts';
import { each } from './each.ts';
import { COLLECTIONS, type RawTown } from './raw.ts';

/** How many documents still carry the marks of the import that holds. */
export function unfolded({ units, departments, members, own: { applied } }: RawTown): number {
  const marked = [...units, ...departments, ...members].filter(
    ({ pending, staged }) => applied !== undefined && (pending === applied || staged?.import === applied),
  );
  return marked.length;
}

/**
 * Folds what holds into the documents: the marks go, and nobody reads anything else than before. Seats follow in the same
 * transaction as the posts. Returns how many are left.
 */
export async function fold(raw: RawTown, directory: Directory, isLate: () => boolean): Promise<number> {
  const { applied } = raw.own;
  if (applied === undefined) return 0;
  let left = unfolded(raw);
  for (const collection of COLLECTIONS) {
    if (!raw[collection].some(({ pending }) => pending === applied)) continue;
    left -= await change(collection, { town: townId(), pending: applied }, { $unset: { pending: '' } });
  }
  for (const collection of ['units', 'departments'] as const) {
    const marked = (raw[collection] as readonly Stored<StagedWhole<object>>[]).filter(
      ({ staged }) => staged?.import === applied,
    );
    left -= await each(marked, isLate, async ({ _id, staged }) => put(collection, _id, staged?.value ?? {}));
  }
  const people = raw.members.filter(({ staged }) => staged?.import === applied);
  return left - (await each(people, isLate, (one) => foldMember(one, applied, directory)));
}

/** Folds what a list has just given one member: whoever changes them next changes what holds. */
export async function foldOne(id: string, directory: Directory): Promise<void> {
  const member = await get<Omit<MemberDocument, '_id'>>('members', id);
  if (member?.staged === undefined) return;
  const { applied } = await settingsOf(member.town);
  if (applied === member.staged.import) await foldMember(member, applied, directory);
}

async function foldMember(
  { _id: id, staged }: MemberDocument,
  applied: string,
  directory: Directory,
): Promise<void> {
  if (staged && staged.change.add.length + staged.change.end.length === 0) {
    const { add: _add, end: _end, phone, ...said } = staged.change;
    const set = { ...said, ...(typeof phone === 'string' && { phone }) };
    const gone = { staged: '', ...(phone === null && { phone: '' }) };
    const operators = { ...(Object.keys(set).length > 0 && { $set: set }), $unset: gone };
    await changeOne('members', { _id: id, 'staged.import': applied }, operators);
    return;
  }
  await inTransaction(async (transaction) => {
    const raw = await memberIn(transaction, id);
    if (raw?.staged?.import !== applied) return;
    const member = standingMember(raw, applied);
    if (member) await writeMember(transaction, member, raw.posts, directory);
  });
}
