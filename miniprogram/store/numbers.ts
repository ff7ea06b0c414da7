/** Numbers by which matters are followed without anybody being known: kept on this phone, and nowhere else. */

export interface KeptNumber {
  /** 12 digits. */
  readonly number: string;
  readonly matter: string;
  /** What it is about, for whoever kept several: a category, or one's own first words. */
  readonly about?: string;
}

const KEPT = 'followNumbers';
/** More than anybody follows at once; the oldest goes. */
const MOST = 20;
const WORDS = 30;

/** Numbers that are to be forgotten with the app: on a phone that is not one's own. */
const passing = new Map<string, string>();

/** What is kept, the latest first. */
export function keptNumbers(): readonly KeptNumber[] {
  const kept: unknown = wx.getStorageSync(KEPT);
  return Array.isArray(kept) ? (kept as readonly KeptNumber[]) : [];
}

/** Keeps a number; one that is kept already moves to the front, with what was known of it. */
export function keepNumber(kept: KeptNumber): void {
  const before = keptNumbers().find(({ matter }) => matter === kept.matter);
  const others = keptNumbers().filter(({ matter }) => matter !== kept.matter);
  const about = kept.about && { about: [...kept.about.trim()].slice(0, WORDS).join('') };
  wx.setStorageSync(KEPT, [{ ...before, ...kept, ...about }, ...others].slice(0, MOST));
}

/** Uses a number until the app is closed, without keeping it. */
export function passNumber({ matter, number }: KeptNumber): void {
  passing.set(matter, number);
}

/** Forgets the number of a matter. */
export function forgetNumber(matter: string): void {
  passing.delete(matter);
  const left = keptNumbers().filter((one) => one.matter !== matter);
  if (left.length > 0) wx.setStorageSync(KEPT, left);
  else wx.removeStorageSync(KEPT);
}

/** Forgets those that are used without being kept. */
export function forgetPassing(): void {
  passing.clear();
}

/** The number by which this phone follows the matter, as a part of a call's input; nothing where there is none. */
export function numberFor(matter: string): { readonly number?: string } {
  const number = passing.get(matter) ?? keptNumbers().find((one) => one.matter === matter)?.number;
  return number === undefined ? {} : { number };
}

/** As people copy it: 1234 5678 9012. Digits that are still being typed too. */
export function spelled(digits: string): string {
  return digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}
