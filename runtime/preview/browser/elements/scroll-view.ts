/** `scroll-view`: scrolling by the browser, positions and thresholds as the platform reports them. */
import type { ElementSpec, Host, Parts } from './define.ts';
import { refresher, REFRESHER_PROPS } from './refresher.ts';

function make(host: Host): Parts {
  const { element } = host;
  let last = { top: 0, left: 0 };
  let atUpper = true;
  let atLower = false;

  const edges = (): void => {
    const upper = host.number('upperThreshold', 50);
    const lower = host.number('lowerThreshold', 50);
    if (host.flag('scrollY')) {
      const rest = element.scrollHeight - element.clientHeight - element.scrollTop;
      if (element.scrollTop <= upper && !atUpper) host.emit('scrolltoupper', { direction: 'top' });
      if (rest <= lower && !atLower) host.emit('scrolltolower', { direction: 'bottom' });
      atUpper = element.scrollTop <= upper;
      atLower = rest <= lower;
    } else if (host.flag('scrollX')) {
      const rest = element.scrollWidth - element.clientWidth - element.scrollLeft;
      if (element.scrollLeft <= upper && !atUpper) host.emit('scrolltoupper', { direction: 'left' });
      if (rest <= lower && !atLower) host.emit('scrolltolower', { direction: 'right' });
      atUpper = element.scrollLeft <= upper;
      atLower = rest <= lower;
    }
  };
  element.addEventListener('scroll', (event) => {
    if (event.target !== element) return;
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = element;
    host.emit('scroll', {
      scrollTop,
      scrollLeft,
      scrollHeight,
      scrollWidth,
      deltaY: last.top - scrollTop,
      deltaX: last.left - scrollLeft,
    });
    last = { top: scrollTop, left: scrollLeft };
    edges();
  });
  const refreshing = refresher(host);

  const behavior = (): ScrollBehavior => (host.flag('scrollWithAnimation') ? 'smooth' : 'instant');
  const intoView = (): void => {
    const id = host.text('scrollIntoView');
    const target = id ? element.querySelector(`#${CSS.escape(id)}`) : null;
    if (!target) return;
    const from = element.getBoundingClientRect();
    const to = target.getBoundingClientRect();
    element.scrollTo({
      top: element.scrollTop + to.top - from.top,
      left: host.flag('scrollX') ? element.scrollLeft + to.left - from.left : element.scrollLeft,
      behavior: behavior(),
    });
  };
  const later = (run: () => void): void => void requestAnimationFrame(run);

  return {
    render(changed) {
      element.classList.toggle('scroll-x', host.flag('scrollX'));
      element.classList.toggle('scroll-y', host.flag('scrollY'));
      element.classList.toggle('no-bar', host.get('showScrollbar') === false);
      element.toggleAttribute('enable-flex', host.flag('enableFlex'));
      if (changed.has('scrollTop') && host.get('scrollTop') !== null)
        later(() => element.scrollTo({ top: host.number('scrollTop'), behavior: behavior() }));
      if (changed.has('scrollLeft') && host.get('scrollLeft') !== null)
        later(() => element.scrollTo({ left: host.number('scrollLeft'), behavior: behavior() }));
      if (changed.has('scrollIntoView')) later(intoView);
      refreshing.render();
    },
    attached: () => later(intoView),
    methods: {
      scrollTo: (to: { top?: number; left?: number; animated?: boolean }) =>
        element.scrollTo({ ...to, behavior: to.animated === false ? 'instant' : 'smooth' }),
      scrollIntoView: (selector: string) =>
        element.querySelector(selector)?.scrollIntoView({ block: 'start' }),
    },
  };
}

export const scrollView: ElementSpec = {
  tag: 'scroll-view',
  props: {
    scrollX: false,
    scrollY: false,
    upperThreshold: 50,
    lowerThreshold: 50,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: '',
    scrollIntoViewOffset: 0,
    scrollWithAnimation: false,
    enableBackToTop: false,
    enablePassive: false,
    enableFlex: false,
    scrollAnchoring: false,
    showScrollbar: true,
    enhanced: false,
    bounces: true,
    pagingEnabled: false,
    fastDeceleration: false,
    usingSticky: false,
    type: '',
    ...REFRESHER_PROPS,
  },
  make,
};
