/** Checks what became of messages: taken back for good, pinned as was last wished, made a matter, and everybody called was told. */
import type { Answered } from '../wish.ts';
import { derivedId } from './derived-id.ts';
import { missing, wrong, type Finding } from './finding.ts';
import type { Stored } from './stored.ts';

/** What was accepted about messages against what is stored. */
export function* checkTalk(stored: Stored, answered: readonly Answered[]): Generator<Finding> {
  const messages = new Map(stored.messages.map((message) => [message._id, message]));
  for (const [message, pinned] of lastWish<boolean>(answered, 'pin', 'message', 'pinned')) {
    const found = messages.get(message);
    if (!found?.withdrawn && (found?.pinned === true) !== pinned) yield wrong('pin', message);
  }
  for (const message of lastWish(answered, 'withdraw', 'message', 'group').keys()) {
    const found = messages.get(message);
    if (!found?.withdrawn) yield missing('withdrawal', message);
    else if (found.text !== '' || found.grams || found.removing)
      yield wrong('what a withdrawal leaves', message);
  }
  yield* checkMade(stored);
  yield* checkCalled(stored);
}

/** Every message that a matter was made of knows it. */
function* checkMade({ events, messages }: Stored): Generator<Finding> {
  const became = new Map(messages.map((message) => [message._id, message.became]));
  for (const event of events) {
    const { said } = event.content as { said?: string };
    if (event.action !== 'submit' || said === undefined) continue;
    if (became.get(said) !== event.matter) yield missing('what a message became', event._id);
  }
}

/** Whoever was called under a card has a notice in the app. */
function* checkCalled({ messages, notices }: Stored): Generator<Finding> {
  const told = new Set(
    notices.flatMap(({ event, channel, member }) =>
      channel === 'inApp' ? [`${event} ${member ?? ''}`] : [],
    ),
  );
  for (const { _id, matter, mentioned = [] } of messages)
    for (const member of mentioned)
      if (matter !== undefined && !told.has(`${_id} ${member}`)) yield missing('notice of a call', _id);
}

/** Marks of those who muted a group, or took that back. */
export function* checkMuted({ marks }: Stored, answered: readonly Answered[]): Generator<Finding> {
  const muted = new Map(marks.map((mark) => [mark._id, mark.muted === true]));
  const wished = new Map<string, boolean>();
  for (const { wish, reply } of answered) {
    if (wish.procedure !== 'mute' || !reply?.ok) continue;
    const input = wish.input as { group: string; muted: boolean };
    wished.set(derivedId(wish.openid, input.group), input.muted);
  }
  for (const [id, wish] of wished) if (muted.get(id) !== wish) yield wrong('muting', id);
}

/** What was wished last and accepted, by the field that names what it is about. */
function lastWish<T>(answered: readonly Answered[], procedure: string, about: string, of: string) {
  const found = new Map<string, T>();
  for (const { wish, reply } of answered) {
    if (wish.fn !== 'group' || wish.procedure !== procedure || !reply?.ok) continue;
    const input = wish.input as Record<string, unknown>;
    found.set(input[about] as string, input[of] as T);
  }
  return found;
}
