/** Pull down to refresh a whole page. */
import { dragDown } from '../engine/drag.ts';
import { h } from '../frame/dom.ts';
import type { Page } from './page.ts';

export interface Refresh {
  start(): void;
  stop(): void;
}

const HEIGHT = 50;

/** Adds the three dots above a page that asked for it; `start` works for every page. */
export function pullToRefresh(page: Page): Refresh {
  const dots = h('div', { class: 'wx-refresher', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
  page.frame.prepend(dots);
  let running = false;
  const show = (height: number): void => {
    dots.style.height = `${height}px`;
    page.scroller.style.transform = height > 0 ? `translateY(${height}px)` : '';
  };
  const start = (): void => {
    running = true;
    show(HEIGHT);
    page.call('onPullDownRefresh');
  };
  dragDown(page.scroller, {
    enabled: () => page.config.enablePullDownRefresh === true && page.scroller.scrollTop <= 0 && !running,
    move: (distance) => show(Math.min(distance, HEIGHT * 1.5)),
    end: (distance) => (distance >= HEIGHT ? start() : show(0)),
  });
  return {
    start,
    stop: () => {
      running = false;
      show(0);
    },
  };
}
