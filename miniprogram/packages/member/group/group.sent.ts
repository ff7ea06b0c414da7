/** What was said here on its way into the feed: the stored message takes the place of the letter. Pure. */
import type { FeedEntry } from '@gelin/contract/group';
import type { Author } from '@gelin/contract/talk';
import type { Moment } from '@gelin/domain/phone';
import { storedMedia, type Letter } from '../../../store/outbox.letter';
import type { FeedState, TalkEntry } from './group.feed';
import { mergeEntries } from './group.merge';

/** Clocks of phone and cloud differ: a stored message may be this much older than it was typed, in milliseconds. */
const SKEW = 60_000;

/** Keys of letters that are among the entries already, also where their reply was lost; each entry stands for one. */
export function arrivedOf(
  outbox: readonly Letter[],
  known: readonly string[],
  entries: readonly FeedEntry[],
  me: string,
): readonly string[] {
  const found = entries.reduce<readonly string[]>((keys, entry) => {
    const twin = entry.kind === 'talk' && entry.author.id === me && twinOf(outbox, keys, entry);
    return twin ? [...keys, twin.key] : keys;
  }, known);
  return found.length === known.length ? known : found;
}

function twinOf(outbox: readonly Letter[], keys: readonly string[], entry: TalkEntry): Letter | undefined {
  return outbox.find(
    (letter) =>
      !keys.includes(letter.key) &&
      letter.text === entry.text &&
      letter.matter === entry.matter &&
      letter.media.length === entry.media.length &&
      entry.at >= letter.at - SKEW,
  );
}

/** The state with the outbox as it stands. */
export function posted(state: FeedState, outbox: readonly Letter[]): FeedState {
  const arrived = state.arrived.filter((key) => outbox.some((letter) => letter.key === key));
  return { ...state, outbox, arrived };
}

/** The letters to be drawn: those that are not among the entries. They stand at the end, so a detached window has none. */
export function onTheirWay({ outbox, arrived, newer }: FeedState): readonly Letter[] {
  return newer ? [] : outbox.filter(({ key }) => !arrived.includes(key));
}

/** The state with the stored message in place of the letter. */
export function sent(
  state: FeedState,
  letter: Letter,
  stored: { readonly id: string; readonly at: Moment },
  author: Author,
): FeedState {
  const next = posted(
    state,
    state.outbox.filter(({ key }) => key !== letter.key),
  );
  if (state.newer || state.entries.some((entry) => entry.id === stored.id)) return next;
  const { text, matter, about, called, replyTo, media } = letter;
  const entry: TalkEntry = {
    kind: 'talk',
    id: stored.id,
    at: stored.at,
    author,
    text,
    ...(matter !== undefined && { matter }),
    ...(about !== undefined && { about }),
    ...(called.length > 0 && { called }),
    ...(replyTo && { replyTo }),
    media: storedMedia(media),
  };
  return { ...next, entries: mergeEntries(state.entries, [entry]) };
}
