/** The page stack: at most ten pages, tab pages kept, every page's life in the platform's order. */
import type { AssociatedBackend, CodeSpace } from 'glass-easel-miniprogram-adapter';
import type { Manifest, WindowConfig } from '../../manifest.ts';
import { h } from '../frame/dom.ts';
import { askModal, askSheet } from '../frame/sheets.ts';
import type { Screen } from '../frame/screen.ts';
import { themed } from '../frame/theme.ts';
import { TabBar } from '../frame/tab-bar.ts';
import { report } from '../engine/errors.ts';
import { EventChannel } from './event-channel.ts';
import { Page } from './page.ts';
import { pullToRefresh, type Refresh } from './pull.ts';
import { parseAddress, type Address } from './routes.ts';
import { share } from './share.ts';

const DEPTH = 10;

/** A navigation that cannot be done, in the platform's words. */
export class NavigationFailure extends Error {
  readonly errMsg: string;
  constructor(api: string, reason: string) {
    super(`${api}:fail ${reason}`);
    this.errMsg = this.message;
  }
}

/** All open pages of one phone. */
export class PageStack {
  pages: Page[] = [];
  readonly tabBar: TabBar | null;
  private readonly tabs = new Map<string, Page>();
  private readonly refreshes = new WeakMap<Page, Refresh>();
  private readonly manifest: Manifest;
  private readonly screen: Screen;
  private readonly space: CodeSpace;
  private readonly backend: AssociatedBackend;
  private count = 0;

  constructor(manifest: Manifest, screen: Screen, space: CodeSpace, backend: AssociatedBackend) {
    this.manifest = manifest;
    this.screen = screen;
    this.space = space;
    this.backend = backend;
    this.tabBar = manifest.tabBar
      ? new TabBar(themed(manifest, manifest.tabBar), (item, index) =>
          this.chooseTab(item.pagePath, item.text, index),
        )
      : null;
    if (this.tabBar) screen.stack.append(h('nav', { 'aria-label': '标签栏' }, this.tabBar.element));
  }

  get top(): Page | undefined {
    return this.pages.at(-1);
  }

  isTab(route: string): boolean {
    return this.tabBar?.has(route) ?? false;
  }

  private address(api: string, url: string): Address {
    const address = parseAddress(url, this.top?.route ?? '');
    if (!this.manifest.pages.includes(address.route))
      throw new NavigationFailure(api, `page "${address.route}" is not found`);
    return address;
  }

  private configOf(route: string): WindowConfig {
    const own = this.manifest.components.find((one) => one.id === route)?.config ?? {};
    return themed(this.manifest, { ...this.manifest.window, ...(own as WindowConfig) });
  }

  private create({ route, query }: Address): Page {
    this.count += 1;
    const search = Object.entries(query)
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
    const root = this.backend.createRoot('page', this.space, `/${route}${search ? `?${search}` : ''}`);
    const page: Page = new Page({
      id: `page-${this.count}`,
      route,
      query,
      config: this.configOf(route),
      root,
      actions: {
        canGoBack: () => this.pages.length > 0,
        back: () => void this.leave(1),
        home: () => void this.home(),
        menu: () => void this.menu(page),
      },
    });
    this.screen.stack.append(page.element);
    this.refreshes.set(page, pullToRefresh(page));
    return page;
  }

  private open(address: Address, channel?: EventChannel): Page {
    const page = this.create(address);
    if (channel) page.caller['getOpenerEventChannel'] = () => channel;
    this.pages.push(page);
    this.present();
    page.load();
    page.show();
    setTimeout(() => {
      if (this.pages.includes(page)) page.ready();
    });
    return page;
  }

  /** Only the top page is seen; the tab bar goes with it. */
  private present(): void {
    // What is left remembers its focus before what is seen takes it.
    for (const page of [...this.pages, ...this.tabs.values()]) if (page !== this.top) page.see(false);
    this.top?.see(true);
    const seen = this.tabBar?.select(this.top?.route ?? '') ?? false;
    this.screen.element.classList.toggle('with-tabs', seen);
  }

  /** Shows or hides the tab bar by the page's own wish. */
  refreshTabBar(): void {
    this.present();
  }

