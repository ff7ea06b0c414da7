/** Photos on their way: chosen, made smaller, kept and sent; and what is refused before it costs anything. */
import type * as PhotosModule from '../../../miniprogram/api/photos';
import { newKey } from '../../../miniprogram/api/key';
import { jpegWithPlace, NOTES, PLAIN_JPEG } from '../../pictures';
import { setStage } from '../harness';

const stage = setStage();
const photos = () => stage.module<typeof PhotosModule>('api/photos');

interface Asked {
  success(answer: object): void;
  fail(thrown: object): void;
}

function files(size: number, saved = 'wxfile://usr/kept.jpg') {
  stage.phone.can('getFileSystemManager', () => ({
    getFileInfo: ({ success }: Asked) => success({ size }),
    saveFile: ({ success, fail }: Asked) =>
      saved ? success({ savedFilePath: saved }) : fail({ errMsg: 'full' }),
  }));
}

const bufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

test('changing one’s mind is no failure', async () => {
  stage.phone.can('chooseMedia', () => Promise.reject({ errMsg: 'chooseMedia:fail cancel' }));
  await expect(photos().choosePhotos(9)).resolves.toEqual([]);
});

test('a photo is drawn anew at 1,600 pixels and kept where it outlives the app', async () => {
  files(3_000_000);
  const asked: unknown[] = [];
  stage.phone.can('getImageInfo', async () => ({ width: 3_000, height: 4_000 }));
  stage.phone.can('compressImage', async (options: object) => {
    asked.push(options);
    return { tempFilePath: 'wxfile://tmp/small.jpg' };
  });
  await expect(photos().preparePhoto('wxfile://tmp/a.jpg')).resolves.toBe('wxfile://usr/kept.jpg');
  expect(asked).toEqual([{ src: 'wxfile://tmp/a.jpg', quality: 80, compressedHeight: 1_600 }]);
});

test('a phone without room left still sends, from the short-lived file', async () => {
  files(1_000, '');
  stage.phone.can('getImageInfo', async () => ({ width: 100, height: 100 }));
  stage.phone.can('compressImage', async () => ({ tempFilePath: 'wxfile://tmp/small.jpg' }));
  await expect(photos().preparePhoto('wxfile://tmp/a.png')).resolves.toBe('wxfile://tmp/small.jpg');
});

test('where a phone leaves the place in the file, it is taken out before anything is kept or sent', async () => {
  const files = new Map<string, ArrayBuffer>([['wxfile://tmp/small.jpg', bufferOf(jpegWithPlace())]]);
  const saved: string[] = [];
  stage.phone.can('getFileSystemManager', () => ({
    getFileInfo: ({ success }: Asked) => success({ size: 1_000 }),
    readFile: ({ filePath, success }: Asked & { filePath: string }) =>
      success({ data: files.get(filePath)! }),
    writeFile: ({ filePath, data, success }: Asked & { filePath: string; data: ArrayBuffer }) => {
      files.set(filePath, data);
      success({});
    },
    saveFile: ({ success }: Asked) =>
      success({ savedFilePath: saved.push('saved') && 'wxfile://usr/kept.jpg' }),
  }));
  stage.phone.can('getImageInfo', async () => ({ width: 100, height: 100 }));
  stage.phone.can('compressImage', async () => ({ tempFilePath: 'wxfile://tmp/small.jpg' }));
  const kept = Buffer.from(files.get(await photos().preparePhoto('wxfile://tmp/a.jpg'))!);
  expect(kept.equals(PLAIN_JPEG)).toBe(true);
  for (const note of NOTES) expect(kept.toString('latin1')).not.toContain(note);
  expect(saved).toEqual([]);
  files.set('wxfile://tmp/small.jpg', bufferOf(PLAIN_JPEG));
  await expect(photos().preparePhoto('wxfile://tmp/a.jpg')).resolves.toBe('wxfile://usr/kept.jpg');
});

test.each([
  ['wxfile://tmp/a.pdf', 10, 'photoWrongType'],
  ['wxfile://tmp/a.jpg', 10 * 1024 * 1024 + 1, 'photoTooLarge'],
])('%s of %d bytes is refused as %s', async (path, size, code) => {
  files(size);
  await expect(photos().preparePhoto(path)).rejects.toMatchObject({ code });
});

test('sending tells whole percents and gives the storage’s id', async () => {
  const percents: number[] = [];
  stage.phone.can('cloud.uploadFile', ({ cloudPath, success }: Asked & { cloudPath: string }) => ({
    onProgressUpdate(tell: (state: { progress: number }) => void) {
      tell({ progress: 41.7 });
      success({ fileID: `cloud://env/${cloudPath}` });
    },
  }));
  const id = await photos().uploadPhoto('wxfile://usr/kept.jpg', (percent) => percents.push(percent));
  expect(id).toMatch(/^cloud:\/\/env\/photos\/drawer-p1\/[A-Za-z0-9_-]{24}\.jpg$/);
  expect(percents).toEqual([41]);
});

test('a key is one the server takes, and never the same twice', () => {
  const keys = Array.from({ length: 200 }, newKey);
  expect(keys.every((key) => /^[A-Za-z0-9_-]{16,64}$/.test(key))).toBe(true);
  expect(new Set(keys).size).toBe(200);
});
