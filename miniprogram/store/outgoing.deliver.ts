/**
 * Delivering one thing that waits: a joining; or a report, files first and then its words. Where files fail twice although
 * there is a network, or take too long, the words go at once and the files after them, added (补充) under a key of their own.
 */
import { call } from '../api/call';
import { CallFailure, failureCode } from '../api/failure';
import { forgetFile } from '../api/kept';
import { newKey } from '../api/key';
import { OUTGOING_WORDS } from '../words/outgoing';
import { isAnything, waitingFiles } from './enclosed';
import { isOnline } from './network';
import { sendFiles, withoutGone } from './outgoing.files';
import { isPassing, parted, tired, wordsFirst, type Outgoing, type OutgoingReport } from './outgoing.waiting';
import { submitReport, type Submitted } from './submitting';

/** Words wait for files as long as this, in milliseconds. */
const TOO_LONG = 15_000;

/** What the store wants to hear while one thing goes out. */
export interface Delivery {
  /** How it stands now; to be written down before anything else happens. */
  progressed(now: Outgoing): void;
  /** Its words are out. */
  arrived(submitted: Submitted): void;
}

/** Delivers it, or what of it goes now. @returns whether nothing of it waits any more @throws CallFailure */
export async function deliver(one: Outgoing, delivery: Delivery): Promise<boolean> {
  if (one.kind === 'join') {
    await call('matter', 'act', { key: one.key, matter: one.matter, seq: 1, step: { action: 'join' } });
    if (one.draft) waitingFiles(one.draft).forEach(forgetFile);
    return true;
  }
  return one.out ? addFiles(one, delivery) : sendWords(one, delivery);
}

async function sendWords(report: OutgoingReport, delivery: Delivery): Promise<boolean> {
  const ready = report.later ? report : await filesFirst(report, delivery);
  const { failedFiles: _, ...going } = parted(ready, newKey());
  delivery.progressed(going);
  const submitted = await submitReport(going);
  const { matter, number } = submitted;
  if (going.later || going.behalf)
    delivery.progressed({ ...going, out: { matter, ...(number && { number }) } });
  delivery.arrived(submitted);
  return going.later === undefined;
}

/** The report with its files stored; as it is where they failed too often, or take too long, to wait for them. */
async function filesFirst(report: OutgoingReport, { progressed }: Delivery): Promise<OutgoingReport> {
  let now = report;
  let left = false;
  const files = sendFiles(report, (next) => {
    // The words are gone: what is stored now goes after them.
    if (left) throw new CallFailure('offline', 'too late to go with the words');
    progressed((now = next));
  });
  try {
    return await (wordsFirst(tired(report)) ? inTime(files) : files);
  } catch (thrown) {
    left = true;
    // A line that is cut says nothing about how weak it is.
    if (!isPassing(failureCode(thrown)) || !isOnline()) throw thrown;
    now = thrown instanceof TooLong ? tired(now) : { ...now, failedFiles: (now.failedFiles ?? 0) + 1 };
    progressed(now);
    if (wordsFirst(now)) return now;
    throw thrown;
  }
}

/** The files were still going up when the words had waited long enough. */
class TooLong extends CallFailure {
  constructor() {
    super('offline', 'the files take too long');
  }
}

async function inTime<T>(files: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong()), TOO_LONG);
  });
  try {
    return await Promise.race([files, late]);
  } finally {
    if (timer !== undefined) clearTimeout(timer);
  }
}

async function addFiles(report: OutgoingReport, { progressed }: Delivery): Promise<boolean> {
  const { out, later } = report;
  if (!out || !later) return true;
  const there = await withoutGone(later);
  const { key, photos, voice, video } = await sendFiles(there, (now) =>
    progressed({ ...report, later: now }),
  );
  if (!isAnything({ photos, voice, video })) return true;
  const { matter, number } = out;
  const known = { matter, ...(number && { number }) };
  const { seq } = await call('matter', 'read', { ...known, as: 'reporter' });
  const step = {
    action: 'add' as const,
    text: OUTGOING_WORDS.added,
    photos: [...photos],
    ...(voice && { voice }),
    ...(video && { video }),
  };
  await call('matter', 'act', { key, ...known, seq, step });
  return true;
}
