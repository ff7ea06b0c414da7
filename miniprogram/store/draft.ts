/** What somebody is writing, kept on the phone until it is sent: no words are ever lost to a dead battery or network. */
import { newKey } from '../api/key';
import type { ChosenPlace } from './place-choice';

export interface Draft {
  /** The idempotency key of the sending; stays with the draft so that a retry never doubles it. */
  readonly key: string;
  readonly text: string;
  /** Stored photos. */
  readonly photos: readonly string[];
  /** Photos kept on the phone that could not be sent up yet. */
  readonly unsent: readonly string[];
  /** Absent until chosen; then the home grid is taken. */
  readonly place?: ChosenPlace;
  /** What was said of the place beside the grid. */
  readonly spot: string;
  /** The message in a group that it is made of; such a draft is kept apart from the report somebody is writing. */
  readonly said?: { readonly group: string; readonly message: string };
}

const KEPT = 'reportDraft';
const nameOf = (message?: string) => (message === undefined ? KEPT : `${KEPT}.${message}`);
const REPORTED = 'reportedBefore';

/** A draft with nothing in it, and a key of its own. */
export function emptyDraft(): Draft {
  return { key: newKey(), text: '', photos: [], unsent: [], spot: '' };
}

/** The kept draft, or that of a report made of a message; an empty one where nothing was kept. */
export function keptDraft(message?: string): Draft {
  const kept = wx.getStorageSync(nameOf(message)) as Partial<Draft> | '';
  return { ...emptyDraft(), ...(kept || {}) };
}

/** Keeps the draft as it is now. */
export function keepDraft(draft: Draft): void {
  wx.setStorageSync(nameOf(draft.said?.message), draft);
}

/** After it was sent: forgets the draft, and remembers that this person knows how it goes. */
export function dropDraft(message?: string): void {
  wx.removeStorageSync(nameOf(message));
  wx.setStorageSync(REPORTED, true);
}

/** Whether somebody has reported from this phone before. */
export function reportedBefore(): boolean {
  return wx.getStorageSync(REPORTED) === true;
}
