/** What of patrols waits for a network: steps with their pictures, sent by themselves, once each and in order. */
import { call, type Input } from '../api/call';
import { CallFailure, failureCode, type CallFailureCode } from '../api/failure';
import { forgetPhoto, uploadPhoto } from '../api/photos';
import { isOnline, onNetworkChange } from './network';
import { isPassing } from './outgoing.waiting';

/** One step on its way. */
export interface PatrolLetter extends Input<'work', 'patrolStep'> {
  /** Kept pictures of it that are not stored yet; and those of what was fixed on the spot. */
  readonly unsent: readonly string[];
  readonly unsentFixed: readonly string[];
  /** Why it cannot go as it is; absent while it only waits. */
  readonly failure?: CallFailureCode;
}

const KEPT = 'patrolLetters';
/** The network is there and it did not go all the same. */
const AGAIN = 30_000;

const listeners = new Set<() => void>();
let sending: Promise<void> | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** What waits, the oldest first. */
export function patrolLetters(): readonly PatrolLetter[] {
  return (wx.getStorageSync(KEPT) as readonly PatrolLetter[] | '') || [];
}

/** Calls back whenever something waits, went or cannot go, until the returned function is called. */
export function onPatrolLetters(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Writes a step down to be sent as soon as it can be. @throws CallFailure phoneFull */
export function post(letter: PatrolLetter): void {
  keep([...patrolLetters(), letter]);
  void sendPatrols();
}

/** Gives up what cannot go. */
export function dropFailed(): void {
  keep(patrolLetters().filter(({ failure }) => failure === undefined));
}

/** Sends what waits, never two at once. */
export function sendPatrols(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = undefined;
    if (waiting !== undefined) clearTimeout(waiting);
    waiting = undefined;
    if (next() && isOnline()) waiting = setTimeout(() => void sendPatrols(), AGAIN);
  });
  return sending;
}

/** From the app's start on: what was left waiting, and whenever the network comes back. */
export function beginPatrols(): void {
  onNetworkChange((online) => online && void sendPatrols());
  if (next()) void sendPatrols();
}

const next = () => patrolLetters().find(({ failure }) => failure === undefined);

async function sendAll(): Promise<void> {
  for (let letter = next(); letter && isOnline(); letter = next()) {
    const { key } = letter;
    try {
      const { patrol, step } = await stored(letter);
      await call('work', 'patrolStep', { key, patrol, step });
      keep(patrolLetters().filter((one) => one.key !== key));
    } catch (thrown) {
      const failure = failureCode(thrown);
      if (isPassing(failure)) return;
      change(key, { failure });
    }
  }
}

/** The letter with its pictures stored, each once, and forgotten on the phone. */
async function stored(letter: PatrolLetter): Promise<PatrolLetter> {
  let now = letter;
  const { step } = letter;
  if (step.action !== 'look') return now;
  for (const path of letter.unsent) {
    const id = await uploadPhoto(path, () => undefined);
    const look = now.step as typeof step;
    now = change(letter.key, {
      step: { ...look, photos: [...look.photos, id] },
      unsent: now.unsent.filter((one) => one !== path),
    });
    forgetPhoto(path);
  }
  for (const path of letter.unsentFixed) {
    const id = await uploadPhoto(path, () => undefined);
    const look = now.step as typeof step;
    const { fixed } = look.finding ?? {};
    const finding = { ...look.finding, ...(fixed && { fixed: { ...fixed, photos: [...fixed.photos, id] } }) };
    now = change(letter.key, {
      step: { ...look, finding },
      unsentFixed: now.unsentFixed.filter((one) => one !== path),
    });
    forgetPhoto(path);
  }
  return now;
}

function change(key: string, changes: Partial<PatrolLetter>): PatrolLetter {
  const changed = patrolLetters().map((one) => (one.key === key ? { ...one, ...changes } : one));
  keep(changed);
  const now = changed.find((one) => one.key === key);
  if (!now) throw new CallFailure('notFound', key);
  return now;
}

function keep(letters: readonly PatrolLetter[]): void {
  try {
    if (letters.length > 0) wx.setStorageSync(KEPT, letters);
    else wx.removeStorageSync(KEPT);
  } catch (thrown) {
    throw new CallFailure('phoneFull', String(thrown));
  }
  for (const listener of [...listeners]) listener();
}
