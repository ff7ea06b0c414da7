/** `group.say`: something said in a group, under a card or in the open. Internal: the reporter never sees it. */
import {
  cardFace,
  gramsOf,
  namingOf,
  seatIn,
  type Directory,
  type Matter,
  type Member,
  type NameOf,
} from '@gelin/domain';
import type { group, GroupOutputs } from '@gelin/contract/group';
import type { Author } from '@gelin/contract/talk';
import type { z } from 'zod';
import type { Stored } from '../shared/cloudbase.ts';
import { derivedId, type Caller } from '../shared/context.ts';
import { isRisky } from '../shared/content.ts';
import { Refusal } from '../shared/failures.ts';
import { checkedMedia } from '../shared/media.ts';
import { tellMentioned } from '../shared/notices/mentioned.ts';
import type { MemberDocument } from '../shared/repositories/members.ts';
import { addTalk, talkIn, type TalkEntry } from '../shared/repositories/messages.ts';
import { ring } from '../shared/repositories/signals.ts';
import { seated, type Seated } from '../shared/seat.ts';
import { calledIn, cardIn, quotedIn } from './saying.ts';

type Input = z.output<typeof group.say>;

/** Says it once, however often the phone has to try; rings and tells again each time, which tells nobody twice. */
export async function say(input: Input, caller: Caller): Promise<GroupOutputs['say']> {
  const id = derivedId(caller.openid, input.key);
  const seat = seated(caller, input.group);
  const [{ directory }, saying] = await Promise.all([
    seat,
    sayingOf(input, id, caller, seat).catch((reason: unknown) => earlier(input.group, id, reason)),
  ]);
  const said = (await addTalk(saying.entry)) ? saying.entry : await existing(input.group, id);
  const { matter, members } = saying;
  await Promise.all([
    ring([input.group], caller.now),
    matter && !said.withdrawn ? tellMentioned(id, members, matter, directory, caller.now) : undefined,
  ]);
  return { id, at: said.at };
}

interface Saying {
  readonly entry: Stored<TalkEntry>;
  readonly matter?: Matter | undefined;
  /** Whoever is called, but for the one who calls. */
  readonly members: readonly Member[];
}

async function sayingOf(
  input: Input,
  id: string,
  { openid, now }: Caller,
  seat: Promise<Seated>,
): Promise<Saying> {
  const { group: where, text } = input;
  const [{ member, directory }, matter, replyTo, media, risky] = await Promise.all([
    seat,
    input.matter === undefined ? undefined : cardIn(where, input.matter),
    input.replyTo === undefined ? undefined : quotedIn(where, input.replyTo),
    checkedMedia(input.media, undefined),
    isRisky(text, openid),
  ]);
  // Where there is danger nothing is held back.
  if (risky && matter?.severity !== 'urgent') throw new Refusal('contentRisky', 'text');
  const naming = namingOf(directory);
  const face = matter && cardFace(matter, naming);
  const called = calledIn(where, input.called, directory, naming.nameOf);
  const members = called.members.filter((each) => each.id !== member._id);
  const grams = gramsOf(text);
  const entry: Stored<TalkEntry> = {
    _id: id,
    kind: 'talk',
    group: where,
    at: now,
    movedAt: now,
    author: authorOf(member, where, directory, naming.nameOf),
    text,
    media,
    ...(face && { matter: face.matter, about: `${face.category} · ${face.place}` }),
    ...(called.posts.length > 0 && { called: called.posts }),
    ...(members.length > 0 && { mentioned: members.map((each) => each.id) }),
    ...(replyTo && { replyTo }),
    ...(grams.length > 0 && { grams }),
  };
  return { entry, matter, members };
}

/** What was refused now may have been said by an earlier try: what it quotes or shows may be gone since. */
async function earlier(where: string, id: string, reason: unknown): Promise<Saying> {
  const entry = reason instanceof Refusal ? await talkIn(where, id) : undefined;
  if (!entry) throw reason;
  return { entry, members: [] };
}

/** What an earlier try has left; a key that has said something in another group says nothing here. */
async function existing(where: string, id: string): Promise<TalkEntry> {
  const entry = await talkIn(where, id);
  if (!entry) throw new Refusal('malformed', 'key');
  return entry;
}

/** The speaker, with the post by which they sit in the group. */
function authorOf(member: MemberDocument, where: string, directory: Directory, nameOf: NameOf): Author {
  const post = seatIn(member.posts, where, directory);
  if (!post) throw new Refusal('notVisible', 'group');
  return {
    id: member._id,
    name: member.name,
    role: post.role,
    unitName: nameOf(post.department ?? post.unit),
  };
}
