/** One finger (or the mouse) drawn down from where it was set, for pull-to-refresh. */

export interface Pull {
  enabled(): boolean;
  move(distance: number): void;
  end(distance: number): void;
}

/** Watches an element for downward pulls; the distance is half of what the finger travelled. */
export function dragDown(element: HTMLElement, pull: Pull): void {
  let from: number | null = null;
  let distance = 0;
  const start = (y: number): void => {
    from = pull.enabled() ? y : null;
    distance = 0;
  };
  const move = (y: number): void => {
    if (from === null) return;
    distance = Math.max(0, (y - from) / 2);
    if (distance > 4) pull.move(distance);
  };
  const end = (): void => {
    if (from !== null && distance > 4) pull.end(distance);
    from = null;
  };
  element.addEventListener('touchstart', (event) => start(event.touches[0]?.clientY ?? 0), { passive: true });
  element.addEventListener('touchmove', (event) => move(event.touches[0]?.clientY ?? 0), { passive: true });
  element.addEventListener('touchend', end);
  element.addEventListener('touchcancel', end);
  element.addEventListener('mousedown', (event) => start(event.clientY));
  window.addEventListener('mousemove', (event) => move(event.clientY));
  window.addEventListener('mouseup', end);
}