  private drop(page: Page | undefined): void {
    if (page && this.tabs.get(page.route) !== page) page.unload();
    else page?.hide();
  }

  navigateTo(
    url: string,
    events: Record<string, (...args: unknown[]) => void> = {},
  ): { page: Page; eventChannel: EventChannel } {
    const address = this.address('navigateTo', url);
    if (this.isTab(address.route))
      throw new NavigationFailure('navigateTo', 'can not navigateTo a tabbar page');
    if (this.pages.length >= DEPTH) throw new NavigationFailure('navigateTo', `webview count limit exceed`);
    this.top?.hide();
    const eventChannel = new EventChannel();
    for (const [name, listener] of Object.entries(events)) eventChannel.on(name, listener);
    const page = this.open(address, eventChannel);
    return { page, eventChannel };
  }

  redirectTo(url: string): void {
    const address = this.address('redirectTo', url);
    if (this.isTab(address.route))
      throw new NavigationFailure('redirectTo', 'can not redirectTo a tabbar page');
    this.drop(this.pages.pop());
    this.open(address);
  }

  navigateBack(delta: number): void {
    const count = Math.min(Math.max(1, delta), this.pages.length - 1);
    if (count < 1) throw new NavigationFailure('navigateBack', 'cannot navigate back at first page');
    for (let i = 0; i < count; i += 1) this.drop(this.pages.pop());
    this.present();
    this.top?.show();
  }

  switchTab(url: string): void {
    const address = this.address('switchTab', url.split('?')[0] ?? url);
    if (!this.isTab(address.route))
      throw new NavigationFailure('switchTab', 'can not switch to no-tabBar page');
    if (this.top?.route === address.route) return;
    while (this.pages.length > 0) this.drop(this.pages.pop());
    this.openTab(address);
  }

  private openTab(address: Address): void {
    const kept = this.tabs.get(address.route);
    if (!kept) {
      this.tabs.set(address.route, this.open(address));
      return;
    }
    this.pages.push(kept);
    this.present();
    kept.show();
  }

  reLaunch(url: string): void {
    const address = this.address('reLaunch', url);
    while (this.pages.length > 0) {
      const page = this.pages.pop();
      if (page && this.tabs.get(page.route) === page) this.tabs.delete(page.route);
      page?.unload();
    }
    for (const page of this.tabs.values()) page.unload();
    this.tabs.clear();
    if (this.isTab(address.route)) this.openTab(address);
    else this.open(address);
  }

  private chooseTab(route: string, text: string, index: number): void {
    this.top?.call('onTabItemTap', { index, pagePath: route, text });
    if (route !== this.top?.route) this.switchTab(`/${route}`);
  }

  private async allowed(): Promise<boolean> {
    const message = this.top?.leaveMessage;
    if (!message) return true;
    return (await askModal(this.screen.layer, { content: message, confirmText: '离开' })).confirm;
  }

  private async leave(delta: number): Promise<void> {
    if (await this.allowed()) this.navigateBack(delta);
  }

  private async home(): Promise<void> {
    if (!(await this.allowed())) return;
    const first = this.manifest.pages[0] ?? '';
    if (this.isTab(first)) this.switchTab(`/${first}`);
    else this.reLaunch(`/${first}`);
  }

  private async menu(page: Page): Promise<void> {
    const canShare = page.has('onShareAppMessage');
    const chosen = await askSheet(
      this.screen.layer,
      canShare ? ['转发给朋友', '回到首页'] : ['回到首页'],
      page.bar.text,
    );
    if (chosen < 0) return;
    if (canShare && chosen === 0)
      await share(page, this.screen.layer, 'menu').catch((error: unknown) => report(error, 'share'));
    else await this.home();
  }

  /** Colours of bars and pages after a change between light and dark. */
  repaint(): void {
    if (this.manifest.tabBar) this.tabBar?.restyle(themed(this.manifest, this.manifest.tabBar));
    for (const page of this.pages) page.paint(this.configOf(page.route));
  }

  refreshOf(page: Page): Refresh | undefined {
    return this.refreshes.get(page);
  }
}
