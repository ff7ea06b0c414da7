/** One-time codes of members (岗位码): one a member, a keyed hash of it alone, until a day. */
import type { Moment } from '@gelin/domain';
import { add, find, put, removeAll, type Stored, type Transaction } from '../cloudbase.ts';
import { sealed } from '../sealing.ts';

/** Under the member's id: a new code ends the one before. */
export type MemberCodeDocument = Stored<{
  readonly town: string;
  readonly hash: string;
  readonly until: Moment;
  /** The wish that used it: the same once more is answered as the first time. */
  readonly used?: string;
}>;

const DIGITS = 10;

/** The code of a wish: drawn by the town's own secret, so that the same wish gets the same code though none is kept. */
export async function codeOf(wish: string): Promise<string> {
  const drawn = (await sealed('post code', wish)).readBigUInt64BE(0);
  return String(drawn % 10n ** BigInt(DIGITS)).padStart(DIGITS, '0');
}

const hashOf = async (code: string) => (await sealed('post code hash', code)).toString('base64url');

/** Keeps the code of a member; the one before no longer leads anywhere. */
export async function keepCode(member: string, town: string, code: string, until: Moment): Promise<void> {
  await put('memberCodes', member, { town, hash: await hashOf(code), until });
}

/** Documents that one request brings. */
const AT_ONCE = 250;

/** Keeps codes of many at once; those that they had before end. */
export async function keepCodes(
  town: string,
  codes: readonly { readonly member: string; readonly code: string }[],
  until: Moment,
): Promise<void> {
  for (let from = 0; from < codes.length; from += AT_ONCE) {
    const batch = codes.slice(from, from + AT_ONCE);
    const fresh = await Promise.all(
      batch.map(async ({ member, code }) => ({ _id: member, town, hash: await hashOf(code), until })),
    );
    await removeAll(
      'memberCodes',
      batch.map(({ member }) => member),
    );
    await add('memberCodes', fresh);
  }
}

/** Whose code it is, whether or not it still stands. */
export async function memberCode(code: string): Promise<MemberCodeDocument | undefined> {
  return (
    await find<Omit<MemberCodeDocument, '_id'>>('memberCodes', { hash: await hashOf(code) }, { limit: 1 })
  )[0];
}

export async function memberCodeIn(
  transaction: Transaction,
  member: string,
): Promise<MemberCodeDocument | undefined> {
  return transaction.get('memberCodes', member);
}

/** Used up by the wish that bound the account. */
export async function useCode(
  transaction: Transaction,
  { _id, ...code }: MemberCodeDocument,
  wish: string,
): Promise<void> {
  await transaction.put('memberCodes', _id, { ...code, used: wish });
}

/** Removes those that are over. */
export async function forgetCodes(now: Moment, limit: number): Promise<void> {
  const over = await find(
    'memberCodes',
    { until: { $lte: now } },
    { order: { until: 1 }, limit, projection: { _id: 1 } },
  );
  await removeAll(
    'memberCodes',
    over.map(({ _id }) => _id),
  );
}
