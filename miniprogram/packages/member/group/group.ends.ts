/** The two elements after the last block, which lead a scroll-view to the end. */

let ends = 0;

/** One of them; every other time the other one, or the scroll-view would not move again. */
export function endAnchor(): string {
  ends = 1 - ends;
  return `end-${ends}`;
}
