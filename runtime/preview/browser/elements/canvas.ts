/** `canvas` of type 2d: the browser's own, reached by `fields({node: true})`. */
import type { ElementSpec } from './define.ts';
import { sourceUrl } from './sources.ts';

type PlatformCanvas = HTMLCanvasElement & {
  createImage?: () => HTMLImageElement;
  requestAnimationFrame?: typeof requestAnimationFrame;
  cancelAnimationFrame?: typeof cancelAnimationFrame;
};

/** An image that takes the platform's own paths (`wxfile://`, `cloud://`) as its source. */
function platformImage(): HTMLImageElement {
  const image = new Image();
  const own = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  Object.defineProperty(image, 'src', {
    get: () => own?.get?.call(image) as string,
    set: (path: string) => {
      sourceUrl(path).then(
        (url) => own?.set?.call(image, url),
        () => image.dispatchEvent(new Event('error')),
      );
    },
  });
  return image;
}

export const canvas: ElementSpec = {
  tag: 'canvas',
  props: { type: '', canvasId: '', disableScroll: false },
  make: (host) => {
    const drawing: PlatformCanvas = document.createElement('canvas');
    drawing.createImage = platformImage;
    drawing.requestAnimationFrame = (run) => window.requestAnimationFrame(run);
    drawing.cancelAnimationFrame = (id) => window.cancelAnimationFrame(id);
    host.element.append(drawing);
    return {
      attached() {
        drawing.width = host.element.clientWidth;
        drawing.height = host.element.clientHeight;
      },
    };
  },
};
