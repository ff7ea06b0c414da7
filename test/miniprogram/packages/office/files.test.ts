/** 我的文件 and 生成文件 on the phone: begun, gone on with while looked at, opened, passed on, called off. */
import type { FileFace } from '@gelin/contract/office-file';
import { setStage, settled, words, type Drawn } from '../../harness';
import { NOW } from '../../people';

const stage = setStage();
const face = (changes: Partial<FileFace> = {}): FileFace => ({
  id: 'f1',
  title: '群众诉求办理台账　2027年2月',
  form: 'xlsx',
  state: 'done',
  rows: 12,
  read: true,
  at: NOW,
  until: NOW + 7 * 86_400_000,
  ...changes,
});
const open = () => stage.open('packages/office/files/files');
const tell = (page: Drawn, method: string, event: object = {}) =>
  (page.instance[method] as (event: object) => Promise<void>).call(page.instance, event);
const act = (page: Drawn, name: string) =>
  tell(page, 'onActTap', { currentTarget: { dataset: { id: 'f1', act: name } } });

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('office.files', { files: [face()] });
  stage.phone.answers('office.openFile', { file: 'cloud://a.xlsx', url: '', name: '台账.xlsx' });
  stage.phone.can('env', { USER_DATA_PATH: 'wxfile://usr' });
  stage.phone.can(
    'cloud.downloadFile',
    ({ success }: { success(file: object): void }) => void success({ tempFilePath: 'wxfile://tmp' }),
  );
  stage.phone.can('getFileSystemManager', () => ({
    copyFile: ({ success }: { success(): void }) => success(),
  }));
});

test('a file on its way is gone on with until it is done, and says how far it is', async () => {
  stage.phone.answers('office.files', { files: [face({ state: 'open', rows: 4_500, read: false })] });
  stage.phone.answers('office.goOn', face({ rows: 9_000 }));
  const page = await open();
  await settled();
  expect(stage.phone.called.map(({ procedure }) => procedure)).toContain('office.goOn');
  expect(words(page)).toMatch(/做好了.*9000 条，保存到11月30日.*打开转发/);
});

test('it is opened under its own name', async () => {
  const opened: object[] = [];
  stage.phone.can('openDocument', (options: object) => Promise.resolve(void opened.push(options)));
  await act(await open(), 'open');
  expect(opened).toEqual([{ filePath: 'wxfile://usr/台账.xlsx', fileType: 'xlsx', showMenu: true }]);
});

test.each(['xlsx', 'csv'] as const)(
  '%s is fetched by one tap and passed on within the next',
  async (form) => {
    stage.phone.answers('office.files', { files: [face({ form })] });
    const passed: object[] = [];
    stage.phone.can('shareFileMessage', (options: object) => Promise.resolve(void passed.push(options)));
    const page = await open();
    expect(words(page)).not.toContain('选聊天转发');
    await act(page, 'fetch');
    expect(passed).toEqual([]);
    expect(words(page)).toContain('文件取来了，点“选聊天转发”');
    // Not even a microtask lies between the tap and WeChat's own call.
    void act(page, 'pass');
    expect(passed).toEqual([{ filePath: 'wxfile://usr/台账.xlsx', fileName: '台账.xlsx' }]);
  },
);

test('what went wrong is said with the way on, and it can be made again', async () => {
  stage.phone.answers('office.files', {
    files: [face({ state: 'failed', failure: 'tooManyRows', form: 'pdf' })],
  });
  stage.phone.answers('office.fileAgain', face());
  const page = await open();
  expect(words(page)).toContain('请按月导出');
  await act(page, 'again');
  const asked = stage.phone.called.find(({ procedure }) => procedure === 'office.fileAgain');
  expect(asked?.input).toMatchObject({ file: face().id });
});

test('where there is none it says how one comes about', async () => {
  stage.phone.answers('office.files', { files: [] });
  expect(words(await open())).toContain('在台账里点“导出”');
});

describe('生成文件', () => {
  const make = () =>
    stage.open('packages/office/make-file/make-file', { ledger: 'hazard', month: '2027-02' });
  beforeEach(() => {
    const ledgers = [{ key: 'hazard', title: '安全隐患排查整改台账', own: false }];
    stage.phone.answers('office.ledgers', {
      ledgers,
      months: [],
      maySeal: true,
      mayDefine: true,
      mayName: true,
    });
    stage.phone.answers('office.file', face());
    stage.phone.can('redirectTo', () => undefined);
  });
  const asked = () =>
    stage.phone.called.filter(({ procedure }) => procedure === 'office.file').map(({ input }) => input);

  test('names are asked for with a reason, and with none nothing is begun', async () => {
    const page = await make();
    expect(words(page)).toMatch(/安全隐患排查整改台账\s2027年2月/);
    await tell(page, 'onNamesChange', { detail: { value: true } });
    await tell(page, 'onMakeAct');
    expect(asked()).toEqual([]);
    expect(words(page)).toContain('请先写明为什么');
    await tell(page, 'onReasonInput', { detail: { value: ' 逐户回访 ' } });
    await tell(page, 'onMakeAct');
    expect(asked()).toEqual([
      { key: expect.any(String), ledger: 'hazard', month: '2027-02', form: 'xlsx', contacts: '逐户回访' },
    ]);
  });

  test('small pictures are for the workbook alone', async () => {
    const page = await make();
    await tell(page, 'onPhotosChange', { detail: { value: true } });
    await tell(page, 'onFormChoose', { detail: { value: 'docx' } });
    expect(words(page)).not.toContain('带小照片');
    await tell(page, 'onMakeAct');
    expect(asked()[0]).toMatchObject({ form: 'docx' });
    expect(asked()[0]).not.toHaveProperty('photos');
  });
});
