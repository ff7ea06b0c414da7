/** The rows of the page of figures: the phone draws them, and papers send their readers to them. */
import { COUNT_WORDS, RATE_WORDS } from '../words/figures.ts';
import type { CountKey } from './count.ts';
import { RATE_KEYS, RATES, type RateKey } from './rate.ts';

/** Counts with a row of their own, in their order. */
export const MAIN_COUNTS: readonly CountKey[] = [
  'arrived',
  'registered',
  'disputes',
  'closed',
  'failed',
  'due',
  'inTime',
  'late',
  'yellow',
  'red',
];
export const LEVEL_COUNTS: readonly CountKey[] = ['micro', 'small', 'large'];

/** The count whose matters a share opens: its part. */
export const partOf = (rate: RateKey): CountKey => RATES[rate][0];

/** What the row is called that opens the matters of a count: its own, or that of the share it is the part of. */
export function rowOpening(count: CountKey): string {
  if ([...MAIN_COUNTS, ...LEVEL_COUNTS].includes(count)) return COUNT_WORDS[count];
  const rate = RATE_KEYS.find((key) => partOf(key) === count);
  return rate ? RATE_WORDS[rate] : COUNT_WORDS[count];
}
