/** What was written without a network: kept on the phone, and sent by itself, once each and in order, when it is back. */
import { CallFailure, failureCode } from '../api/failure';
import { isOnline, onNetworkChange } from './network';
import { keepNumber } from './numbers';
import { deliver } from './outgoing.deliver';
import {
  anewOnStart,
  failedWith,
  firstToGo,
  isPassing,
  leftOf,
  restsFor,
  type Outgoing,
} from './outgoing.waiting';
import type { Submitted } from './submitting';

export type { Outgoing, OutgoingJoin, OutgoingReport } from './outgoing.waiting';

const KEPT = 'outgoing';
/** The network is there and it did not go all the same: tried again after 5 s, twice as long each time, 5 minutes at most. */
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;

const arrivals = new Set<(key: string, submitted: Submitted) => void>();
const listeners = new Set<() => void>();
let sending: Promise<void> | undefined;
let again = false;
/** The network came back: what fails from now on may have gone out over the one before. */
let back = false;
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

/** Calls back with what became of a report once its words are out, until the returned function is called. */
export function onArrival(listener: (key: string, submitted: Submitted) => void): () => void {
  arrivals.add(listener);
  return () => void arrivals.delete(listener);
}

/** Writes something down to be sent as soon as it can be. @throws CallFailure phoneFull */
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

/** Lets go of one whose words are out; a number that is still to be told stays. */
export function finish(key: string): void {
  keep(outgoing().flatMap((one) => (one.key === key ? (leftOf(one) ?? []) : [one])));
}

/** Sends what waits, never two at once; what the network stops stays for the next time. */
export function sendWaiting(): Promise<void> {
  if (sending) again = true;
  else sending = drain();
  return sending;
}

/** From the app's start on: whenever the network comes back; and what only an older version could not send. */
export function sendWhenOnline(): void {
  const all = outgoing();
  const anew = all.map(anewOnStart);
  if (anew.some((one, index) => one !== all[index])) keep(anew);
  onNetworkChange((online) => online && sendOverNew());
}

/** What fails now failed over the network before: it says nothing about this one. */
function sendOverNew(): void {
  wait = FIRST_WAIT;
  back = true;
  void sendWaiting();
}

async function drain(): Promise<void> {
  try {
    let through: boolean;
    do {
      again = false;
      back = false;
      through = await sendAll();
      // What the network stopped is tried again at once only over another one.
    } while (back || (again && through));
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
  if (!isOnline()) return;
  if (!first()) {
    const rest = restsFor(outgoing(), Date.now());
    if (rest !== undefined) waiting = setTimeout(() => void sendWaiting(), rest);
    return;
  }
  waiting = setTimeout(() => void sendWaiting(), wait);
  wait = Math.min(wait * 2, LONGEST_WAIT);
}

/** @returns whether everything that could go was tried */
async function sendAll(): Promise<boolean> {
  for (let next = first(); next && isOnline(); next = first()) {
    const { key } = next;
    try {
      const whole = await deliver(next, {
        progressed: (now) => {
          // Whoever cleared the phone meanwhile gave it up.
          if (outgoing().every((one) => one.key !== key)) throw new CallFailure('notFound', key);
          keep(outgoing().map((one) => (one.key === key ? now : one)));
        },
        arrived: (submitted) => arrived(key, submitted),
      });
      if (whole) finish(key);
    } catch (thrown) {
      const failure = failureCode(thrown);
      if (isPassing(failure)) return false;
      keep(outgoing().map((one) => (one.key === key ? failedWith(one, failure, Date.now()) : one)));
    }
  }
  return true;
}

const first = () => firstToGo(outgoing(), Date.now());

/** Whether this very one is on its way: it can be taken back only once that is over. */
export function isGoing(key: string): boolean {
  return sending !== undefined && first()?.key === key;
}

/** Whoever is told a number nowhere else is told it here. */
function arrived(key: string, submitted: Submitted): void {
  const report = outgoing().find((one) => one.key === key);
  const { number, matter } = submitted;
  if (number && report?.kind !== 'join' && report?.identity === 'anonymous')
    keepNumber({ number, matter, about: report.text });
  for (const listener of [...arrivals]) listener(key, submitted);
}

function keep(reports: readonly Outgoing[]): void {
  try {
    if (reports.length > 0) wx.setStorageSync(KEPT, reports);
    else wx.removeStorageSync(KEPT);
  } catch (thrown) {
    throw new CallFailure('phoneFull', String(thrown));
  }
  for (const listener of [...listeners]) listener();
}
