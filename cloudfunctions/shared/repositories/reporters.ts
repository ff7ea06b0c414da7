/**
 * Who reported what, and who met it too: kept apart from the matter, and read for nobody but themselves, and for whoever
 * has recorded a look. Of what was told anonymously (匿名) or brought for somebody (代报) there is no account: it is
 * followed by its number.
 */
import type { Contact } from '@gelin/contract/contact';
import { change, find, get, remove, type Stored, type Transaction } from '../cloudbase.ts';
import { derivedId, type Caller } from '../context.ts';
import { position } from '../position.ts';

export type ReporterDocument = Stored<{
  readonly openid?: string;
  readonly town?: string;
  readonly pos: string;
  /** The hash of the secret number, where there is no account. */
  readonly number?: string;
  /** Seals of the account and the phone, to count reports by (limits against abuse) and for nothing else. */
  readonly sealed?: readonly string[];
  /** Whether it counts. */
  readonly counted?: true;
  /** The centre found that it was no matter at all. */
  readonly junk?: true;
  /** The account of the member who brought it for somebody: who is not its reporter, number or not. */
  readonly broughtBy?: string;
  /** Sent as an informant. */
  readonly tip?: true;
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

/** The reporter of a matter; gone once what they said was erased. */
export async function reporterOf(matter: string): Promise<ReporterDocument | undefined> {
  return get('reporters', matter);
}

/** Whether this person reported the matter. */
export async function reported(openid: string, matter: string): Promise<boolean> {
  return (await reporterOf(matter))?.openid === openid;
}

/** Those that a number's hash leads to, the oldest first: a matter and what was split off from it. */
export async function numbered(hash: string): Promise<ReporterDocument[]> {
  return find<ReporterDocument>('reporters', { number: hash }, { order: { pos: 1 }, limit: PARTS });
}

/** As many parts of one matter as are found by its number. */
const PARTS = 20;

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

/** The accounts behind these matters, by matter, where there are any: to send to, and for nothing else. */
export async function reportersOf(matters: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (matters.length === 0) return new Map();
  const where = { _id: { $in: matters } };
  const found = await find<ReporterDocument>('reporters', where, {
    limit: matters.length,
    projection: { openid: 1 },
  });
  return new Map(found.flatMap(({ _id, openid }) => (openid === undefined ? [] : [[_id, openid] as const])));
}

/** A report as limits count it. */
export type Counted = Pick<ReporterDocument, '_id' | 'pos' | 'sealed'>;

/** The reports that count since `after`, newest first, as many as one reading gives. */
export async function countedSince(after: string): Promise<Counted[]> {
  const where = { counted: true, pos: { $gt: after } };
  return find<Counted>('reporters', where, {
    order: { pos: -1 },
    limit: COUNTED,
    projection: { pos: 1, sealed: 1 },
  });
}

/** What the platform reads at once. */
const COUNTED = 1_000;

/** Reports since `after` that were no matter at all, newest first. */
export async function junkSince(after: string): Promise<Counted[]> {
  const where = { junk: true, pos: { $gt: after } };
  return find<Counted>('reporters', where, {
    order: { pos: -1 },
    limit: COUNTED,
    projection: { pos: 1, sealed: 1 },
  });
}

/** What somebody reported last, by the seal of their account. */
export async function lastSealed(seal: string, limit: number): Promise<string[]> {
  const options = { order: { pos: -1 }, limit, projection: { pos: 1 } } as const;
  return (await find<Counted>('reporters', { sealed: seal }, options)).map(({ _id }) => _id);
}

/** Remembers of these matters that they were none; of a matter that was erased there is nothing to remember. */
export async function markJunk(matters: readonly string[]): Promise<void> {
  if (matters.length > 0) await change('reporters', { _id: { $in: matters } }, { $set: { junk: true } });
}

/** A page of what this person sent as an informant, newest first, below the position of the last one seen. */
export async function tippedBy(
  openid: string,
  below: string | undefined,
  limit: number,
): Promise<ReporterDocument[]> {
  const where = { openid, tip: true, ...(below !== undefined && { pos: { $lt: below } }) };
  return find<ReporterDocument>('reporters', where, { order: { pos: -1 }, limit });
}

/** The matters that this person sent as an informant since a moment, the newest thousand. */
export async function tipsSince(openid: string, from: number): Promise<string[]> {
  const where = { openid, tip: true, pos: { $gte: position(from, '') } };
  const found = await find<Pick<ReporterDocument, 'openid'>>('reporters', where, {
    order: { pos: -1 },
    limit: COUNTED,
    projection: { openid: 1 },
  });
  return found.map(({ _id }) => _id);
}
