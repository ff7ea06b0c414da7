/** Numbers by which matters are followed that nobody knows the reporter of: kept on this phone until they are removed. */
import type { Moment } from '@gelin/domain/phone';

export interface KeptNumber {
  readonly number: string;
  readonly matter: string;
  /** The first words, to tell it from others. */
  readonly text: string;
  readonly at: Moment;
}

const KEPT = 'numbers';
const WORDS = 30;

/** Newest first. */
export function keptNumbers(): readonly KeptNumber[] {
  return (wx.getStorageSync(KEPT) as readonly KeptNumber[] | '') || [];
}

/** Keeps a number; the same one once. */
export function keepNumber(kept: KeptNumber): void {
  const others = keptNumbers().filter(({ number }) => number !== kept.number);
  wx.setStorageSync(KEPT, [{ ...kept, text: [...kept.text].slice(0, WORDS).join('') }, ...others]);
}

/** Nothing on this phone leads to that matter any more. */
export function forgetNumber(number: string): void {
  const others = keptNumbers().filter((one) => one.number !== number);
  if (others.length > 0) wx.setStorageSync(KEPT, others);
  else wx.removeStorageSync(KEPT);
}

/** As people copy it: 1234 5678 9012. */
export function spelled(number: string): string {
  return number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}
