/** Choosing, reading, shrinking and looking at pictures. */
import { h } from '../frame/dom.ts';
import { openDialog } from '../frame/sheets.ts';
import { media } from '../hooks.ts';
import { sourceUrl } from '../elements/sources.ts';
import type { Phone } from '../phone.ts';
import { asynchronous, fail, type Api } from './call.ts';
import { keepTemporary, readFile } from './file-store.ts';
import { notInPreview } from './call.ts';

interface Choose {
  count?: number;
  mediaType?: string[];
}

async function asBlob(given: File | Blob | string): Promise<Blob> {
  return typeof given === 'string' ? await (await fetch(given)).blob() : given;
}

/** Files a test fed, or those a person picks. */
async function pick(api: string, count: number, accept: string): Promise<Blob[]> {
  if (media.waiting) {
    const given = media.waiting;
    media.waiting = null;
    return (await Promise.all(given.map(asBlob))).slice(0, count);
  }
  const field = h('input', { type: 'file', accept, multiple: count > 1, hidden: true }) as HTMLInputElement;
  document.body.append(field);
  return await new Promise((resolve, reject) => {
    field.addEventListener('change', () => {
      field.remove();
      resolve([...(field.files ?? [])].slice(0, count));
    });
    field.addEventListener('cancel', () => {
      field.remove();
      reject(new Error('cancel'));
    });
    field.click();
  }).then(
    (files) => files as Blob[],
    () => fail(api, 'cancel'),
  );
}

async function load(src: string): Promise<HTMLImageElement> {
  const img = new Image();
  img.src = await sourceUrl(src);
  await img.decode();
  return img;
}

async function sizeOf(file: Blob): Promise<{ width: number; height: number }> {
  if (!file.type.startsWith('image/')) return { width: 0, height: 0 };
  const bitmap = await createImageBitmap(file).catch(() => null);
  return { width: bitmap?.width ?? 0, height: bitmap?.height ?? 0 };
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

export function mediaApi(phone: Phone): Api {
  const { layer } = phone.screen;
  return {
    chooseMedia: asynchronous<Choose>(
      'chooseMedia',
      async ({ count = 9, mediaType = ['image', 'video'] }) => {
        const files = await pick(
          'chooseMedia',
          count,
          mediaType.map((one) => (one === 'mix' ? 'image/*,video/*' : `${one}/*`)).join(','),
        );
        const tempFiles = await Promise.all(
          files.map(async (file) => ({
            tempFilePath: keepTemporary(file),
            size: file.size,
            fileType: file.type.startsWith('video') ? 'video' : 'image',
            ...(await sizeOf(file)),
            duration: 0,
            thumbTempFilePath: '',
          })),
        );
        return { tempFiles, type: tempFiles.some((one) => one.fileType === 'video') ? 'mix' : 'image' };
      },
    ),
    chooseImage: asynchronous<Choose>('chooseImage', async ({ count = 9 }) => {
      const files = await pick('chooseImage', count, 'image/*');
      const tempFiles = files.map((file) => ({ path: keepTemporary(file), size: file.size }));
      return { tempFiles, tempFilePaths: tempFiles.map((one) => one.path) };
    }),
    chooseMessageFile: asynchronous<Choose & { extension?: string[] }>(
      'chooseMessageFile',
      async ({ count = 9, extension }) => {
        const files = await pick(
          'chooseMessageFile',
          count,
          (extension ?? []).map((one) => `.${one.replace(/^\./, '')}`).join(','),
        );
        return {
          tempFiles: files.map((file) => ({
            path: keepTemporary(file),
            size: file.size,
            name: file instanceof File ? file.name : 'file',
            type: 'file',
            time: Math.floor(Date.now() / 1000),
          })),
        };
      },
    ),
    getImageInfo: asynchronous<{ src: string }>('getImageInfo', async ({ src }) => {
      const img = await load(src).catch(() => fail('getImageInfo', `no picture at ${src}`));
      const type = (await readFile(src).catch(() => null))?.type.split('/')[1] ?? 'unknown';
      return { width: img.naturalWidth, height: img.naturalHeight, path: src, orientation: 'up', type };
    }),
    compressImage: asynchronous<Compress>('compressImage', compress),
    previewImage: asynchronous<{ urls: string[]; current?: string }>('previewImage', ({ urls, current }) =>
      preview(layer, urls, current ?? urls[0] ?? ''),
    ),
    previewMedia: asynchronous<{ sources: { url: string }[]; current?: number }>(
      'previewMedia',
      ({ sources, current }) => {
        const urls = sources.map((one) => one.url);
        return preview(layer, urls, urls[current ?? 0] ?? '');
      },
    ),
    ...notInPreview(
      'saveImageToPhotosAlbum',
      'saveVideoToPhotosAlbum',
      'scanCode',
      'chooseAddress',
      'chooseContact',
    ),
    getRecorderManager: () => silentRecorder(),
    createInnerAudioContext: () => silentAudio(),
    createVideoContext: () => ({
      play: () => undefined,
      pause: () => undefined,
      stop: () => undefined,
      seek: () => undefined,
    }),
  };
}

type Listener = (error: { errMsg: string }) => void;

function failing(message: string, starts: string[], quiet: string[]): Api {
  const listeners: Listener[] = [];
  const say = (): void => {
    console.warn(message);
    listeners.forEach((one) => one({ errMsg: message }));
  };
  return {
    onError: (listener: Listener) => void listeners.push(listener),
    offError: () => void (listeners.length = 0),
    ...Object.fromEntries(starts.map((name) => [name, say])),
    ...Object.fromEntries(quiet.map((name) => [name, () => undefined])),
  };
}

function silentRecorder(): Api {
  return failing(
    'operateRecorder:fail not in the preview: recording needs a real phone',
    ['start', 'resume'],
    [
      'stop',
      'pause',
      'onStart',
      'onStop',
      'onPause',
      'onResume',
      'onFrameRecorded',
      'onInterruptionBegin',
      'onInterruptionEnd',
    ],
  );
}

function silentAudio(): Api {
  return {
    src: '',
    paused: true,
    currentTime: 0,
    duration: 0,
    ...failing(
      'innerAudioContext:fail not in the preview: sound needs a real phone',
      ['play'],
      [
        'pause',
        'stop',
        'seek',
        'destroy',
        'onPlay',
        'onPause',
        'onStop',
        'onEnded',
        'onTimeUpdate',
        'onCanplay',
        'onWaiting',
        'offPlay',
        'offEnded',
        'offStop',
        'offPause',
      ],
    ),
  };
}
