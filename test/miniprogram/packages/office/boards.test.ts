/** 公示牌和联系卡 on the phone: file after file, and where it goes on when one could not be made. */
import { setStage, settled, words, type Drawn } from '../../harness';
import { member, unitCard } from '../../people';

const stage = setStage();
const opened: object[] = [];
const open = () => stage.open('packages/office/boards/boards', { unit: 'g2' });
const tell = (page: Drawn, method: string, detail: object = {}) =>
  (page.instance[method] as (event: object) => unknown).call(page.instance, {
    detail,
    currentTarget: { dataset: { index: 0 } },
  });
const made = () =>
  stage.phone.called.filter(({ procedure }) => procedure === 'town.boards').map(({ input }) => input);

beforeEach(() => {
  opened.length = 0;
  stage.phone.answers('people.me', member);
  stage.phone.answers('town.unit', unitCard({ name: '第二网格' }));
  stage.phone.answers('town.boards', { file: 'cloud://a.pdf', count: 3 });
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

test('one file is opened at once, under a name that says what it is', async () => {
  const page = await open();
  tell(page, 'onMakeAct');
  await settled();
  expect(made()).toEqual([{ unit: 'g2', kind: 'boardA4' }]);
  expect(opened).toEqual([
    { filePath: 'wxfile://usr/柳溪村第二网格公示牌A4.pdf', fileType: 'pdf', showMenu: true },
  ]);
  expect(words(page)).toContain('共 3 个网格');
});

test('several files are made one after another and listed, and none is opened by itself', async () => {
  stage.phone.does('town.boards', (input) => {
    const { after } = input as { after?: string };
    const output = after
      ? { file: 'cloud://b.pdf', count: 2 }
      : { file: 'cloud://a.pdf', count: 40, next: 'g40' };
    return { ok: true, at: 0, output };
  });
  const page = await open();
  tell(page, 'onMakeAct');
  await settled();
  expect(made()).toEqual([
    { unit: 'g2', kind: 'boardA4' },
    { unit: 'g2', kind: 'boardA4', after: 'g40' },
  ]);
  expect(words(page)).toMatch(/A4-1\.pdf.*A4-2\.pdf.*共 42 个网格/);
  expect(opened).toEqual([]);
  tell(page, 'onFileTap');
  await settled();
  expect(opened).toHaveLength(1);
});

test('what failed is said, and trying again goes on after what was made', async () => {
  let broken = true;
  stage.phone.does('town.boards', (input) => {
    const { after } = input as { after?: string };
    if (!after) return { ok: true, at: 0, output: { file: 'cloud://a.pdf', count: 40, next: 'g40' } };
    if (broken) return { ok: false, at: 0, failure: { code: 'unavailable' } };
    return { ok: true, at: 0, output: { file: 'cloud://b.pdf', count: 2 } };
  });
  const page = await open();
  tell(page, 'onMakeAct');
  await settled();
  expect(words(page)).toContain('再试一次');
  broken = false;
  tell(page, 'onMakeAct');
  await settled();
  expect(made().map((input) => (input as { after?: string }).after)).toEqual([undefined, 'g40', 'g40']);
  expect(words(page)).toContain('共 42 个网格');
});

test('another kind starts anew', async () => {
  const page = await open();
  tell(page, 'onMakeAct');
  await settled();
  tell(page, 'onKindChoose', { value: 'card' });
  await settled();
  expect(words(page)).not.toContain('.pdf');
});
