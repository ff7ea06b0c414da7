/** What was not read when a group opened: where it begins, how much it is, and whether it begins out of sight. Pure. */
import type { Moment } from '@gelin/domain/phone';
import type { FeedState } from './group.feed';

/** So many entries below it still stand on the screen with the first unread one. */
const NEAR = 4;

/** The way up to what was not read: how much it is, and since when. */
export interface Jump {
  readonly count: number;
  readonly since: Moment;
}

const isUnread = (state: FeedState, seenAt: Moment, me: string) =>
  state.entries.filter(
    (entry) => entry.at > seenAt && !(entry.kind === 'talk' && (entry.author.id === me || entry.withdrawn)),
  );

/** Id of the first entry of others that came after `seenAt`; `undefined` where all is read or nothing ever was. */
export function firstUnread(state: FeedState, seenAt: Moment | undefined, me = ''): string | undefined {
  if (seenAt === undefined) return undefined;
  const [first] = isUnread(state, seenAt, me);
  // With nothing read above it, a line would only say that everything is new.
  return first && first !== state.entries[0] ? first.id : undefined;
}

/** The way up, where what was not read begins above what is in sight; `counted` is how much the list of groups said. */
export function jumpOf(
  state: FeedState,
  seenAt: Moment | undefined,
  me: string,
  counted: number,
): Jump | null {
  if (seenAt === undefined) return null;
  const unread = isUnread(state, seenAt, me);
  const first = unread[0] && state.entries.indexOf(unread[0]);
  if (first === undefined) return null;
  const isAbove = first === 0 && state.older;
  if (isAbove) return { count: Math.max(counted, unread.length), since: seenAt };
  return first > 0 && state.entries.length - first > NEAR ? { count: unread.length, since: seenAt } : null;
}
