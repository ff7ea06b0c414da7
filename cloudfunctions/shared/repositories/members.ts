/** Members as stored. The openid stays here. */
import type { Member } from '@gelin/domain';
import { find, type Stored } from '../cloudbase.ts';

export type MemberDocument = Stored<Omit<Member, 'id'> & { readonly town: string; readonly openid?: string }>;

/** The member behind an account, or `undefined` for residents. */
export async function memberByOpenid(openid: string): Promise<MemberDocument | undefined> {
  return (await find<Omit<MemberDocument, '_id'>>('members', { openid }, { limit: 1 }))[0];
}
