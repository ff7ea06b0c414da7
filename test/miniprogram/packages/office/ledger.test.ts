/** 台账 as the clerk meets it: choosing, paging, and the workbook on the phone. */
import { setStage, settled, words, type Drawn } from '../../harness';
import { NOW } from '../../people';

const stage = setStage();
const row = (no: number) => ({
  matter: `m${no}`,
  no: `QH-${no}`,
  category: '路灯损坏',
  place: '柳溪村',
  status: '办理中',
  registeredAt: NOW,
  open: true,
});
const open = () => stage.open('packages/office/ledger/ledger');
const tell = (page: Drawn, method: string, detail: object = {}) =>
  (page.instance[method] as (event: object) => Promise<void>).call(page.instance, { detail });

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('office.ledgers', {
    ledgers: [
      { key: 'demand', title: '群众诉求办理台账', own: false },
      { key: 'hazard', title: '安全隐患排查整改台账', own: false },
    ],
    months: ['2027-03', '2027-02'],
    maySeal: true,
    mayDefine: true,
    mayName: false,
  });
  stage.phone.answers('office.ledger', { title: '', rows: [row(1)], cursor: 'QH-1' });
  stage.phone.answers('office.file', { id: 'f1', state: 'done', rows: 1 });
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

test('the first ledger is there, and another one is a tap', async () => {
  const page = await open();
  expect(words(page)).toContain('QH-1');
  stage.phone.answers('office.ledger', { title: '', rows: [] });
  void tell(page, 'onLedgerChoose', { value: 'hazard' });
  await settled();
  expect(stage.phone.called.at(-1)).toEqual({ procedure: 'office.ledger', input: { ledger: 'hazard' } });
  void tell(page, 'onMonthChoose', { value: '2027-02' });
  await settled();
  expect(stage.phone.called.at(-1)?.input).toEqual({ ledger: 'hazard', month: '2027-02' });
  expect(words(page)).toContain('这个月没有记录');
});

test('a ledger that was dropped offers its sealed months alone', async () => {
  stage.phone.answers('office.ledgers', {
    ledgers: [
      { key: 'demand', title: '群众诉求办理台账', own: false },
      { key: 'own-lamps', title: '路灯台账', own: true, months: ['2027-01'], dropped: true },
    ],
    months: ['2027-03', '2027-02', '2027-01'],
    maySeal: true,
    mayDefine: true,
    mayName: false,
  });
  const page = await open();
  expect(words(page)).toContain('路灯（已删，看封账的月份）');
  void tell(page, 'onLedgerChoose', { value: 'own-lamps' });
  await settled();
  const asked = { ledger: 'own-lamps', month: '2027-01' };
  expect(stage.phone.called.at(-1)).toEqual({ procedure: 'office.ledger', input: asked });
  expect(words(page)).toContain('2027年1月');
  for (const gone of ['全部', '2027年2月', '改这本台账']) expect(words(page)).not.toContain(gone);
});

test('more comes at the end', async () => {
  const page = await open();
  stage.phone.answers('office.ledger', { title: '', rows: [row(1), row(2)] });
  await tell(page, 'onReachBottom');
  expect(words(page)).toMatch(/QH-1.*QH-2.*都在这里了/);
});

test('more comes of a ledger whose rows are no matters, as of patrols', async () => {
  const walk = (id: string) => ({ ...row(1), matter: '', no: id, beside: { id, counts: '' } });
  stage.phone.answers('office.ledger', { title: '', rows: [walk('P-1')], cursor: 'a' });
  const page = await open();
  stage.phone.answers('office.ledger', { title: '', rows: [walk('P-2')] });
  await tell(page, 'onReachBottom');
  expect(words(page)).toMatch(/P-1.*P-2/u);
});

/** Pages in this order, the last one for ever; `office.ledger` is asked for each. */
function pages(...given: readonly { readonly rows: readonly object[]; readonly cursor?: string }[]) {
  let asked = 0;
  stage.phone.does('office.ledger', () => {
    const page = given[Math.min(asked, given.length - 1)];
    asked += 1;
    return { ok: true, at: NOW, output: { title: '', ...page } };
  });
}
const cursors = () =>
  stage.phone.called
    .filter(({ procedure }) => procedure === 'office.ledger')
    .map(({ input }) => (input as { cursor?: string }).cursor);

