/** Who reported what, and who met it too: kept apart from the matter, and read for nobody but themselves. */
import type { Contact } from '@gelin/contract/contact';
import { change, find, get, remove, type Stored, type Transaction } from '../cloudbase.ts';
import { derivedId, type Caller } from '../context.ts';
import { position } from '../position.ts';

export type ReporterDocument = Stored<{
  readonly openid: string;
  readonly town?: string;
  readonly pos: string;
  /** The matter, where the document is a follower's; a reporter's document has the matter's own id. */
  readonly matter?: string;
  /** How to reach them, as far as they said. */
  readonly contact?: Contact;
}>;

/** The matter that somebody's document is about. */
export function matterOf({ _id, matter }: ReporterDocument): string {
  return matter ?? _id;
}

/** Remembers the reporter of a matter in the transaction that brings it into being. */
export async function recordReporter(
  transaction: Transaction,
  matter: string,
  reporter: Omit<ReporterDocument, '_id' | 'matter'>,
): Promise<void> {
  await transaction.add('reporters', { _id: matter, ...reporter });
}

/** The reporter of a matter, within a transaction. */
export async function reporterIn(
  transaction: Transaction,
  matter: string,
): Promise<ReporterDocument | undefined> {
  return transaction.get('reporters', matter);
}

const followerId = (openid: string, matter: string) => derivedId('join', openid, matter);

/** Remembers somebody who met it too (我也遇到). */
export async function followMatter(
  transaction: Transaction,
  matter: string,
  { openid, now }: Caller,
): Promise<void> {
  await transaction.add('reporters', {
    _id: followerId(openid, matter),
    matter,
    openid,
    pos: position(now, matter),
  });
}

/** Forgets who reported a matter, in the transaction that erases what they said. Who met it too stays. */
export async function forgetReporter(transaction: Transaction, matter: string): Promise<void> {
  await transaction.remove('reporters', matter);
}

/** Whether this person reported the matter. */
export async function reported(openid: string, matter: string): Promise<boolean> {
  return (await get<ReporterDocument>('reporters', matter))?.openid === openid;
}

/** Whether this person met it too and follows it. */
export async function joined(openid: string, matter: string): Promise<boolean> {
  return (await get<ReporterDocument>('reporters', followerId(openid, matter))) !== undefined;
}

/** Writes anew how a reporter can be reached; `false` where this person did not report the matter. */
export async function correctContact(openid: string, matter: string, contact: Contact): Promise<boolean> {
  const known = Object.keys(contact).length > 0;
  const operators = known ? { $set: { contact } } : { $unset: { contact: '' } };
  await change('reporters', { _id: matter, openid }, operators);
  return reported(openid, matter);
}

/** Lets somebody no longer follow these matters of others. */
export async function unfollow(documents: readonly ReporterDocument[]): Promise<void> {
  await Promise.all(documents.map(({ _id }) => remove('reporters', _id)));
}

/** A page of what this person reported or follows, newest first, below the position of the last one seen. */
export async function reportedBy(
  openid: string,
  below: string | undefined,
  limit: number,
): Promise<ReporterDocument[]> {
  const where = below === undefined ? { openid } : { openid, pos: { $lt: below } };
  return find<ReporterDocument>('reporters', where, { order: { pos: -1 }, limit });
}

/** The accounts behind these matters, by matter: to send to, and for nothing else. */
export async function reportersOf(matters: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (matters.length === 0) return new Map();
  const where = { _id: { $in: matters } };
  const found = await find<ReporterDocument>('reporters', where, {
    limit: matters.length,
    projection: { openid: 1 },
  });
  return new Map(found.map(({ _id, openid }) => [_id, openid]));
}
