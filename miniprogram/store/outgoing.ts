/** Reports written without a network: kept on the phone, and sent by themselves, once each and in order, when it is back. */
import { CallFailure, failureCode, type CallFailureCode } from '../api/failure';
import { sizeOf } from '../api/kept';
import { forgetPhoto, uploadPhoto } from '../api/photos';
import { isOnline, onNetworkChange } from './network';
import { submitReport, type Report } from './submitting';

export interface Outgoing extends Report {
  /** Photos kept on the phone that are still to go up. */
  readonly unsent: readonly string[];
  /** Why it cannot go as it is; absent while it only waits. */
  readonly failure?: CallFailureCode;
}

const KEPT = 'outgoing';
/** These pass by themselves. */
const PASSING: readonly CallFailureCode[] = ['offline', 'busy', 'unavailable', 'platform'];
/** The network is there and it did not go all the same: tried again after 5 s, twice as long each time, 5 minutes at most. */
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;

const listeners = new Set<() => void>();
let sending: Promise<void> | undefined;
let again = false;
let wait = FIRST_WAIT;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** What waits, the oldest first. */
export function outgoing(): readonly Outgoing[] {
  return (wx.getStorageSync(KEPT) as readonly Outgoing[] | '') || [];
}

/** Calls back whenever something is added, sent or stopped, until the returned function is called. */
export function onOutgoingChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Writes a report down to be sent as soon as it can be. */
export function sendLater(report: Outgoing): void {
  keep([...outgoing().filter(({ key }) => key !== report.key), report]);
  void sendWaiting();
}

/** Takes one back, to be written anew. */
export function takeBack(key: string): Outgoing | undefined {
  const taken = outgoing().find((one) => one.key === key);
  keep(outgoing().filter((one) => one !== taken && one.key !== key));
  return taken;
}

/** Sends what waits, never two at once; what the network stops stays for the next time. */
export function sendWaiting(): Promise<void> {
  if (sending) again = true;
  else sending = drain();
  return sending;
}

/** From the app's start on: whenever the network comes back. */
export function sendWhenOnline(): void {
  onNetworkChange((online) => online && void sendWaiting());
}

async function drain(): Promise<void> {
  try {
    do {
      again = false;
      await sendAll();
    } while (again);
  } finally {
    sending = undefined;
    tryLater();
  }
}

/** What the network itself has stopped waits for its return; anything else for a while. */
function tryLater(): void {
  if (waiting !== undefined) clearTimeout(waiting);
  waiting = undefined;
  if (!first()) wait = FIRST_WAIT;
  if (!first() || !isOnline()) return;
  waiting = setTimeout(() => void sendWaiting(), wait);
  wait = Math.min(wait * 2, LONGEST_WAIT);
}

async function sendAll(): Promise<void> {
  for (let next = first(); next && isOnline(); next = first()) {
    const { key } = next;
    try {
      const { unsent: _, ...report } = await withPhotos(next);
      await submitReport(report);
      keep(outgoing().filter((one) => one.key !== key));
    } catch (thrown) {
      const failure = failureCode(thrown);
      if (PASSING.includes(failure)) return;
      change(key, { failure });
    }
  }
}

const first = () => outgoing().find(({ failure }) => failure === undefined);

/** Words go when their photos have: each that is up is written down at once. */
async function withPhotos(report: Outgoing): Promise<Outgoing> {
  let now = report;
  for (const path of report.unsent) {
    // One that is gone from the phone says so, and keeps the others waiting for nothing.
    await sizeOf(path).catch(() => {
      throw new CallFailure('photoMissing', path, 'photos');
    });
    const id = await uploadPhoto(path, () => undefined);
    now = { ...now, photos: [...now.photos, id], unsent: now.unsent.filter((one) => one !== path) };
    change(report.key, now);
    forgetPhoto(path);
  }
  return now;
}

function change(key: string, changes: Partial<Outgoing>): void {
  keep(outgoing().map((one) => (one.key === key ? { ...one, ...changes } : one)));
}

function keep(reports: readonly Outgoing[]): void {
  if (reports.length > 0) wx.setStorageSync(KEPT, reports);
  else wx.removeStorageSync(KEPT);
  for (const listener of [...listeners]) listener();
}
