/** `group.say`: something said in a group, under a card or in the open. Internal: the reporter never sees it. */
import { cardFace, namingOf, type Matter } from '@gelin/domain';
import type { group, GroupOutputs } from '@gelin/contract/group';
import type { Author } from '@gelin/contract/talk';
import type { z } from 'zod';
import { derivedId, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { checkedMedia } from '../shared/media.ts';
import { matterById, matterFrom } from '../shared/repositories/matters.ts';
import type { MemberDocument } from '../shared/repositories/members.ts';
import { addTalk } from '../shared/repositories/messages.ts';
import { ring } from '../shared/repositories/signals.ts';
import { seated } from './seat.ts';

export async function say(input: z.output<typeof group.say>, caller: Caller): Promise<GroupOutputs['say']> {
  const [{ member, directory }, matter, media] = await Promise.all([
    seated(caller, input.group),
    input.matter === undefined ? undefined : cardIn(input.group, input.matter),
    checkedMedia(input.media),
  ]);
  const naming = namingOf(directory);
  const face = matter && cardFace(matter, naming);
  const id = derivedId(caller.openid, input.key);
  await addTalk({
    _id: id,
    kind: 'talk',
    group: input.group,
    at: caller.now,
    movedAt: caller.now,
    author: authorOf(member, input.group, naming.nameOf),
    text: input.text,
    media,
    ...(face && { matter: face.matter, about: `${face.category} · ${face.place}` }),
  });
  await ring([input.group], caller.now);
  return { id, at: caller.now };
}

/** The matter, if its card stands in this group. */
async function cardIn(group: string, id: string): Promise<Matter> {
  const document = await matterById(id);
  if (!document?.cards.some((card) => card.group === group)) throw new Refusal('notFound', 'matter');
  return matterFrom(document);
}

/** The speaker with the post that sits nearest to the group. */
function authorOf(member: MemberDocument, group: string, nameOf: (id: string) => string): Author {
  const post = member.posts.find((each) => each.path.includes(group)) ?? member.posts[0];
  if (!post) throw new Refusal('notMember');
  return {
    id: member._id,
    name: member.name,
    role: post.role,
    unitName: nameOf(post.department ?? post.unit),
  };
}
