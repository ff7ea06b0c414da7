/** Room on the phone: what nothing names any more is given back, and a file that could not be kept is tried once more. */
import type * as Kept from '../../../miniprogram/api/kept';
import type * as Room from '../../../miniprogram/api/room';
import { setStage } from '../harness';
import { NOW } from '../people';

const stage = setStage();
const room = () => stage.module<typeof Room>('api/room');
const SECONDS = NOW / 1000;

const WRITTEN = 'wxfile://data/';

function files(saved: Record<string, number>, mostSaved = Infinity) {
  const there = new Map(Object.entries(saved));
  stage.phone.can('getFileSystemManager', () => ({
    getSavedFileList: ({ success }: { success(answer: object): void }) =>
      success({
        fileList: [...there]
          .filter(([path]) => !path.startsWith(WRITTEN))
          .map(([filePath, createTime]) => ({ filePath, createTime })),
      }),
    readdir: ({ success }: { success(answer: object): void }) =>
      success({
        files: [...there.keys()]
          .filter((path) => path.startsWith(WRITTEN))
          .map((path) => path.slice(WRITTEN.length)),
      }),
    stat: ({ path, success }: { path: string; success(answer: object): void }) =>
      success({ stats: { lastModifiedTime: there.get(path), isFile: () => !path.endsWith('Log') } }),
    unlink: ({ filePath, complete }: { filePath: string; complete(): void }) => {
      there.delete(filePath);
      complete();
    },
    removeSavedFile: ({ filePath, complete }: { filePath: string; complete(): void }) => {
      there.delete(filePath);
      complete();
    },
    saveFile: ({ success, fail }: { success(answer: object): void; fail(why: object): void }) => {
      if (there.size >= mostSaved)
        return fail({ errMsg: 'saveFile:fail the maximum size of the file storage limit is exceeded' });
      there.set('wxfile://store_new', SECONDS);
      success({ savedFilePath: 'wxfile://store_new' });
    },
  }));
  return there;
}

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

test('files of drafts and of what waits stay; those nothing names go, unless they were only just taken', async () => {
  const there = files({ draft: 0, waiting: 0, sent: 0, fresh: SECONDS - 10 });
  stage.phone.storage.set('reportDraft', { unsent: ['draft'] });
  stage.phone.storage.set('outgoing', [{ unsentVoice: { path: 'waiting' } }]);
  expect(await room().tidy()).toBe(1);
  expect([...there.keys()]).toEqual(['draft', 'waiting', 'fresh']);
});

test('workbooks and my own data that were written here go too; a voice that waits stays', async () => {
  const [voice, fresh, log] = [`${WRITTEN}v.mp3`, `${WRITTEN}new.wav`, `${WRITTEN}miniprogramLog`];
  const there = files({ [`${WRITTEN}我的信息.html`]: 0, [voice]: 0, [fresh]: SECONDS - 10, [log]: 0 });
  stage.phone.storage.set('outgoing', [{ unsentVoice: { path: voice } }]);
  expect(await room().tidy()).toBe(1);
  expect([...there.keys()]).toEqual([voice, fresh, log]);
});

test('where there is no room for a file, what was sent makes room for it', async () => {
  const there = files({ sent: 0 }, 1);
  const { keepFile } = stage.module<typeof Kept>('api/kept');
  expect(await keepFile('wxfile://tmp_a')).toBe('wxfile://store_new');
  expect([...there.keys()]).toEqual(['wxfile://store_new']);
});

test('where nothing can make room, the file lasts as long as the app, and is known to', async () => {
  files({ waiting: 0 }, 1);
  stage.phone.storage.set('outgoing', [{ unsent: ['waiting'] }]);
  const { keepFile } = stage.module<typeof Kept>('api/kept');
  const path = await keepFile('wxfile://tmp_a');
  expect(room().isShortLived(path)).toBe(true);
  expect(room().isShortLived('wxfile://store_new')).toBe(false);
});
