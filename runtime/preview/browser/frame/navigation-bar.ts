/** The bar above a page: back, title, and the capsule with its menu. */
import type { WindowConfig } from '../../manifest.ts';
import { h } from './dom.ts';

export interface NavigationActions {
  canGoBack(): boolean;
  back(): void;
  home(): void;
  menu(): void;
}

/** One page's navigation bar. */
export class NavigationBar {
  readonly element: HTMLElement;
  private readonly title: HTMLElement;
  private readonly spinner: HTMLElement;

  constructor(config: WindowConfig, actions: NavigationActions) {
    this.title = h('h1', { class: 'nav-title', tabindex: '-1' }, config.navigationBarTitleText ?? '');
    this.spinner = h('i', { class: 'nav-spinner', hidden: true });
    const back = actions.canGoBack()
      ? h('button', {
          class: 'nav-back',
          type: 'button',
          'aria-label': '返回',
          onclick: () => actions.back(),
        })
      : null;
    const capsule = h(
      'div',
      { class: 'capsule' },
      h(
        'button',
        { type: 'button', class: 'capsule-menu', 'aria-label': '更多', onclick: () => actions.menu() },
        '•••',
      ),
      h(
        'button',
        { type: 'button', class: 'capsule-home', 'aria-label': '回到首页', onclick: () => actions.home() },
        h('i'),
      ),
    );
    const custom = config.navigationStyle === 'custom';
    this.element = h(
      'header',
      { class: `nav-bar${custom ? ' custom' : ''}`, role: 'banner' },
      custom ? null : back,
      custom ? null : this.spinner,
      custom ? null : this.title,
      capsule,
    );
    this.color(
      config.navigationBarTextStyle === 'white' ? '#ffffff' : '#000000',
      config.navigationBarBackgroundColor ?? '#000000',
    );
  }

  setTitle(text: string): void {
    this.title.textContent = text;
  }

  focus(): void {
    this.title.focus({ preventScroll: true });
  }

  get text(): string {
    return this.title.textContent ?? '';
  }

  color(front: string, background: string): void {
    this.element.style.setProperty('--nav-front', front);
    this.element.style.setProperty('--nav-back', background);
    this.element.classList.toggle('light', /^#f{3,6}$/i.test(front));
  }

  loading(on: boolean): void {
    this.spinner.hidden = !on;
  }
}
