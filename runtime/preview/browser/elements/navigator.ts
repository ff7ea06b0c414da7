/** `navigator`: a link between pages. */
import type { ElementSpec } from './define.ts';
import { hover, HOVER_PROPS } from './hover.ts';

type Go = (openType: string, url: string, delta: number) => Promise<unknown>;
let go: Go = async () => undefined;

/** The phone says how to move between pages. */
export function setNavigation(navigate: Go): void {
  go = navigate;
}

export const navigator: ElementSpec = {
  tag: 'navigator',
  props: {
    ...HOVER_PROPS,
    hoverStayTime: 600,
    url: '',
    openType: 'navigate',
    delta: 1,
    target: 'self',
    appId: '',
    path: '',
    extraData: null,
    version: '',
  },
  make: (host) => {
    host.element.setAttribute('role', 'link');
    host.element.setAttribute('tabindex', '0');
    hover(host, 'navigator-hover');
    host.onTap(() => {
      go(host.text('openType'), host.text('url'), host.number('delta', 1)).then(
        (result) => {
          host.emit('success', result);
          host.emit('complete', result);
        },
        (error: unknown) => {
          host.emit('fail', error);
          host.emit('complete', error);
        },
      );
    });
    return {};
  },
};
