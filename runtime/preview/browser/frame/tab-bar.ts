/** The tab bar of app.json, with badges and dots. */
import type { TabBarConfig, TabItem } from '../../manifest.ts';
import { h } from './dom.ts';

interface Tab {
  item: TabItem;
  badge: string;
  dot: boolean;
}

/** The bar; the phone shows it under tab pages only. */
export class TabBar {
  readonly element: HTMLElement;
  private readonly tabs: Tab[];
  private readonly config: TabBarConfig;
  private readonly choose: (item: TabItem, index: number) => void;
  private selected = '';
  private shown = true;

  constructor(config: TabBarConfig, choose: (item: TabItem, index: number) => void) {
    this.config = config;
    this.choose = choose;
    this.tabs = config.list.map((item) => ({
      item: { ...item, pagePath: item.pagePath.replace(/^\//, '') },
      badge: '',
      dot: false,
    }));
    this.element = h('div', {
      class: `tab-bar ${config.borderStyle === 'white' ? 'no-border' : ''}`,
      role: 'tablist',
    });
    this.element.style.background = config.backgroundColor ?? '#fff';
  }

  has(route: string): boolean {
    return this.tabs.some((one) => one.item.pagePath === route);
  }

  /** Shows the bar for `route`, or hides it when that is no tab. Returns whether it is seen. */
  select(route: string): boolean {
    this.selected = route;
    const seen = this.shown && this.has(route) && this.config.custom !== true;
    this.element.hidden = !seen;
    if (seen) this.draw();
    return seen;
  }

  setShown(shown: boolean): void {
    this.shown = shown;
  }

  /** Changes one tab. @throws when there is no such tab */
  change(index: number, change: Partial<{ badge: string; dot: boolean } & TabItem>): void {
    const tab = this.tabs[index];
    if (!tab) throw new Error(`tab bar has no item ${index}`);
    const { badge, dot, ...item } = change;
    if (badge !== undefined) tab.badge = badge;
    if (dot !== undefined) tab.dot = dot;
    Object.assign(tab.item, item);
    this.draw();
  }

  restyle(style: Partial<TabBarConfig>): void {
    Object.assign(this.config, style);
    if (style.backgroundColor) this.element.style.background = style.backgroundColor;
    this.draw();
  }

  private draw(): void {
    this.element.replaceChildren(
      ...this.tabs.map(({ item, badge, dot }, index) => {
        const on = item.pagePath === this.selected;
        const icon = (on ? item.selectedIconPath : item.iconPath) ?? item.iconPath;
        const button = h(
          'button',
          {
            type: 'button',
            role: 'tab',
            class: on ? 'tab on' : 'tab',
            'aria-selected': String(on),
            onclick: () => this.choose(item, index),
          },
          icon ? h('img', { src: `/preview/files/${icon.replace(/^\.?\//, '')}`, alt: '' }) : null,
          h('span', {}, item.text),
          badge
            ? h('em', { class: 'tab-badge' }, badge)
            : dot
              ? h('em', { class: 'tab-dot', 'aria-label': '有新消息' })
              : null,
        );
        button.style.color =
          (on ? this.config.selectedColor : this.config.color) ?? (on ? '#0f766e' : '#5e6673');
        return button;
      }),
    );
  }
}
