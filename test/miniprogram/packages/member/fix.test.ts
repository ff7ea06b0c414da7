/** 即查即改 from a list: one tap, one picture, done; and what happens where it is not. */
import { setStage, settled } from '../../harness';

const stage = setStage();
const uploads: { fail(thrown: object): void; success(reply: object): void }[] = [];
let pictures = 0;

beforeEach(() => {
  uploads.length = 0;
  pictures = 0;
  stage.phone.storage.set('fixOnSpot.told', true);
  stage.phone.can('chooseMedia', (asked: { sourceType: string[] }) => {
    pictures += 1;
    expect(asked.sourceType).toEqual(['camera']);
    return Promise.resolve({ tempFiles: [{ tempFilePath: 'wxfile://tmp/a.jpg' }] });
  });
  stage.phone.can('getFileSystemManager', () => ({
    getFileInfo: ({ success }: { success(answer: object): void }) => success({ size: 1_000 }),
    saveFile: ({ success }: { success(answer: object): void }) =>
      success({ savedFilePath: 'wxfile://usr/a.jpg' }),
    readFile: ({ fail }: { fail(thrown: object): void }) => fail({ errMsg: 'readFile:fail' }),
    unlink: () => undefined,
    removeSavedFile: () => undefined,
  }));
  stage.phone.can('getImageInfo', () => Promise.resolve({ width: 100, height: 100 }));
  stage.phone.can('compressImage', ({ src }: { src: string }) => Promise.resolve({ tempFilePath: src }));
  stage.phone.can('cloud.uploadFile', (options: (typeof uploads)[number]) => void uploads.push(options));
  stage.phone.can('showLoading', () => undefined);
  stage.phone.can('hideLoading', () => undefined);
  stage.phone.answers('matter.act', { seq: 4, status: 'closed' });
});

function bar(more: object = {}) {
  const drawn = stage.render('components/action-bar/action-bar', {
    actions: ['accept', 'fixOnSpot'],
    matter: 'm1',
    seq: 3,
    compact: true,
    ...more,
  });
  const heard: unknown[] = [];
  drawn.addEventListener('done', ({ detail }) => heard.push(detail));
  return { heard, tap: () => drawn.querySelectorAll('.bar__button')[1]?.instance.triggerEvent('tap') };
}
const settle = async () => {
  for (let turn = 0; turn < 4; turn += 1) await settled();
};
const acts = () => stage.phone.called.filter(({ procedure }) => procedure === 'matter.act');

test('the camera opens at once, and its picture settles the matter', async () => {
  const { heard, tap } = bar();
  tap();
  await settle();
  uploads[0]?.success({ fileID: 'cloud://a.jpg' });
  await settle();
  expect(acts().map(({ input }) => input)).toMatchObject([
    { matter: 'm1', seq: 3, step: { action: 'fixOnSpot', text: '', photos: ['cloud://a.jpg'] } },
  ]);
  expect(heard).toEqual([{ seq: 4, status: 'closed' }]);
  expect(stage.phone.did.at(-1)?.options['title']).toBe('已办好，报事人会看到照片');
});

test('the first time on a phone it says that there is no way back; thinking again takes no picture', async () => {
  stage.phone.storage.delete('fixOnSpot.told');
  const said: string[] = [];
  stage.phone.can('showModal', ({ content }: { content: string }) => {
    said.push(content);
    return Promise.resolve({ confirm: said.length > 1, cancel: said.length === 1 });
  });
  const { tap } = bar();
  tap();
  await settle();
  expect([pictures, said[0]]).toEqual([0, expect.stringContaining('不能撤回')]);
  tap();
  await settle();
  expect(pictures).toBe(1);
  uploads[0]?.success({ fileID: 'cloud://a.jpg' });
  await settle();
  tap();
  await settle();
  expect([pictures, said.length]).toEqual([2, 2]);
});

test('closing the camera does nothing', async () => {
  stage.phone.can('chooseMedia', () => Promise.reject({ errMsg: 'chooseMedia:fail cancel' }));
  const { heard, tap } = bar();
  tap();
  await settle();
  expect([acts(), heard]).toEqual([[], []]);
});

test('without a network the picture is kept and goes along to the page', async () => {
  const { tap } = bar();
  tap();
  await settle();
  uploads[0]?.fail({ errMsg: 'uploadFile:fail network' });
  await settle();
  expect(acts()).toEqual([]);
  const opened = stage.phone.did.find(({ api }) => api === 'navigateTo')?.options['url'];
  expect(opened).toMatch(/action=fixOnSpot&.*unsent=wxfile/);
});

test('on the matter’s own page it is the form, where words fit too', async () => {
  const { tap } = bar({ compact: false });
  tap();
  await settle();
  expect(pictures).toBe(0);
  expect(stage.phone.did.at(-1)?.options['url']).toContain('action=fixOnSpot');
});