test('while nothing of it has come and there is more, the page asks on by itself, and says so', async () => {
  pages({ rows: [], cursor: 'a' }, { rows: [], cursor: 'b' }, { rows: [row(7)] });
  const page = await open();
  await settled();
  expect(cursors()).toEqual([undefined, 'a', 'b']);
  expect(words(page)).toMatch(/QH-7.*都在这里了.*导出 Excel/u);
});

test('it asks ten times, and then on with a tap; it is not said to be empty before its end', async () => {
  pages({ rows: [], cursor: 'a' });
  const page = await open();
  await settled();
  expect(cursors()).toHaveLength(11);
  expect(words(page)).toMatch(/往上滑看更多.*导出 Excel/u);
  expect(words(page)).not.toContain('还没有记录');
  pages({ rows: [] });
  void tell(page, 'onTailTap');
  await settled();
  expect(words(page)).toContain('还没有记录');
});

test('what comes of a ledger that was left meanwhile is dropped, and so is its failure', async () => {
  let fail = (_: Error): void => undefined;
  pages({ rows: [row(1)], cursor: 'a' });
  const page = await open();
  stage.phone.does('office.ledger', () => new Promise((_, reject) => (fail = reject)));
  void tell(page, 'onReachBottom');
  await settled();
  expect(words(page)).toContain('正在加载…');
  pages({ rows: [row(2)], cursor: 'b' });
  void tell(page, 'onLedgerChoose', { value: 'hazard' });
  await settled();
  fail(new Error('gone'));
  await settled();
  expect(words(page)).toMatch(/QH-2.*往上滑看更多/u);
});

test('the workbook is opened under its own name, ready to be passed on', async () => {
  const opened: object[] = [];
  stage.phone.can('openDocument', (options: object) => Promise.resolve(void opened.push(options)));
  const page = await open();
  await tell(page, 'onExportAct');
  expect(opened).toEqual([{ filePath: 'wxfile://usr/台账.xlsx', fileType: 'xlsx', showMenu: true }]);
  expect(words(page)).toContain('共 1 条');
});

test('an export that fails says why, and can be tried again', async () => {
  stage.phone.can(
    'cloud.downloadFile',
    ({ fail }: { fail(thrown: object): void }) => void fail({ errMsg: 'downloadFile:fail network' }),
  );
  const page = await open();
  await tell(page, 'onExportAct');
  expect(words(page)).toContain('网络不通');
  expect(page.instance.data['busy']).toBe(false);
});

test('somebody who may not see the ledgers is told so', async () => {
  stage.phone.fails('office.ledger', 'notYours');
  expect(words(await open())).toContain('不归您办');
});

test('a large one goes on in the background, and the page says where it is found', async () => {
  stage.phone.answers('office.file', { id: 'f1', state: 'open', rows: 4_500 });
  const page = await open();
  await tell(page, 'onExportAct');
  expect(words(page)).toContain('在“我的文件”里看进度');
});

/** The page of a month, and the tap that seals it. */
async function sealing() {
  const page = await open();
  void tell(page, 'onMonthChoose', { value: '2027-02' });
  await settled();
  const seal = () =>
    (page.instance['onLinkTap'] as (event: object) => Promise<void>).call(page.instance, {
      currentTarget: { dataset: { to: 'seal' } },
    });
  return { page, seal };
}

test('a month is sealed once it was asked twice', async () => {
  const answer = { confirm: false };
  stage.phone.can('showModal', () => Promise.resolve(answer));
  stage.phone.answers('office.seal', { id: 's1', state: 'done', rows: 1 });
  const { page, seal } = await sealing();
  const sealings = () => stage.phone.called.filter(({ procedure }) => procedure === 'office.seal');
  await seal();
  expect(sealings()).toEqual([]);
  answer.confirm = true;
  await seal();
  expect(sealings()[0]?.input).toMatchObject({ ledger: 'demand', month: '2027-02' });
  expect(words(page)).toContain('已经封账');
});

test.each([
  ['failed', '没有封成'],
  ['cancelled', '封账取消了'],
])('a sealing that ends %s is not said to be done', async (state, said) => {
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  stage.phone.answers('office.seal', { id: 's1', state: 'open', rows: 0, read: false });
  stage.phone.answers('office.goOn', { id: 's1', state, rows: 1, read: true });
  const { page, seal } = await sealing();
  await seal();
  expect(words(page)).toContain(said);
  expect(words(page)).not.toContain('已经封账');
});
