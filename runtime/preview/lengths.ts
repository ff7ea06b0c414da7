/** Lengths that depend on the phone's screen, as CSS that follows it; of sheets when they are compiled, of inline styles on the phone. */

const LENGTH = /(?<![\w.#-])(-?\d*\.?\d+)(rpx|vh|vw)\b/g;
const SAFE_AREA = /(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^)]*)?\)/g;

/** `20rpx` is `calc(20 * var(--rpx))`. */
export function convertLengths(value: string): string {
  return value
    .replace(LENGTH, (_all, amount: string, unit: string) => `calc(${amount} * var(--${unit}))`)
    .replace(SAFE_AREA, (_all, side: string) => `var(--safe-area-${side})`);
}
