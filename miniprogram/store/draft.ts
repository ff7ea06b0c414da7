/** What somebody is writing, kept on the phone until it is sent: no words are ever lost to a dead battery or network. */
import type { Came, Identity } from '@gelin/domain/phone';
import { CallFailure } from '../api/failure';
import { newKey } from '../api/key';
import type { Contact } from './contact';
import { isAnything, NOTHING, waits, type Enclosed } from './enclosed';
import type { ChosenPlace } from './place-choice';

export interface Draft extends Enclosed {
  /** The idempotency key of the sending; stays with the draft so that a retry never doubles it. */
  readonly key: string;
  readonly text: string;
  /** Absent until chosen; then the home grid is taken. */
  readonly place?: ChosenPlace;
  /** What was said of the place beside the grid. */
  readonly spot: string;
  /** The message in a group that it is made of; such a draft is kept apart from the report somebody is writing. */
  readonly said?: { readonly group: string; readonly message: string };
  /** Picked instead of the category that the words propose. */
  readonly category?: string | undefined;
  /** To the questions of the category, by their key. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly identity?: Identity | undefined;
  /** How to reach whoever reports, or whom it is reported for. */
  readonly contact?: Contact | undefined;
  /** 代报: for somebody who cannot. */
  readonly behalf?: boolean | undefined;
  /** 电话/来访登记: how they came; such a draft is kept apart too. */
  readonly came?: Came | undefined;
}

const KEPT = 'reportDraft';
/** The name of what is kept of whoever telephoned or came. */
export const ENTRY = 'entry';
const nameOf = (message?: string) => (message === undefined ? KEPT : `${KEPT}.${message}`);
const REPORTED = 'reportedBefore';

/** A draft with nothing in it, and a key of its own. */
export function emptyDraft(): Draft {
  return { key: newKey(), text: '', spot: '', ...NOTHING };
}

/** The kept draft, or that of a report made of a message; an empty one where nothing was kept. One kept by an older version opens as well. */
export function keptDraft(message?: string): Draft {
  const kept = wx.getStorageSync(nameOf(message)) as Partial<Draft> | '';
  return { ...emptyDraft(), ...(kept || {}) };
}

/** Whether somebody is writing something else where this one would stand. */
export function isInTheWay({ key, ...draft }: Pick<Draft, 'key' | 'said' | 'came'>): boolean {
  const kept = keptDraft(apart(draft));
  const written = kept.text.trim() !== '' || isAnything(kept) || waits(kept) > 0;
  return written && kept.key !== key;
}

/** Keeps the draft as it is now. @throws CallFailure phoneFull */
export function keepDraft(draft: Draft): void {
  try {
    wx.setStorageSync(nameOf(apart(draft)), draft);
  } catch (thrown) {
    throw new CallFailure('phoneFull', String(thrown));
  }
}

/** What a draft is kept apart by; the report that somebody writes for themselves by nothing. */
function apart({ said, came }: Pick<Draft, 'said' | 'came'>): string | undefined {
  return said?.message ?? (came && ENTRY);
}

/** After it was sent: forgets the draft, and remembers that this person knows how it goes. */
export function dropDraft(draft: Pick<Draft, 'said' | 'came'>): void {
  wx.removeStorageSync(nameOf(apart(draft)));
  wx.setStorageSync(REPORTED, true);
}

/** Whether somebody has reported from this phone before. */
export function reportedBefore(): boolean {
  return wx.getStorageSync(REPORTED) === true;
}
