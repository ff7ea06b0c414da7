/** The tip that is being written, kept on the phone until it is sent. */
import { CallFailure } from '../../../api/failure';
import { newKey } from '../../../api/key';
import type { KeptVoice } from '../../../api/voice';
import type { CategoryChoice } from './tip.categories';
import type { Whereabouts } from './tip.places';

export interface TipDraft {
  /** The idempotency key of the sending. */
  readonly key: string;
  /** Photos kept on the phone: they go up when the tip does. */
  readonly unsent: readonly string[];
  /** Those that had gone up when it was taken back. */
  readonly photos: readonly string[];
  readonly category?: CategoryChoice | undefined;
  readonly words: string;
  readonly unsentVoice?: KeptVoice | undefined;
}

const KEPT = 'tipDraft';

/** Nothing yet, under a key of its own. */
export function emptyTip(): TipDraft {
  return { key: newKey(), unsent: [], photos: [], words: '' };
}

/** Whether there is anything in it. */
export function isEmptyTip({ unsent, photos, category, words, unsentVoice }: TipDraft): boolean {
  return unsent.length + photos.length === 0 && !category && words.trim() === '' && !unsentVoice;
}

/** Whether there is anything in it that was seen somewhere; a category alone was not. */
export function isSeen(draft: TipDraft): boolean {
  return !isEmptyTip({ ...draft, category: undefined });
}

/** The one somebody was writing when the app went away, and where that was. */
export function keptTip(): { readonly draft: TipDraft; readonly where: Whereabouts | undefined } {
  const { where, ...draft } = (wx.getStorageSync(KEPT) || {}) as Partial<TipDraft> & { where?: Whereabouts };
  return { draft: { ...emptyTip(), ...draft }, where };
}

/** Keeps it as it is now, and where it is; an empty one is not kept. @throws CallFailure phoneFull */
export function keepTip(draft: TipDraft, { here, picked, tapped }: Whereabouts): void {
  if (isEmptyTip(draft)) return wx.removeStorageSync(KEPT);
  try {
    wx.setStorageSync(KEPT, { ...draft, where: { here, picked, tapped } });
  } catch (thrown) {
    throw new CallFailure('phoneFull', String(thrown));
  }
}
