/** `image`: the platform's modes on a browser's `img`. */
import type { ElementSpec } from './define.ts';
import { sourceUrl } from './sources.ts';

const FIT: Record<string, string> = {
  aspectFit: 'contain',
  aspectFill: 'cover',
  scaleToFill: 'fill',
  widthFix: 'fill',
  heightFix: 'fill',
};
const CORNER = /^(top|bottom|center|left|right)( left| right)?$/;

function make(
  host: Parameters<NonNullable<ElementSpec['make']>>[0],
): ReturnType<NonNullable<ElementSpec['make']>> {
  const img = document.createElement('img');
  img.draggable = false;
  img.alt = '';
  host.element.append(img);
  img.addEventListener('load', () =>
    host.emit('load', { width: img.naturalWidth, height: img.naturalHeight }),
  );
  img.addEventListener('error', () => host.emit('error', { errMsg: `GET ${img.src} failed` }));
  let wanted = '';
  return {
    render(changed) {
      const mode = host.text('mode') || 'scaleToFill';
      img.style.objectFit = FIT[mode] ?? 'none';
      img.style.objectPosition = CORNER.test(mode) ? mode : '';
      host.element.dataset['mode'] = mode;
      img.loading = host.flag('lazyLoad') ? 'lazy' : 'eager';
      img.alt = host.element.getAttribute('aria-label') ?? '';
      if (!changed.has('src')) return;
      const src = host.text('src');
      wanted = src;
      if (!src) {
        img.removeAttribute('src');
        return;
      }
      void sourceUrl(src).then((url) => {
        if (wanted === src) img.src = url;
      });
    },
  };
}

const PROPS = {
  src: '',
  mode: 'scaleToFill',
  lazyLoad: false,
  webp: false,
  showMenuByLongpress: false,
  fadeIn: false,
};

export const image: ElementSpec = { tag: 'image', props: PROPS, make };
export const coverImage: ElementSpec = { tag: 'cover-image', props: PROPS, make };
