/** `canvas` of type 2d: the browser's own, reached by `fields({node: true})`. */
import type { ElementSpec } from './define.ts';

type PlatformCanvas = HTMLCanvasElement & {
  createImage?: () => HTMLImageElement;
  requestAnimationFrame?: typeof requestAnimationFrame;
  cancelAnimationFrame?: typeof cancelAnimationFrame;
};

export const canvas: ElementSpec = {
  tag: 'canvas',
  props: { type: '', canvasId: '', disableScroll: false },
  make: (host) => {
    const drawing: PlatformCanvas = document.createElement('canvas');
    drawing.createImage = () => new Image();
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
