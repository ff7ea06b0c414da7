/** What the centre has written for the public and not sent yet, with the key it was tried under: kept on the phone. */
import { newKey } from '../../../api/key';
import { attemptFor, type Attempt } from '../../../store/attempt';

export interface Draft {
  readonly text: string;
  readonly chosen: readonly string[];
}

interface Kept {
  readonly draft: Draft;
  readonly attempt: Attempt | null;
}

const nameOf = (matter: string) => `release.${matter}`;
const keptOf = (matter: string) => (wx.getStorageSync(nameOf(matter)) as Kept | '') || undefined;

/** What was kept, where something was. */
export function keptDraft(matter: string): Draft | undefined {
  return keptOf(matter)?.draft;
}

/** Keeps what is written. */
export function keepDraft(matter: string, draft: Draft): void {
  wx.setStorageSync(nameOf(matter), { draft, attempt: keptOf(matter)?.attempt ?? null });
}

/** The key to send it under: the same until it is confirmed or changed. */
export function keyFor(matter: string, draft: Draft): string {
  const attempt = attemptFor(keptOf(matter)?.attempt ?? null, draft, newKey);
  wx.setStorageSync(nameOf(matter), { draft, attempt });
  return attempt.key;
}

/** It was sent. */
export function dropDraft(matter: string): void {
  wx.removeStorageSync(nameOf(matter));
}
