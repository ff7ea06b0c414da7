/** What was changed about posts and accounts: who, whose, what and when. Apart from the settings' log, whose versions it would move. */
import type { Moment } from '@gelin/domain';
import { find, type Stored, type Transaction } from '../cloudbase.ts';

export type PostLogDocument = Stored<{
  readonly town: string;
  readonly at: Moment;
  /** Where it stands: the moment, and what tells two of one moment apart. */
  readonly pos: number;
  readonly by: { readonly member: string; readonly name: string };
  readonly member: string;
  readonly name: string;
  readonly words: string;
}>;

/** Two of the same millisecond stand beside each other: by a digit of their ids. */
const SPREAD = 100;

/** Adds the entry in the transaction of the change itself; the same wish has the same id. */
export async function logPost(transaction: Transaction, entry: Omit<PostLogDocument, 'pos'>): Promise<void> {
  const spread = [...entry._id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % SPREAD;
  await transaction.put('postLog', entry._id, { ...bare(entry), pos: entry.at * SPREAD + spread });
}

const bare = ({ _id, ...entry }: Omit<PostLogDocument, 'pos'>) => entry;

/** Entries before a place, newest first. */
export async function postLogBefore(
  town: string,
  pos: number | undefined,
  limit: number,
): Promise<PostLogDocument[]> {
  const where = { town, ...(pos !== undefined && { pos: { $lt: pos } }) };
  return find<Omit<PostLogDocument, '_id'>>('postLog', where, { order: { pos: -1 }, limit });
}
