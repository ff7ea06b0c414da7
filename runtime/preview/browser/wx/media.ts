/** Choosing pictures and files: fed by a test, or picked by a person. */
import { h } from '../frame/dom.ts';
import { media } from '../hooks.ts';
import { asynchronous, fail, notInPreview, type Api } from './call.ts';
import { keepTemporary } from './file-store.ts';
import { filmOf } from './films.ts';

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

/** What `chooseMedia` tells of one file; a film that the browser cannot read has neither length nor picture. */
async function chosen(file: Blob): Promise<object> {
  const known = { tempFilePath: keepTemporary(file), size: file.size };
  if (file.type.startsWith('video')) {
    const unread = { duration: 0, width: 0, height: 0, thumbTempFilePath: '' };
    return { ...known, fileType: 'video', ...(await filmOf(file).catch(() => unread)) };
  }
  const bitmap = file.type.startsWith('image/') ? await createImageBitmap(file).catch(() => null) : null;
  return { ...known, fileType: 'image', width: bitmap?.width ?? 0, height: bitmap?.height ?? 0 };
}

export function mediaApi(): Api {
  return {
    chooseMedia: asynchronous<Choose>(
      'chooseMedia',
      async ({ count = 9, mediaType = ['image', 'video'] }) => {
        const files = await pick(
          'chooseMedia',
          count,
          mediaType.map((one) => (one === 'mix' ? 'image/*,video/*' : `${one}/*`)).join(','),
        );
        const kinds = new Set(files.map((file) => (file.type.startsWith('video') ? 'video' : 'image')));
        const tempFiles = await Promise.all(files.map(chosen));
        return { tempFiles, type: kinds.size > 1 ? 'mix' : ([...kinds][0] ?? 'image') };
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
    ...notInPreview('chooseAddress', 'chooseContact', 'compressVideo', 'openVideoEditor'),
  };
}
