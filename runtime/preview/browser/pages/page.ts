/** One open page: its component, its place on the screen, and the order of its life. */
import type { Root } from 'glass-easel-miniprogram-adapter';
import type { WindowConfig } from '../../manifest.ts';
import { guarded } from '../engine/errors.ts';
import { h } from '../frame/dom.ts';
import { NavigationBar, type NavigationActions } from '../frame/navigation-bar.ts';

export type Query = Record<string, string>;
type Method = (...args: unknown[]) => unknown;

/** What a page's script sees as `this`, as far as the phone calls it. */
export type PageCaller = Record<string, unknown> & {
  route: string;
  options: Query;
  setData(data: Record<string, unknown>): void;
};

export interface PageParts {
  id: string;
  route: string;
  query: Query;
  config: WindowConfig;
  root: Root;
  actions: NavigationActions;
}

/** A page on the stack. */
export class Page {
  readonly id: string;
  readonly route: string;
  readonly query: Query;
  readonly config: WindowConfig;
  readonly caller: PageCaller;
  readonly element: HTMLElement;
  readonly frame: HTMLElement;
  readonly scroller: HTMLElement;
  readonly bar: NavigationBar;
  /** Asked before the person may leave, when the page wants it. */
  leaveMessage: string | null = null;
  private readonly root: Root;
  private visible = false;
  private met = false;
  private focused: HTMLElement | null = null;
  private nearBottom = false;

  constructor(parts: PageParts) {
    this.id = parts.id;
    this.route = parts.route;
    this.query = parts.query;
    this.config = parts.config;
    this.root = parts.root;
    this.caller = parts.root.get() as unknown as PageCaller;
    Object.assign(this.caller, {
      route: parts.route,
      __route__: parts.route,
      options: parts.query,
      __pageId: parts.id,
    });
    this.bar = new NavigationBar(parts.config, parts.actions);
    const placeholder = h('div');
    this.scroller = h('main', { class: 'page-scroll' }, placeholder);
    if (parts.config.disableScroll) this.scroller.classList.add('fixed');
    this.frame = h('div', { class: 'page-frame' }, this.scroller);
    this.element = h('section', { class: 'page', 'data-route': parts.route }, this.bar.element, this.frame);
    if (parts.config.navigationStyle === 'custom') this.element.classList.add('custom-nav');
    this.paint(parts.config);
    new ResizeObserver(() =>
      this.frame.style.setProperty('--vh', `${this.frame.clientHeight / 100}px`),
    ).observe(this.frame);
    const host = parts.root.getComponent().getBackendElement() as unknown as HTMLElement;
    host.setAttribute('is', parts.route);
    this.placeholder = placeholder;
    this.scroller.addEventListener('scroll', () => this.scrolled());
  }

  private readonly placeholder: HTMLElement;

  /** Colours of the bar and the page's ground. */
  paint(config: WindowConfig): void {
    const white = config.navigationBarTextStyle === 'white';
    this.bar.color(white ? '#ffffff' : '#000000', config.navigationBarBackgroundColor ?? '#000000');
    if (config.backgroundColor) this.frame.style.backgroundColor = config.backgroundColor;
  }

  /** Enters the document and loads; `show` follows. */
  load(): void {
    guarded(this.route, () => this.root.attach(this.scroller as never, this.placeholder as never));
    this.call('onLoad', this.query);
  }

  /** Calls a page's method if it has one; what it throws is reported. */
  call(name: string, ...args: unknown[]): unknown {
    const method = this.caller[name];
    if (typeof method !== 'function') return undefined;
    return guarded(`${this.route} ${name}`, () => (method as Method).apply(this.caller, args));
  }

  has(name: string): boolean {
    return typeof this.caller[name] === 'function';
  }

  private lifetime(name: string, detail: unknown[] = []): void {
    guarded(`${this.route} ${name}`, () =>
      this.root.getComponent().triggerPageLifetime(name, detail as never),
    );
  }

  /**
   * In sight or out of it. What had the focus has it again when one comes back; a page that is new begins at its title, so that
   * a screen reader and the Tab key go on from the top.
   */
  see(seen: boolean): void {
    if (seen === !this.element.hidden && this.met) return;
    const { activeElement } = document;
    if (!seen && this.element.contains(activeElement)) this.focused = activeElement as HTMLElement;
    this.element.hidden = !seen;
    if (!seen) return;
    this.met = true;
    if (this.focused?.isConnected) this.focused.focus({ preventScroll: true });
    else this.bar.focus();
  }

  show(): void {
    if (this.visible) return;
    this.visible = true;
    this.call('onShow');
    this.lifetime('show');
  }

  /** First drawing is done. */
  ready(): void {
    this.call('onReady');
    this.lifetime('routeDone');
  }

  hide(): void {
    if (!this.visible) return;
    this.visible = false;
    this.call('onHide');
    this.lifetime('hide');
  }

  resized(size: { windowWidth: number; windowHeight: number }): void {
    this.call('onResize', { size });
    this.lifetime('resize', [{ size }]);
  }

  unload(): void {
    this.visible = false;
    this.call('onUnload');
    guarded(this.route, () => this.root.release());
    this.element.remove();
  }

  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    if (this.has('onPageScroll')) this.call('onPageScroll', { scrollTop });
    const near = scrollHeight - clientHeight - scrollTop <= (this.config.onReachBottomDistance ?? 50);
    if (near && !this.nearBottom) this.call('onReachBottom');
    this.nearBottom = near;
  }
}
