/** The phone's screen: its size, its layers, and the units that follow from its width. */
import { h } from './dom.ts';

const STATUS_BAR = 20;
const HOME_INDICATOR = 20;
export const NAV_BAR = 44;

/** The screen and the two layers on it: pages, and what lies over all pages. */
export class Screen {
  readonly element: HTMLElement;
  readonly stack: HTMLElement;
  readonly layer: HTMLElement;
  readonly statusBar = STATUS_BAR;
  readonly safeBottom = HOME_INDICATOR;

  constructor(width: number) {
    this.stack = h('div', { class: 'stack' });
    this.layer = h('div', { class: 'layer' });
    const status = h('div', { class: 'status-bar', 'aria-hidden': 'true' });
    this.element = h(
      'div',
      { id: 'screen' },
      this.stack,
      status,
      this.layer,
      h('div', { class: 'home-indicator', 'aria-hidden': 'true' }),
    );
    document.body.append(this.element);
    document.body.classList.toggle('framed', width > 0 && width < window.innerWidth);
    if (width > 0) this.element.style.width = `${width}px`;
    const style = document.documentElement.style;
    style.setProperty('--safe-area-top', `${STATUS_BAR}px`);
    style.setProperty('--safe-area-bottom', `${HOME_INDICATOR}px`);
    const measure = (): void => {
      style.setProperty('--rpx', `${this.width / 750}px`);
      style.setProperty('--vw', `${this.width / 100}px`);
    };
    measure();
    new ResizeObserver(measure).observe(this.element);
    const clock = (): void => {
      const now = new Date(Date.now() + 8 * 3600_000);
      status.textContent = `${String(now.getUTCHours()).padStart(2, '0')}:${String(now.getUTCMinutes()).padStart(2, '0')}`;
    };
    clock();
    window.setInterval(clock, 10_000);
  }

  get width(): number {
    return this.element.clientWidth;
  }

  get height(): number {
    return this.element.clientHeight;
  }
}
