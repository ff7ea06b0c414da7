/** The message under a matter's card that is marked as its answer. */
import type { Actor, Directory, Matter, Post } from '@gelin/domain';
import { Refusal } from '../shared/failures.ts';
import { talkById, type TalkEntry } from '../shared/repositories/messages.ts';

/** Refuses one that is not there, was taken back, stands under another card, or is somebody else's than mine or my unit's. */
export async function checkMarked(
  message: string,
  { actor, matter, directory }: { actor: Actor; matter: Matter; directory: Directory },
): Promise<Pick<TalkEntry, 'text'>> {
  const entry = await talkById(message);
  if (!entry || entry.withdrawn || entry.matter !== matter.id) throw new Refusal('notFound', 'said');
  const author = directory.members.find(({ id }) => id === entry.author.id);
  const ours = author?.posts.some((theirs) => actor.posts.some((mine) => isTogether(mine, theirs)));
  if (entry.author.id !== actor.member && !ours) throw new Refusal('notYours', 'said');
  return entry;
}

function isTogether(one: Post, other: Post): boolean {
  return one.unit === other.unit && one.department === other.department;
}
