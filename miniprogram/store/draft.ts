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
}

const KEPT = 'reportDraft';
const REPORTED = 'reportedBefore';

/** A draft with nothing in it, and a key of its own. */
export function emptyDraft(): Draft {
  return { key: newKey(), text: '', photos: [], unsent: [], spot: '' };
}

/** The kept draft, or an empty one. */
export function keptDraft(): Draft {
  const kept = wx.getStorageSync(KEPT) as Partial<Draft> | '';
  return { ...emptyDraft(), ...(kept || {}) };
}

/** Keeps the draft as it is now. */
export function keepDraft(draft: Draft): void {
  wx.setStorageSync(KEPT, draft);
}

/** After it was sent: forgets the draft, and remembers that this person knows how it goes. */
export function dropDraft(): void {
  wx.removeStorageSync(KEPT);
  wx.setStorageSync(REPORTED, true);
}

/** Whether somebody has reported from this phone before. */
export function reportedBefore(): boolean {
  return wx.getStorageSync(REPORTED) === true;
}
