/** 公文 on the phone: read before it is made, opened when it is, and how it goes on where that fails. */
import type { PaperFace } from '@gelin/contract/office';
import { setStage, settled, words, type Drawn } from '../../harness';
import { member } from '../../people';

const stage = setStage();
const opened: object[] = [];
const open = () => stage.open('packages/office/papers/papers', { matter: 'm-1' });
const tell = (page: Drawn, method: string, detail: object = {}) =>
  (page.instance[method] as (event: object) => unknown).call(page.instance, { detail });
const made = () =>
  stage.phone.called.filter(({ procedure }) => procedure === 'office.paper').map(({ input }) => input);

const ORDER: PaperFace = {
  kind: 'dispatch',
  step: 3,
  to: 'd1',
  title: '交办单',
  addressee: '村镇建设办公室',
  paragraphs: ['请办理路灯不亮。', '要求：__________'],
  byHand: ['要求', '手写'],
  issuer: '青禾镇综治中心',
  day: '2027年3月1日',
  photos: 2,
};
const LETTER: PaperFace = { ...ORDER, kind: 'closing', to: '', title: '办结告知书', addressee: '__________' };

beforeEach(() => {
  opened.length = 0;
  stage.phone.answers('people.me', member);
  stage.phone.answers('office.papers', { rows: [ORDER, LETTER] });
  stage.phone.answers('office.paper', { file: 'cloud://a.pdf', name: '交办单2027-000123.pdf', left: 1 });
  stage.phone.can('env', { USER_DATA_PATH: 'wxfile://usr' });
  stage.phone.can(
    'cloud.downloadFile',
    ({ success }: { success(file: object): void }) => void success({ tempFilePath: 'wxfile://tmp' }),
  );
  stage.phone.can('getFileSystemManager', () => ({
    copyFile: ({ success }: { success(): void }) => success(),
  }));
  stage.phone.can('openDocument', (options: object) => Promise.resolve(void opened.push(options)));
});

test('the first is read at once, with what stays blank, and nothing is made', async () => {
  const page = await open();
  expect(words(page)).toMatch(/生成时编号.*村镇建设办公室：.*请办理路灯不亮。.*附照片 2 张.*手写：要求/);
  expect(made()).toEqual([]);
});

test('the one that was chosen is made and opened under its name; what could not be printed is said', async () => {
  const page = await open();
  tell(page, 'onPaperChoose', { value: 'closing/3/' });
  tell(page, 'onMakeAct');
  await settled();
  expect(made()).toEqual([{ matter: 'm-1', kind: 'closing', step: 3, to: '' }]);
  expect(opened).toEqual([
    { filePath: 'wxfile://usr/交办单2027-000123.pdf', fileType: 'pdf', showMenu: true },
  ]);
  expect(words(page)).toContain('有 1 张照片印不出来');
});

test('what failed is said, and tried again', async () => {
  stage.phone.does('office.paper', () => ({ ok: false, at: 0, failure: { code: 'unavailable' } }));
  const page = await open();
  tell(page, 'onMakeAct');
  await settled();
  expect(words(page)).toContain('再试一次');
  stage.phone.answers('office.paper', { file: 'cloud://a.pdf', name: 'a.pdf', left: 0 });
  tell(page, 'onMakeAct');
  await settled();
  expect(words(page)).toContain('做好了');
});

test('where there is none it is said when there will be', async () => {
  stage.phone.answers('office.papers', { rows: [] });
  const page = await open();
  expect(words(page)).toContain('分派、督办、办结以后再来看');
});
