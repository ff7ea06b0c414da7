/** Looking at pictures: their size, smaller copies, and the full-screen view. */
import { sourceUrl } from '../elements/sources.ts';
import { h } from '../frame/dom.ts';
import { openDialog } from '../frame/sheets.ts';
import type { Phone } from '../phone.ts';
import { asynchronous, fail, notInPreview, type Api } from './call.ts';
import { keepTemporary, readFile } from './file-store.ts';

async function load(src: string): Promise<HTMLImageElement> {
  const img = new Image();
  img.src = await sourceUrl(src);
  await img.decode();
  return img;
}

interface Compress {
  src: string;
  quality?: number;
  compressedWidth?: number;
  compressedHeight?: number;
}

async function compress({ src, quality = 80, compressedWidth, compressedHeight }: Compress): Promise<object> {
  const img = await load(src);
  const ratio = compressedWidth
    ? compressedWidth / img.naturalWidth
    : compressedHeight
      ? compressedHeight / img.naturalHeight
      : 1;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(img.naturalWidth * ratio));
  canvas.height = Math.max(1, Math.round(img.naturalHeight * ratio));
  canvas.getContext('2d')?.drawImage(img, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', quality / 100),
  );
  return blob
    ? { tempFilePath: keepTemporary(blob, '.jpg') }
    : fail('compressImage', 'the picture could not be drawn');
}

async function preview(layer: HTMLElement, urls: string[], current: string): Promise<void> {
  let index = Math.max(0, urls.indexOf(current));
  const img = h('img', { alt: '', tabindex: '0' }) as HTMLImageElement;
  const count = h('span', { class: 'preview-count' });
  const show = (): void => {
    count.textContent = `${index + 1} / ${urls.length}`;
    void sourceUrl(urls[index] ?? '').then((url) => (img.src = url));
  };
  const turn = (way: number): void => {
    index = (index + way + urls.length) % urls.length;
    show();
  };
  const box = h(
    'div',
    {
      class: 'picture',
      role: 'dialog',
      'aria-modal': 'true',
      'aria-label': '查看图片',
      onclick: () => close(),
    },
    count,
    img,
  );
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight') turn(1);
    if (event.key === 'ArrowLeft') turn(-1);
    if (event.key === 'Enter') close();
  });
  const close = openDialog(layer, box, () => close(), 'full');
  img.focus();
  show();
}

export function pictureApi(phone: Phone): Api {
  const { layer } = phone.screen;
  return {
    getImageInfo: asynchronous<{ src: string }>('getImageInfo', async ({ src }) => {
      const img = await load(src).catch(() => fail('getImageInfo', `no picture at ${src}`));
      const type = (await readFile(src).catch(() => null))?.type.split('/')[1] ?? 'unknown';
      return { width: img.naturalWidth, height: img.naturalHeight, path: src, orientation: 'up', type };
    }),
    compressImage: asynchronous<Compress>('compressImage', compress),
    previewImage: asynchronous<{ urls: string[]; current?: string }>('previewImage', ({ urls, current }) =>
      preview(layer, urls, current ?? urls[0] ?? ''),
    ),
    previewMedia: asynchronous<{ sources: { url: string; type?: string }[]; current?: number }>(
      'previewMedia',
      ({ sources, current }) => {
        if (sources.some((one) => one.type === 'video')) fail('previewMedia', 'films are not in the preview');
        const urls = sources.map((one) => one.url);
        return preview(layer, urls, urls[current ?? 0] ?? '');
      },
    ),
    canvasToTempFilePath: asynchronous<{ canvas?: HTMLCanvasElement; fileType?: string; quality?: number }>(
      'canvasToTempFilePath',
      async ({ canvas, fileType = 'png', quality = 1 }) => {
        if (!canvas) fail('canvasToTempFilePath', 'only canvas of type 2d, given as `canvas`');
        const blob = await new Promise<Blob | null>((done) =>
          canvas.toBlob(done, `image/${fileType}`, quality),
        );
        return blob ? { tempFilePath: keepTemporary(blob) } : fail('canvasToTempFilePath', 'nothing drawn');
      },
    ),
    ...notInPreview('saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'),
  };
}
