/** An entry of the log of posts. */
import type { Moment } from '@gelin/domain';
import type { MemberDocument } from '../../shared/repositories/members.ts';
import type { PostLogDocument } from '../../shared/repositories/post-log.ts';

export function entryOf(
  _id: string,
  by: Pick<MemberDocument, '_id' | 'name'>,
  member: Pick<MemberDocument, '_id' | 'name' | 'town'>,
  words: string,
  at: Moment,
): Omit<PostLogDocument, 'pos'> {
  return {
    _id,
    town: member.town,
    at,
    by: { member: by._id, name: by.name },
    member: member._id,
    name: member.name,
    words,
  };
}
