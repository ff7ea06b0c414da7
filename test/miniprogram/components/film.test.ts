/** A film in a form: there from when it was taken, made smaller while one looks, and never lost or doubled on the way. */
import { setStage, settled, words, type Drawn } from '../harness';

const stage = setStage();
const TAKEN = { path: 'wxfile://usr/a.mp4', poster: 'wxfile://usr/a.jpg', seconds: 8 };

interface Asked {
  filePath: string;
  tempFilePath: string;
  cloudPath: string;
  success(answer: object): void;
}

let shrink: (answer: object) => void;
const gone: string[] = [];
const sent: string[] = [];

beforeEach(() => {
  gone.length = 0;
  sent.length = 0;
  stage.phone.can('chooseMedia', async () => ({
    tempFiles: [{ tempFilePath: 'wxfile://tmp/a.mp4', thumbTempFilePath: 'wxfile://tmp/a.jpg', duration: 8 }],
  }));
  stage.phone.can('compressVideo', () => new Promise((resolve) => (shrink = resolve)));
  stage.phone.can('getFileSystemManager', () => ({
    getFileInfo: ({ success }: Asked) => success({ size: 1_000 }),
    saveFile: ({ tempFilePath, success }: Asked) =>
      success({ savedFilePath: tempFilePath.replace('tmp', 'usr') }),
    removeSavedFile: ({ filePath }: Asked) => gone.push(filePath),
  }));
  stage.phone.can('cloud.uploadFile', ({ cloudPath, filePath, success }: Asked) => {
    sent.push(filePath);
    success({ fileID: `cloud://env/${cloudPath}` });
  });
});

async function filmed(): Promise<{ drawn: Drawn; changes: unknown[] }> {
  const drawn = stage.render('components/film-picker/film-picker', {});
  const changes: unknown[] = [];
  drawn.addEventListener('change', ({ detail }) => changes.push(detail));
  await settled();
  void (drawn.instance['film'] as () => Promise<void>).call(drawn.instance);
  await settled();
  return { drawn, changes };
}

test('it is shown and kept as it was taken while it is made smaller', async () => {
  const { drawn, changes } = await filmed();
  expect(words(drawn)).toContain('正在处理视频');
  expect(changes).toEqual([{ video: null, unsent: TAKEN }]);
  expect(sent).toEqual([]);
});

test('made smaller it takes the place of the larger one, and goes up', async () => {
  const { changes } = await filmed();
  shrink({ tempFilePath: 'wxfile://tmp/small.mp4' });
  await settled();
  expect(sent).toEqual([TAKEN.poster, 'wxfile://usr/small.mp4']);
  expect(gone).toContain(TAKEN.path);
  expect(changes.at(-1)).toMatchObject({ video: { seconds: 8 }, unsent: null });
});

test('whoever leaves meanwhile keeps it as it was taken', async () => {
  const { drawn } = await filmed();
  drawn.detach();
  shrink({ tempFilePath: 'wxfile://tmp/small.mp4' });
  await settled();
  expect(gone).toEqual(['wxfile://usr/small.mp4']);
  expect(sent).toEqual([]);
});

test('one that is taken away meanwhile does not come back', async () => {
  const { drawn, changes } = await filmed();
  (drawn.instance['onRemoveTap'] as () => void).call(drawn.instance);
  shrink({ tempFilePath: 'wxfile://tmp/small.mp4' });
  await settled();
  expect(changes.at(-1)).toEqual({ video: null, unsent: null });
  expect(sent).toEqual([]);
});
