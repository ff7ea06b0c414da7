/** Short films: chosen, made smaller where the phone can, refused where they are too long, and sent with their picture. */
import type * as VideoModule from '../../../miniprogram/api/video';
import { setStage } from '../harness';

const stage = setStage();
const video = () => stage.module<typeof VideoModule>('api/video');

interface Asked {
  filePath: string;
  tempFilePath: string;
  cloudPath: string;
  success(answer: object): void;
}

function chosen(film: object, size = 1_000) {
  const told: unknown[] = [];
  const gone: string[] = [];
  stage.phone.can('chooseMedia', async (options: object) => {
    told.push(options);
    return {
      tempFiles: [{ tempFilePath: 'wxfile://tmp/a.mp4', thumbTempFilePath: 'wxfile://tmp/a.jpg', ...film }],
    };
  });
  stage.phone.can('compressVideo', async ({ src }: { src: string }) => ({
    tempFilePath: `${src}.small.mp4`,
  }));
  stage.phone.can('getFileSystemManager', () => ({
    getFileInfo: ({ success }: Asked) => success({ size }),
    saveFile: ({ tempFilePath, success }: Asked) =>
      success({ savedFilePath: tempFilePath.replace('tmp', 'usr') }),
    removeSavedFile: ({ filePath }: Asked) => gone.push(filePath),
  }));
  return { told, gone };
}

const FILM = { path: 'wxfile://usr/a.mp4', poster: 'wxfile://usr/a.jpg', seconds: 12 };

test('a film is kept with its picture as it was taken; filming stops after 30 seconds', async () => {
  const { told } = chosen({ duration: 12.3 });
  await expect(video().chooseVideo()).resolves.toEqual(FILM);
  expect(told).toMatchObject([{ maxDuration: 30, mediaType: ['video'], count: 1 }]);
});

test('made smaller it is a file of its own', async () => {
  chosen({});
  await expect(video().smallerVideo(FILM)).resolves.toEqual({
    ...FILM,
    path: 'wxfile://usr/a.mp4.small.mp4',
  });
});

test('a phone that cannot make it smaller sends it as it is', async () => {
  chosen({});
  stage.phone.can('compressVideo', () => Promise.reject({ errMsg: 'compressVideo:fail' }));
  await expect(video().smallerVideo(FILM)).resolves.toBe(FILM);
});

test('one that stays larger than the storage takes is forgotten, and said', async () => {
  const gone = chosen({}, 60 * 1024 * 1024).gone;
  await expect(video().smallerVideo(FILM)).rejects.toMatchObject({ code: 'mediaTooLarge' });
  expect(gone).toEqual([FILM.path, FILM.poster]);
});

test('changing one’s mind is no failure', async () => {
  stage.phone.can('chooseMedia', () => Promise.reject({ errMsg: 'chooseMedia:fail cancel' }));
  await expect(video().chooseVideo()).resolves.toBeUndefined();
});

test.each([
  ['45 seconds from the album', { duration: 45 }, 'videoTooLong'],
  ['a film without a picture', { duration: 20, thumbTempFilePath: '' }, 'mediaWrongType'],
])('%s is refused before it costs anything', async (_what, film, code) => {
  chosen(film);
  await expect(video().chooseVideo()).rejects.toMatchObject({ code });
});

test('its picture goes up first, then the film', async () => {
  const sent: string[] = [];
  stage.phone.can('cloud.uploadFile', ({ cloudPath, filePath, success }: Asked) => {
    sent.push(filePath);
    success({ fileID: `cloud://env/${cloudPath}` });
  });
  const stored = await video().uploadVideo(
    { path: 'wxfile://usr/a.mp4', poster: 'wxfile://usr/a.jpg', seconds: 12 },
    () => undefined,
  );
  expect(sent).toEqual(['wxfile://usr/a.jpg', 'wxfile://usr/a.mp4']);
  expect(stored).toEqual({
    id: expect.stringMatching(/^cloud:\/\/env\/videos\/.*\.mp4$/),
    poster: expect.stringMatching(/^cloud:\/\/env\/photos\/.*\.jpg$/),
    seconds: 12,
  });
});
