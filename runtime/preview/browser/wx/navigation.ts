/** Moving between pages, and what is drawn around them: title, tab bar, refresh, scroll. */
import type { TabBarConfig, TabItem } from '../../manifest.ts';
import { topPage, type Phone } from '../phone.ts';
import { asynchronous, fail, type Api } from './call.ts';

interface Target {
  url: string;
  events?: Record<string, (...args: unknown[]) => void>;
}

interface Tab {
  index: number;
  text?: string;
  iconPath?: string;
  selectedIconPath?: string;
}

interface Scroll {
  scrollTop?: number;
  selector?: string;
  duration?: number;
  offsetTop?: number;
}

/** Pages change after the handler that asked for it, as on the platform: a page may redirect in its own `onLoad`. */
function moving<O>(api: string, run: (options: O) => unknown): ReturnType<typeof asynchronous<O>> {
  return asynchronous<O>(api, async (options) => {
    await Promise.resolve();
    return run(options);
  });
}

export function navigationApi(phone: Phone): Api {
  const { stack } = phone;
  const tabBar = (api: string): NonNullable<typeof stack.tabBar> =>
    stack.tabBar ?? fail(api, 'no tab bar in app.json');
  return {
    navigateTo: moving<Target>('navigateTo', ({ url, events }) => ({
      eventChannel: stack.navigateTo(url, events).eventChannel,
    })),
    redirectTo: moving<Target>('redirectTo', ({ url }) => stack.redirectTo(url)),
    switchTab: moving<Target>('switchTab', ({ url }) => stack.switchTab(url)),
    reLaunch: moving<Target>('reLaunch', ({ url }) => stack.reLaunch(url)),
    navigateBack: moving<{ delta?: number }>('navigateBack', ({ delta }) => stack.navigateBack(delta ?? 1)),
    setNavigationBarTitle: asynchronous<{ title: string }>('setNavigationBarTitle', ({ title }) =>
      topPage(phone).bar.setTitle(title),
    ),
    setNavigationBarColor: asynchronous<{ frontColor: string; backgroundColor: string }>(
      'setNavigationBarColor',
      ({ frontColor, backgroundColor }) => topPage(phone).bar.color(frontColor, backgroundColor),
    ),
    showNavigationBarLoading: asynchronous('showNavigationBarLoading', () =>
      topPage(phone).bar.loading(true),
    ),
    hideNavigationBarLoading: asynchronous('hideNavigationBarLoading', () =>
      topPage(phone).bar.loading(false),
    ),
    hideHomeButton: asynchronous('hideHomeButton', () => undefined),
    setBackgroundColor: asynchronous<{ backgroundColor?: string }>(
      'setBackgroundColor',
      ({ backgroundColor }) => {
        if (backgroundColor) topPage(phone).frame.style.backgroundColor = backgroundColor;
      },
    ),
    setBackgroundTextStyle: asynchronous('setBackgroundTextStyle', () => undefined),
    startPullDownRefresh: asynchronous('startPullDownRefresh', () =>
      stack.refreshOf(topPage(phone))?.start(),
    ),
    stopPullDownRefresh: asynchronous('stopPullDownRefresh', () => stack.refreshOf(topPage(phone))?.stop()),
    pageScrollTo: asynchronous<Scroll>('pageScrollTo', ({ scrollTop, selector, duration, offsetTop }) => {
      const { scroller } = topPage(phone);
      const target = selector ? scroller.querySelector(selector) : null;
      if (selector && !target) fail('pageScrollTo', `no element "${selector}"`);
      const top = target
        ? scroller.scrollTop +
          target.getBoundingClientRect().top -
          scroller.getBoundingClientRect().top +
          (offsetTop ?? 0)
        : (scrollTop ?? 0);
      scroller.scrollTo({ top, behavior: duration === 0 ? 'instant' : 'smooth' });
    }),
    setTabBarBadge: asynchronous<Tab>('setTabBarBadge', ({ index, text }) =>
      tabBar('setTabBarBadge').change(index, { badge: text ?? '', dot: false }),
    ),
    removeTabBarBadge: asynchronous<Tab>('removeTabBarBadge', ({ index }) =>
      tabBar('removeTabBarBadge').change(index, { badge: '' }),
    ),
    showTabBarRedDot: asynchronous<Tab>('showTabBarRedDot', ({ index }) =>
      tabBar('showTabBarRedDot').change(index, { dot: true }),
    ),
    hideTabBarRedDot: asynchronous<Tab>('hideTabBarRedDot', ({ index }) =>
      tabBar('hideTabBarRedDot').change(index, { dot: false }),
    ),
    setTabBarItem: asynchronous<Tab>('setTabBarItem', ({ index, text, iconPath, selectedIconPath }) => {
      const change: Partial<TabItem> = {
        ...(text === undefined ? {} : { text }),
        ...(iconPath ? { iconPath } : {}),
        ...(selectedIconPath ? { selectedIconPath } : {}),
      };
      tabBar('setTabBarItem').change(index, change);
    }),
    setTabBarStyle: asynchronous<Partial<TabBarConfig>>('setTabBarStyle', (style) =>
      tabBar('setTabBarStyle').restyle(style),
    ),
    showTabBar: asynchronous('showTabBar', () => {
      tabBar('showTabBar').setShown(true);
      stack.refreshTabBar();
    }),
    hideTabBar: asynchronous('hideTabBar', () => {
      tabBar('hideTabBar').setShown(false);
      stack.refreshTabBar();
    }),
    enableAlertBeforeUnload: asynchronous<{ message: string }>('enableAlertBeforeUnload', ({ message }) => {
      topPage(phone).leaveMessage = message;
    }),
    disableAlertBeforeUnload: asynchronous('disableAlertBeforeUnload', () => {
      topPage(phone).leaveMessage = null;
    }),
  };
}
