/** The canvas that a picture is covered on: found, filled, painted and made a file again. */
import { platformFailure } from '../../api/failure';
import { areaOf, blockOf, colourOf, mosaicOf, type Mosaic } from './blur-photo.mosaic';

/** As much of WeChat's canvas (type 2d) as is used here: the browser's own, with images of its own. */
interface Picture {
  readonly width: number;
  readonly height: number;
  src: string;
  onload: () => void;
  onerror: () => void;
}
interface Context {
  fillStyle: string;
  drawImage(picture: Picture, x: number, y: number, width: number, height: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  getImageData(x: number, y: number, width: number, height: number): { readonly data: ArrayLike<number> };
}
interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): Context;
  createImage(): Picture;
}

/** A picture on its canvas. */
export interface Easel {
  readonly canvas: Canvas;
  readonly image: Picture;
  /** Where the canvas lies on the screen, in its pixels. */
  readonly left: number;
  readonly top: number;
  readonly shown: { readonly width: number; readonly height: number };
  /** The colour of each block, taken from the bare picture before anything of it is covered. */
  readonly colours: Map<number, string>;
}

/** Finds the canvas of a component. */
function canvasIn(
  component: WechatMiniprogram.Component.TrivialInstance,
): Promise<Omit<Easel, 'image' | 'colours'>> {
  return new Promise((resolve, reject) => {
    component
      .createSelectorQuery()
      .select('#blur-canvas')
      .fields({ node: true, size: true, rect: true })
      .exec(
        ([found]: [{ node?: Canvas; width: number; height: number; left: number; top: number } | null]) => {
          if (!found?.node) return reject(platformFailure('no canvas'));
          const { node: canvas, width, height, left, top } = found;
          resolve({ canvas, left, top, shown: { width, height } });
        },
      );
  });
}

function loaded(canvas: Canvas, src: string): Promise<Picture> {
  return new Promise((resolve, reject) => {
    const image = canvas.createImage();
    image.onload = () => resolve(image);
    image.onerror = () => reject(platformFailure(`no picture at ${src}`));
    image.src = src;
  });
}

/** Puts a picture on the component's canvas, which has its shape already. @throws CallFailure platform */
export async function begin(
  component: WechatMiniprogram.Component.TrivialInstance,
  src: string,
): Promise<{ easel: Easel; mosaic: Mosaic }> {
  const found = await canvasIn(component);
  const image = await loaded(found.canvas, src);
  const mosaic = mosaicOf(image.width, image.height);
  Object.assign(found.canvas, { width: mosaic.width, height: mosaic.height });
  const easel: Easel = { ...found, image, colours: new Map() };
  repaint(easel, mosaic);
  return { easel, mosaic };
}

/** Paints these squares. */
export function cover({ canvas, colours }: Easel, mosaic: Mosaic, squares: readonly number[]): void {
  const context = canvas.getContext('2d');
  for (const square of squares) {
    const { block, area } = blockOf(mosaic, square);
    const bare = () => context.getImageData(area.x, area.y, area.width, area.height).data;
    const colour = colours.get(block) ?? colourOf(bare());
    colours.set(block, colour);
    const { x, y, width, height } = areaOf(mosaic, square);
    context.fillStyle = colour;
    context.fillRect(x, y, width, height);
  }
}

/** Draws the bare picture and covers what is covered. */
export function repaint(easel: Easel, mosaic: Mosaic): void {
  const context = easel.canvas.getContext('2d');
  context.drawImage(easel.image, 0, 0, mosaic.width, mosaic.height);
  cover(easel, mosaic, mosaic.strokes.flat());
}

/** A touch as a place in the picture. */
export function placeOf(
  { left, top, shown }: Easel,
  mosaic: Mosaic,
  touch: { clientX: number; clientY: number },
) {
  return {
    x: ((touch.clientX - left) / shown.width) * mosaic.width,
    y: ((touch.clientY - top) / shown.height) * mosaic.height,
  };
}

/** The covered picture as a file: drawn anew, so that nothing of the bare one is in it. @throws CallFailure platform */
export async function fileOf({ canvas }: Easel, { width, height }: Mosaic): Promise<string> {
  try {
    const size = { x: 0, y: 0, width, height, destWidth: width, destHeight: height };
    const options: WechatMiniprogram.CanvasToTempFilePathOption = {
      canvas: canvas as unknown as WechatMiniprogram.Canvas,
      ...size,
      fileType: 'jpg',
      quality: 0.85,
    };
    return (await wx.canvasToTempFilePath(options)).tempFilePath;
  } catch (thrown) {
    throw platformFailure(thrown);
  }
}
