/** A share as an office prints it: exact until it is rounded, once, at the end. */

/** `part` of `whole`, both whole numbers, 0 ≤ part ≤ whole. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** Stands where there is nothing to divide by: no matter was due, nobody rated. Never 0 %, never 100 %. */
export const NO_SHARE = '—';

/**
 * The share in percent with so many decimals, halves rounded up: 911 of 972 is "93.72 %". Reckoned in whole numbers,
 * so that no binary fraction tips a half; exact for wholes up to 10¹¹ with two decimals. `NO_SHARE` for a whole of 0.
 */
export function percentWords({ part, whole }: Ratio, decimals = 2): string {
  if (whole === 0) return NO_SHARE;
  const doubled = 2 * 100 * 10 ** decimals * part;
  const units = Math.floor((doubled + whole) / (2 * whole));
  const digits = String(units).padStart(decimals + 1, '0');
  const [before, after] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
  return decimals === 0 ? `${digits} %` : `${before}.${after} %`;
}
