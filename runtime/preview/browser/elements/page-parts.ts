/** Elements that speak of the page around them: `page-meta`, `navigation-bar`, `page-container`, `root-portal`. */
import { convertLengths } from '../../lengths.ts';
import type { ElementSpec, Host } from './define.ts';

type Chrome = {
  title(text: string): void;
  colors(front: string, back: string): void;
  loading(on: boolean): void;
};
let chromeOf: (element: Element) => Chrome | null = () => null;

/** The phone says how to reach the bar of the page an element is on. */
export function setPageChrome(find: (element: Element) => Chrome | null): void {
  chromeOf = find;
}

export const pageMeta: ElementSpec = {
  tag: 'page-meta',
  props: {
    backgroundTextStyle: '',
    backgroundColor: '',
    backgroundColorTop: '',
    backgroundColorBottom: '',
    rootBackgroundColor: '',
    scrollTop: '',
    scrollDuration: 300,
    pageStyle: '',
    rootFontSize: '',
    pageFontSize: '',
    pageOrientation: '',
  },
  make: (host) => {
    const apply = (): void => {
      const page = host.element.closest<HTMLElement>('wx-page');
      const frame = host.element.closest<HTMLElement>('.page-frame');
      const scroller = host.element.closest<HTMLElement>('.page-scroll');
      if (!page || !frame || !scroller) return;
      page.style.cssText = convertLengths(host.text('pageStyle'));
      scroller.classList.toggle('fixed', /overflow(-y)?\s*:\s*hidden/.test(host.text('pageStyle')));
      if (host.text('rootFontSize')) document.documentElement.style.fontSize = host.text('rootFontSize');
      if (host.text('pageFontSize')) page.style.fontSize = host.text('pageFontSize');
      if (host.text('backgroundColor')) frame.style.backgroundColor = host.text('backgroundColor');
      if (host.text('scrollTop')) scroller.scrollTo({ top: Number.parseFloat(host.text('scrollTop')) });
    };
    return { render: apply, attached: apply };
  },
};

export const navigationBar: ElementSpec = {
  tag: 'navigation-bar',
  props: {
    title: '',
    loading: false,
    frontColor: '',
    backgroundColor: '',
    colorAnimationDuration: 0,
    colorAnimationTimingFunc: '',
  },
  make: (host) => ({
    render() {
      const chrome = chromeOf(host.element);
      if (host.text('title')) chrome?.title(host.text('title'));
      chrome?.loading(host.flag('loading'));
      if (host.text('backgroundColor'))
        chrome?.colors(host.text('frontColor') || '#000000', host.text('backgroundColor'));
    },
  }),
};

function container(host: Host): ReturnType<NonNullable<ElementSpec['make']>> {
  let shown = false;
  return {
    render() {
      host.element.hidden = !host.flag('show');
      host.element.dataset['position'] = host.text('position');
      if (shown === host.flag('show')) return;
      shown = host.flag('show');
      for (const name of shown
        ? ['beforeenter', 'enter', 'afterenter']
        : ['beforeleave', 'leave', 'afterleave'])
        host.emit(name);
    },
  };
}

export const pageContainer: ElementSpec = {
  tag: 'page-container',
  props: {
    show: false,
    duration: 300,
    zIndex: 100,
    overlay: true,
    position: 'bottom',
    round: false,
    closeOnSlideDown: false,
    overlayStyle: '',
    customStyle: '',
  },
  make: container,
};

/** Children leave the flow of the page: they are drawn at the page's frame, where `fixed` and layers are counted from. */
export const rootPortal: ElementSpec = {
  tag: 'root-portal',
  props: { enable: true },
  make: (host) => {
    let home: Comment | null = null;
    return {
      attached() {
        const frame = host.element.closest('.page-frame');
        if (!frame || host.get('enable') === false) return;
        const page = host.element.closest('wx-page');
        home = document.createComment('root-portal');
        host.element.before(home);
        host.element.setAttribute('is', page?.getAttribute('is') ?? '');
        page?.append(host.element);
      },
      detached: () => home?.remove(),
    };
  },
};
