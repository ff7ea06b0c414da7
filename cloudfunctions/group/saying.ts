/** What a message brings beside its words, checked: the card it stands under, what it answers, whom it calls. */
import {
  excerpt,
  mediumWords,
  membersCalled,
  postWords,
  seatsOf,
  type Directory,
  type Matter,
  type Member,
  type NameOf,
  type PostRef,
} from '@gelin/domain';
import type { CalledPost, Quoted } from '@gelin/contract/talk';
import { Refusal } from '../shared/failures.ts';
import { matterById, matterFrom } from '../shared/repositories/matters.ts';
import { talkIn } from '../shared/repositories/messages.ts';

/** The matter, if its card stands in this group. */
export async function cardIn(group: string, id: string): Promise<Matter> {
  const document = await matterById(id);
  const stands = document?.audience === 'open' && document.cards.some((card) => card.group === group);
  if (!stands) throw new Refusal('notFound', 'matter');
  return matterFrom(document);
}

/** The message that is answered, as it is now. */
export async function quotedIn(group: string, id: string): Promise<Quoted> {
  const entry = await talkIn(group, id);
  if (!entry || entry.withdrawn || entry.hidden) throw new Refusal('notFound', 'replyTo');
  const text = [mediumWords(entry.media), excerpt(entry.text)].filter(Boolean).join(' ');
  return { id, who: entry.author.name, text };
}

/** A post as the phone names it. */
type Ref = Pick<PostRef, 'role' | 'unit'> & { readonly department?: string | undefined };

/** Posts as they are called, and whoever holds them at this moment. */
export interface Called {
  readonly posts: readonly CalledPost[];
  readonly members: readonly Member[];
}

/** The posts that are called: each sits in the group, or the message is refused. */
export function calledIn(group: string, refs: readonly Ref[], directory: Directory, nameOf: NameOf): Called {
  const seats = seatsOf(group, directory);
  const posts = refs.map(({ role, unit, department }): CalledPost => {
    const ref = { role, unit, ...(department !== undefined && { department }) };
    const sits = seats.some(
      (seat) => seat.role === role && seat.unit === unit && seat.department === department,
    );
    if (!sits) throw new Refusal('targetUnknown', 'called');
    return { ...ref, words: postWords(ref, nameOf) };
  });
  return { posts, members: membersCalled(posts, group, directory) };
}
