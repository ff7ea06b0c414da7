/** `swiper` and `swiper-item`: one item in view, turned by finger, mouse, `current` or time. */
import type { ElementSpec, Host, Parts } from './define.ts';

function make(host: Host): Parts {
  const { element } = host;
  let current = 0;
  let timer = 0;
  const dots = document.createElement('div');
  dots.className = 'wx-swiper-dots';

  const items = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(':scope > wx-swiper-item')];
  const place = (animated = true): void => {
    const vertical = host.flag('vertical');
    items().forEach((item, index) => {
      const offset = (index - current) * 100;
      item.style.transition = animated ? `transform ${host.number('duration', 500)}ms` : 'none';
      item.style.transform = vertical ? `translate(0, ${offset}%)` : `translate(${offset}%, 0)`;
      item.setAttribute('aria-hidden', String(index !== current));
    });
    dots.hidden = !host.flag('indicatorDots');
    dots.replaceChildren(
      ...items().map((_item, index) => {
        const dot = document.createElement('i');
        dot.style.background =
          index === current ? host.text('indicatorActiveColor') : host.text('indicatorColor');
        return dot;
      }),
    );
    if (!dots.isConnected) element.append(dots);
  };
  const idOf = (index: number): string =>
    (items()[index] as (HTMLElement & { itemId?: string }) | undefined)?.getAttribute('item-id') ?? '';
  const turn = (to: number, source: string): void => {
    const count = items().length;
    if (count === 0) return;
    const next = host.flag('circular') ? (to + count) % count : Math.max(0, Math.min(count - 1, to));
    const moved = next !== current;
    current = next;
    place();
    if (!moved) return;
    if (source) host.set({ current });
    const detail = { current, currentItemId: idOf(current), source };
    host.emit('change', detail);
    window.setTimeout(() => host.emit('animationfinish', detail), host.number('duration', 500));
  };
  let from: { x: number; y: number } | null = null;
  const start = (x: number, y: number): void => {
    from = { x, y };
  };
  const end = (x: number, y: number): void => {
    if (!from) return;
    const way = host.flag('vertical') ? y - from.y : x - from.x;
    from = null;
    if (Math.abs(way) > 40) turn(current + (way < 0 ? 1 : -1), 'touch');
  };
  element.addEventListener(
    'touchstart',
    (event) => start(event.touches[0]?.clientX ?? 0, event.touches[0]?.clientY ?? 0),
    { passive: true },
  );
  element.addEventListener('touchend', (event) =>
    end(event.changedTouches[0]?.clientX ?? 0, event.changedTouches[0]?.clientY ?? 0),
  );
  element.addEventListener('mousedown', (event) => start(event.clientX, event.clientY));
  element.addEventListener('mouseup', (event) => end(event.clientX, event.clientY));
  const observer = new MutationObserver(() => place(false));

  return {
    attached() {
      observer.observe(element, { childList: true });
      place(false);
    },
    detached() {
      observer.disconnect();
      clearInterval(timer);
    },
    render(changed) {
      clearInterval(timer);
      if (host.flag('autoplay'))
        timer = window.setInterval(() => turn(current + 1, 'autoplay'), host.number('interval', 5000));
      if (changed.has('current') && host.number('current') !== current) {
        const animated = element.isConnected && items().length > 0;
        current = host.number('current');
        place(animated);
      } else place(false);
    },
  };
}

export const swiper: ElementSpec = {
  tag: 'swiper',
  props: {
    current: 0,
    currentItemId: '',
    autoplay: false,
    interval: 5000,
    duration: 500,
    circular: false,
    vertical: false,
    indicatorDots: false,
    indicatorColor: 'rgba(0,0,0,.3)',
    indicatorActiveColor: '#000',
    previousMargin: '',
    nextMargin: '',
    displayMultipleItems: 1,
    snapToEdge: false,
    easingFunction: 'default',
    disableTouch: false,
    cacheExtent: 0,
  },
  make,
};

export const swiperItem: ElementSpec = {
  tag: 'swiper-item',
  props: { itemId: '', skipHiddenItemLayout: false },
  make: (host) => ({ render: () => host.element.setAttribute('item-id', host.text('itemId')) }),
};
