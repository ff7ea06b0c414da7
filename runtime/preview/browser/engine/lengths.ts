/** `rpx`, `vh` and safe areas in inline styles, as in the compiled sheets. */

const LENGTH = /(?<![\w.#-])(-?\d*\.?\d+)(rpx|vh|vw)\b/g;
const SAFE_AREA = /(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^)]*)?\)/g;

/** An inline style the browser understands. */
export function browserStyle(style: string): string {
  if (!/rpx|vh|vw|safe-area/.test(style)) return style;
  return style
    .replace(LENGTH, (_all, amount: string, unit: string) => `calc(${amount} * var(--${unit}))`)
    .replace(SAFE_AREA, (_all, side: string) => `var(--safe-area-${side})`);
}
