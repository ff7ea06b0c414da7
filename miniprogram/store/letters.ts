/** What was written down without a network and goes out by itself: each letter once, in order, kept until it has gone. */
import { CallFailure, failureCode, type CallFailureCode } from '../api/failure';
import { forgetPhoto, uploadPhoto } from '../api/photos';
import { isOnline, onNetworkChange } from './network';
import { isOverOnStart, isPassing } from './outgoing.waiting';

export interface Letter {
  key: string;
  /** Why it cannot go as it is; absent while it only waits. */
  readonly failure?: CallFailureCode;
}

/** The letters of one kind. */
export interface Letters<L extends Letter> {
  /** What waits, the oldest first. */
  all(): readonly L[];
  /** Calls back whenever something waits, went or cannot go, until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** Writes one down to be sent as soon as it can be. @throws CallFailure phoneFull */
  post(letter: L): void;
  /** Gives up what cannot go. */
  dropFailed(): void;
  /** Gives up one, or hands it back to be written anew. */
  drop(key: string): void;
  /** Sends what waits, never two at once. */
  send(): Promise<void>;
  /** From the app's start on: what was left waiting, and whenever the network comes back. */
  begin(): void;
}

/** Changes the letter where it is kept, so that what is done of it is not done twice. */
export type Changing<L> = (changes: Partial<L>) => L;

/** The network is there and it did not go all the same. */
const AGAIN = 30_000;

/** Its files do not get up over a line that carries words: whatever need not stay in order with it goes on. */
export class FilesStuck extends CallFailure {}

/**
 * Letters kept under this name; `deliver` sends one, or throws what the call threw; what it says `follows` takes its place.
 * Those of one `line` go in order; where a letter's files are stuck, the lines beside it go on.
 */
export function lettersKept<L extends Letter>(
  name: string,
  deliver: (letter: L, change: Changing<L>, follows: (next: L) => void) => Promise<void>,
  line: (letter: L) => string = () => name,
): Letters<L> {
  const listeners = new Set<() => void>();
  let sending: Promise<void> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const all = () => (wx.getStorageSync(name) as readonly L[] | '') || [];
  const next = (stuck: readonly string[] = []) =>
    all().find((one) => one.failure === undefined && !stuck.includes(line(one)));
  const keep = (letters: readonly L[]): void => {
    try {
      if (letters.length > 0) wx.setStorageSync(name, letters);
      else wx.removeStorageSync(name);
    } catch (thrown) {
      throw new CallFailure('phoneFull', String(thrown));
    }
    for (const listener of [...listeners]) listener();
  };
  const change = (key: string, changes: Partial<L>): L => {
    const changed = all().map((one) => (one.key === key ? { ...one, ...changes } : one));
    keep(changed);
    const now = changed.find((one) => one.key === key);
    if (!now) throw new CallFailure('notFound', key);
    return now;
  };
  async function sendAll(): Promise<void> {
    const stuck: string[] = [];
    for (let letter = next(); letter && isOnline(); letter = next(stuck)) {
      const { key } = letter;
      try {
        const following: L[] = [];
        await deliver(
          letter,
          (changes) => change(key, changes),
          (one) => following.push(one),
        );
        keep(all().flatMap((one) => (one.key === key ? following : [one])));
      } catch (thrown) {
        const failure = failureCode(thrown);
        if (thrown instanceof FilesStuck) stuck.push(line(letter));
        else if (isPassing(failure)) return;
        // Whoever cleared the phone meanwhile gave it up.
        else if (all().some((one) => one.key === key)) change(key, { failure } as Partial<L>);
      }
    }
  }
  function send(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = undefined;
      if (waiting !== undefined) clearTimeout(waiting);
      waiting = undefined;
      if (next() && isOnline()) waiting = setTimeout(() => void send(), AGAIN);
    });
    return sending;
  }
  return {
    all,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    post(letter) {
      keep([...all(), letter]);
      void send();
    },
    dropFailed: () => keep(all().filter(({ failure }) => failure === undefined)),
    drop: (key) => keep(all().filter((one) => one.key !== key)),
    send,
    begin() {
      const kept = all();
      if (kept.some(({ failure }) => isOverOnStart(failure)))
        keep(kept.map((one) => (isOverOnStart(one.failure) ? withoutFailure(one) : one)));
      onNetworkChange((online) => online && void send());
      if (next()) void send();
    },
  };
}

/** What a newer version of the app may mend is tried once more. */
function withoutFailure<L extends Letter>({ failure: _, ...rest }: L): L {
  return rest as unknown as L;
}

/** Stores a kept picture and forgets it on the phone. `write` notes its id before that. */
export async function storePicture(path: string, write: (id: string) => void): Promise<void> {
  write(await uploadPhoto(path, () => undefined));
  forgetPhoto(path);
}
