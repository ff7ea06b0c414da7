/** `group.readers`: who has read a message and who has not, of those who sit in the group beside its author. */
import { groupsOf, namingOf, postWords, seatIn, type Member } from '@gelin/domain';
import type { group, GroupOutputs } from '@gelin/contract/group';
import type { ReaderRow } from '@gelin/contract/talk';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { marksIn } from '../shared/repositories/marks.ts';
import { talkIn } from '../shared/repositories/messages.ts';
import { readersOf } from '../shared/repositories/seats.ts';
import { seated } from '../shared/seat.ts';

export async function readers(
  { group: id, message }: z.output<typeof group.readers>,
  caller: Caller,
): Promise<GroupOutputs['readers']> {
  const [{ directory }, entry, marks] = await Promise.all([
    seated(caller, id),
    talkIn(id, message),
    marksIn(id),
  ]);
  if (!entry) throw new Refusal('notFound', 'message');
  const { nameOf } = namingOf(directory);
  const looked = await readersOf(marks, id, directory, caller.now);
  const read = new Set(looked.filter(({ at }) => at >= entry.at).map(({ member }) => member._id));
  const row = ({ name, posts }: Member): ReaderRow => {
    const post = seatIn(posts, id, directory);
    return { name, post: post ? postWords(post, nameOf) : '' };
  };
  const others = directory.members.filter(
    (member) => member.id !== entry.author.id && groupsOf(member, directory).includes(id),
  );
  return {
    read: others.filter((member) => read.has(member.id)).map(row),
    unread: others.filter((member) => !read.has(member.id)).map(row),
  };
}
