/** The outbox of all groups: what was said goes out once, in order, by itself, and outlives the app. */
import type { Moment } from '@gelin/domain/phone';
import { CallFailure, failureCode } from '../api/failure';
import { onNetworkChange } from './network';
import { isFinal, type Letter } from './outbox.letter';
import { deliver } from './outbox.deliver';

/** What a page hears of the outbox. */
export interface OutboxListener {
  /** Something moved: ask for the letters again. */
  changed(): void;
  stored(letter: Letter, stored: { readonly id: string; readonly at: Moment }): void;
}

const KEPT = 'outbox';
/** How long to wait before the next try while the phone believes to have a network, in milliseconds. */
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 120_000;

const listeners = new Set<OutboxListener>();
let letters: readonly Letter[] | undefined;
let running = false;
let wait = FIRST_WAIT;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The letters of a group, in the order they were written. */
export function lettersOf(group: string): readonly Letter[] {
  return all().filter((letter) => letter.group === group);
}

/** Takes a letter and sends it when its turn comes. */
export function post(letter: Omit<Letter, 'state'>): void {
  put([...all(), { ...letter, state: 'waiting' }]);
  void run();
}

/** Tries a letter once more, now, under its own key. */
export function postAgain(key: string): void {
  // One that failed for good was overtaken: it goes on where it stands.
  put(all().map((one) => (one.key === key && one.state !== 'sending' ? waiting(one) : one)));
  kick();
}

/** Forgets a letter that is not on its way. @returns it, so that what it says can be written anew */
export function takeOut(key: string): Letter | undefined {
  const letter = all().find((one) => one.key === key && one.state !== 'sending');
  if (letter) put(all().filter((one) => one !== letter));
  return letter;
}

/** Forgets all of it. */
export function forgetOutbox(): void {
  put([]);
}

/** Hears of the outbox until the returned function is called; whoever listens first lets it begin. */
export function followOutbox(listener: OutboxListener): () => void {
  begin();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

let begun = false;

/** Sends what was left from before, and again whenever the network or the app comes back. */
export function begin(): void {
  if (!begun) {
    begun = true;
    onNetworkChange((online) => online && kick());
    wx.onAppShow(kick);
  }
  kick();
}

function kick(): void {
  wait = FIRST_WAIT;
  void run();
}

async function run(): Promise<void> {
  if (timer !== undefined) clearTimeout(timer);
  timer = undefined;
  if (running) return;
  running = true;
  let next: Letter | undefined;
  try {
    next = firstWaiting();
    while (next && (await isOut(next))) next = firstWaiting();
  } finally {
    // Whatever a full storage or a page throws: the next kick begins anew.
    running = false;
  }
  if (next) {
    timer = setTimeout(() => void run(), wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

const firstWaiting = () => all().find(({ state }) => state === 'waiting');

/** Sends one. @returns whether the next may go: a failure that is final stops only this one */
async function isOut(letter: Letter): Promise<boolean> {
  const { why: _, ...fresh } = letter;
  replace({ ...fresh, state: 'sending' });
  try {
    const stored = await deliver({ ...fresh, state: 'sending' }, (now) => {
      // Whoever cleared the phone meanwhile gave it up.
      if (all().every(({ key }) => key !== letter.key)) throw new CallFailure('notFound', letter.key);
      replace(now);
    });
    const now = all().find(({ key }) => key === letter.key) ?? letter;
    put(all().filter(({ key }) => key !== letter.key));
    wait = FIRST_WAIT;
    for (const listener of [...listeners]) listener.stored(now, stored);
    return true;
  } catch (thrown) {
    const why = failureCode(thrown);
    const now = all().find(({ key }) => key === letter.key) ?? letter;
    replace({ ...now, state: isFinal(why) ? 'failed' : 'waiting', why });
    return isFinal(why);
  }
}

const waiting = ({ why: _, ...letter }: Letter): Letter => ({ ...letter, state: 'waiting' });

function replace(letter: Letter): void {
  put(all().map((one) => (one.key === letter.key ? letter : one)));
}

/** What was on its way when the app was killed counts as not sent: its key makes a repetition harmless. */
function all(): readonly Letter[] {
  if (letters) return letters;
  const kept: unknown = wx.getStorageSync(KEPT);
  const known = Array.isArray(kept) ? (kept as readonly Letter[]) : [];
  letters = known.map((letter) => (letter.state === 'sending' ? waiting(letter) : letter));
  return letters;
}

function put(next: readonly Letter[]): void {
  letters = next;
  if (next.length === 0) wx.removeStorageSync(KEPT);
  else wx.setStorageSync(KEPT, next);
  for (const listener of [...listeners]) listener.changed();
}
