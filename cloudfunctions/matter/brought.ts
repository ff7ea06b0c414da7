/** The files that come with a message: they may be others' than those of whoever makes something of it. */
import { filesOfMedium } from '@gelin/domain';
import type { Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import type { Owner } from '../shared/looking.ts';
import { talkById, type TalkEntry } from '../shared/repositories/messages.ts';

type Bringing = Pick<TalkEntry, 'media' | 'withdrawn'>;

/**
 * Whose files may come along: the message's, and the caller's own. Of one that was taken back nothing new is made: who tries
 * again what was made of it before is answered as the first time, though it names its files no longer.
 */
export function broughtBy({ media, withdrawn }: Bringing, { openid }: Caller): Owner {
  return withdrawn ? undefined : { openid, brought: media.flatMap(filesOfMedium) };
}

/** The same for an answer; that the message may be marked is looked at with the step. @throws Refusal notFound */
export async function broughtToAnswer(
  { message, matter }: { readonly message: string; readonly matter: string },
  caller: Caller,
): Promise<Owner> {
  const entry = await talkById(message);
  if (entry?.matter !== matter) throw new Refusal('notFound', 'said');
  return broughtBy(entry, caller);
}
