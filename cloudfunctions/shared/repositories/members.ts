/** Members as stored. The openid stays here. */
import type { Member } from '@gelin/domain';
import { find, type Stored } from '../cloudbase.ts';

export type MemberDocument = Stored<Omit<Member, 'id'> & { readonly town: string; readonly openid?: string }>;

/** The member behind an account, or `undefined` for residents. */
export async function memberByOpenid(openid: string): Promise<MemberDocument | undefined> {
  return (await find<Omit<MemberDocument, '_id'>>('members', { openid }, { limit: 1 }))[0];
}

/** The accounts of these members, by member id; whoever has none yet is not there. */
export async function accountsOf(members: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (members.length === 0) return new Map();
  const found = await find<Pick<MemberDocument, 'openid'>>(
    'members',
    { _id: { $in: members } },
    { limit: members.length, projection: { openid: 1 } },
  );
  return new Map(found.flatMap(({ _id, openid }) => (openid ? [[_id, openid] as const] : [])));
}
