/** The shares of an office: how much was closed, in time, at once, agreed and found good, of what there was (design.md §6). */
import type { CountKey, Counts } from './count.ts';
import type { Ratio } from './ratio.ts';

/**
 * - **closing** 结案率 = closed ÷ due to be closed; **closingInTime** 按期结案率 = closed in time ÷ due to be closed.
 * - **once** 一次办结率, **reopened** 重办率: of what was closed.
 * - **satisfaction** 满意率 = satisfied ÷ rated: who said nothing is not satisfied, but is not asked either. Hence **rated** 评价率
 *   beside it, always: how much the one above is worth.
 * - **mediation** 调解率 = agreed ÷ disputes registered.
 */
export const RATES = {
  closing: ['dueClosed', 'due'],
  closingInTime: ['inTime', 'due'],
  once: ['once', 'closed'],
  reopened: ['reopened', 'closed'],
  satisfaction: ['satisfied', 'rated'],
  rated: ['rated', 'closed'],
  mediation: ['agreed', 'disputes'],
} as const satisfies Readonly<Record<string, readonly [part: CountKey, whole: CountKey]>>;

export type RateKey = keyof typeof RATES;
export const RATE_KEYS = Object.keys(RATES) as RateKey[];
export type Rates = Readonly<Record<RateKey, Ratio>>;

/** The shares that these counts make. */
export function ratesOf(counts: Counts): Rates {
  const rates = RATE_KEYS.map((key): [RateKey, Ratio] => {
    const [part, whole] = RATES[key];
    return [key, { part: counts[part], whole: counts[whole] }];
  });
  return Object.fromEntries(rates) as unknown as Rates;
}
