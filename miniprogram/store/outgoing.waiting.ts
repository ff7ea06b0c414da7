/** What waits on the phone to go out: reports with their files, and joinings (我也遇到). Pure. */
import type { CallFailureCode } from '../api/failure';
import type { Asking } from './asking';
import type { Draft } from './draft';
import { NOTHING, waits, type Enclosed, type Unsent } from './enclosed';
import type { Report } from './submitting';

/** A report on its way. */
export interface OutgoingReport extends Report, Unsent {
  readonly kind?: 'report';
  /** How often its files failed although there was a network. */
  readonly failedFiles?: number;
  /** Its words were tried without these files; what was stored since goes after them. Its key is that of the step that adds them. */
  readonly later?: Enclosed & { readonly key: string };
  /** The words are out: what they became. */
  readonly out?: { readonly matter: string; readonly number?: string };
  /** All of it is out; it stays until somebody has taken its number to whom it was brought for. */
  readonly toTell?: true;
  /** After too many in a short time (tooManyToday): not tried again before this moment of the phone's clock. */
  readonly notBefore?: number;
  /** 代办: as it was written on its page, to go back to if it is refused. */
  readonly asked?: Asking;
  /** Why it cannot go as it is; absent while it only waits. */
  readonly failure?: CallFailureCode;
}

/** 我也遇到, said without a network. */
export interface OutgoingJoin {
  readonly kind: 'join';
  readonly key: string;
  readonly matter: string;
  /** What it is about, to be shown while it waits. */
  readonly text: string;
  /** What somebody was writing when they joined instead: theirs again where the joining is refused. */
  readonly draft?: Draft;
  readonly failure?: CallFailureCode;
}

export type Outgoing = OutgoingReport | OutgoingJoin;

/** These pass by themselves. A step that came too early is tried on what is true by then. */
const PASSING: readonly CallFailureCode[] = [
  'offline',
  'busy',
  'unavailable',
  'platform',
  'stale',
  'phoneFull',
];
/** Files that failed so often although there was a network let the words go first. */
const PATIENCE = 2;

export const isPassing = (code: CallFailureCode): boolean => PASSING.includes(code);

/** These are over once the app was opened anew: with a newer version of it, or later. */
const OVER_ON_START: readonly CallFailureCode[] = ['versionUnknown', 'procedureUnknown', 'tooManyToday'];
/** What was one too many is tried again after an hour, in milliseconds. */
const TOO_MANY_FOR = 3_600_000;

/** Whether a new version of the app, or a later day, may mend it. */
export function isOverOnStart(failure: CallFailureCode | undefined): boolean {
  return failure !== undefined && OVER_ON_START.includes(failure);
}

/** As it stands when the app is opened: what a new version may mend is tried once more. */
export function anewOnStart(one: Outgoing): Outgoing {
  if (!isOverOnStart(one.failure)) return one;
  const { failure: _, ...rest } = one;
  return rest;
}

/** One that failed: it stops with its reason, or rests where it was only one too many. */
export function failedWith(one: Outgoing, failure: CallFailureCode, now: number): Outgoing {
  return one.kind !== 'join' && failure === 'tooManyToday' ? rested(one, now) : { ...one, failure };
}

/** One too many, to go by itself once it has rested. */
export function rested(report: OutgoingReport, now: number): OutgoingReport {
  return { ...report, notBefore: now + TOO_MANY_FOR };
}

/** How long until the next one has rested, in milliseconds; nothing where none rests. */
export function restsFor(all: readonly Outgoing[], now: number): number | undefined {
  const rests = all.map((one) => restOf(one, now)).filter((rest) => rest > 0);
  return rests.length > 0 ? Math.min(...rests) : undefined;
}

/** A clock that was set back keeps nothing longer than an hour. */
function restOf(one: Outgoing, now: number): number {
  if (one.kind === 'join' || one.failure !== undefined || one.notBefore === undefined) return 0;
  const rest = one.notBefore - now;
  return rest > TOO_MANY_FOR ? 0 : Math.max(0, rest);
}

/** Words before files, and among equals the oldest; what cannot go as it is, or not over this line, stands in nobody's way. */
export function firstToGo(all: readonly Outgoing[], now: number): Outgoing | undefined {
  const going = all.filter((one) => one.failure === undefined && !isToTell(one) && restOf(one, now) === 0);
  return going.find((one) => !isOut(one) && !isHeavy(one)) ?? going[0];
}

/** A film or a voice that says all there is, and failed as often as words would wait for it. */
function isHeavy(one: Outgoing): boolean {
  return one.kind !== 'join' && (one.failedFiles ?? 0) >= PATIENCE && !wordsFirst(one);
}

/** Whether its words are out, and only files follow. */
export function isOut(one: Outgoing): boolean {
  return one.kind !== 'join' && one.out !== undefined;
}

/** Whether all of it is out, and only its number is still to be told. */
export function isToTell(one: Outgoing): boolean {
  return one.kind !== 'join' && one.toTell === true;
}

/** What stays of one that is out, or let go of after its words were: 代报 has a number which nobody else is told. */
export function leftOf(one: Outgoing): OutgoingReport | undefined {
  if (one.kind === 'join' || !one.behalf || !one.out?.number) return undefined;
  const { failure: _, later: __, ...rest } = one;
  return { ...rest, toTell: true };
}

/** Whether the words go although files still wait: those failed twice, and there are words that say what is wrong. */
export function wordsFirst(told: Pick<OutgoingReport, 'text' | 'voice' | 'video' | 'failedFiles'>): boolean {
  const { text, voice, video, failedFiles = 0 } = told;
  return failedFiles >= PATIENCE && (text.trim() !== '' || voice !== undefined || video !== undefined);
}

/** As if its files had failed often enough. */
export function tired(report: OutgoingReport): OutgoingReport {
  return { ...report, failedFiles: PATIENCE };
}

/** Before the words go for the first time: from here on files that are stored go after them, whatever becomes of the answer. */
export function parted(report: OutgoingReport, key: string): OutgoingReport {
  if (report.later || waits(report) === 0) return report;
  const { unsent, unsentVoice, unsentVideo } = report;
  return { ...report, ...NO_UNSENT, later: { ...NOTHING, unsent, unsentVoice, unsentVideo, key } };
}

const NO_UNSENT: Unsent = { unsent: [], unsentVoice: undefined, unsentVideo: undefined };
