/** 工单: a file is read by its columns, which are put right; taken in by parts, gone on with after a break; and given back. */
import type { TicketImportView, TicketsFile } from '@gelin/contract/ticket';
import { find, says, setStage, settled, tap, words, type Drawn } from '../../harness';
import { member, NOW, resident } from '../../people';

const stage = setStage();
const openList = () => stage.open('packages/office/tickets/tickets');
const openFile = (query: Record<string, string> = {}) =>
  stage.open('packages/office/ticket-file/ticket-file', query);
const act = async (page: Drawn) => {
  await says(page, '.foot-act', 'act');
  await settled();
};
const foot = (page: Drawn) => find(page, '.foot-act').instance.data;
/** The n-th thing asked for stands in this column, counted as the picker counts. */
const columnIs = async (page: Drawn, n: number, value: string) => {
  page.querySelectorAll('.column')[n]?.dispatchEvent('change', { detail: { value } });
  await settled();
};
const called = (procedure: string) =>
  stage.phone.called
    .filter((one) => one.procedure === procedure)
    .map(({ input }) => input as Record<string, unknown>);

const READ: TicketsFile = {
  headings: [
    { heading: '工单编号', sample: 'Q1' },
    { heading: '市民说', sample: '路灯不亮' },
    { heading: '电话', sample: '138****0000' },
  ],
  mapping: { number: 0, phone: 2 },
  source: '12345',
  remembered: false,
  lack: 'text',
  import: 'import-1',
  samples: [],
  rows: 0,
  known: 0,
  refused: 0,
  cells: [],
};
const RIGHT: TicketsFile = {
  ...READ,
  lack: undefined as never,
  mapping: { number: 0, text: 1, phone: 2 },
  import: 'import-2',
  samples: [
    {
      row: 2,
      number: 'Q1',
      text: '路灯不亮',
      phone: '138****00',
      dueAt: NOW,
      category: '路灯不亮',
      restricted: true,
    },
  ],
  rows: 40,
  known: 3,
  refused: 1,
  cells: [{ row: 9, column: 'B', reason: '没有内容' }],
};
const taken = (done: number) => ({ done, of: 41, finished: done === 41, brought: 37, known: 3, refused: 1 });
const row = { id: 'import-2', name: '11月工单.xlsx', source: '12345', at: NOW, by: '罗明', ...taken(20) };
const view: TicketImportView = {
  ...row,
  cells: [{ row: 9, column: 'B', reason: '没有内容' }],
  again: {
    file: 'cloud://gelin/lists/d/f.xlsx',
    name: '11月工单.xlsx',
    source: '12345',
    mapping: { number: 0, text: 1 },
  },
};

beforeEach(() => {
  stage.phone.serverTime = NOW;
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', { ...resident, member: { ...member.member!, ledgers: true } });
  stage.phone.can('chooseMessageFile', () =>
    Promise.resolve({ tempFiles: [{ path: 'wxfile://tickets', name: '11月工单.csv' }] }),
  );
  stage.phone.can(
    'cloud.uploadFile',
    ({ cloudPath, success }: { cloudPath: string; success(file: object): void }) =>
      success({ fileID: `cloud://gelin/${cloudPath}` }),
  );
  stage.phone.does('office.readTickets', (input) => ({
    ok: true,
    at: NOW,
    output: (input as { mapping?: { text?: number } }).mapping?.text === 1 ? RIGHT : READ,
  }));
});
afterEach(() => jest.useRealTimers());

test('what no column holds is asked for, put right by a tap, and shown on real rows before anything comes in', async () => {
  const page = await openFile();
  await act(page);
  expect(words(page)).toContain('先指明哪一列是诉求内容');
  expect(foot(page)).toMatchObject({ text: '换一个文件' });
  await columnIs(page, 1, '2');
  expect(called('office.readTickets').at(-1)).toMatchObject({
    file: expect.stringMatching(/\/lists\/drawer-p1\/[^/]+\.csv$/),
    source: '12345',
    mapping: { number: 0, text: 1, phone: 2 },
  });
  expect(words(page)).toMatch(/第 2 行 · Q1.*路灯不亮.*138\*\*\*\*00.*保密，只到中心/);
  expect(words(page)).toContain('会导入 37 件，另有 3 件导过，不重复，1 行不收');
  expect(words(page)).toContain('第 9 行 B 列：没有内容');
  expect(foot(page)).toMatchObject({ text: '导入' });
});

test('it is taken in by parts to the end; cut off, one tap goes on with the same', async () => {
  const page = await openFile();
  await act(page);
  await columnIs(page, 1, '2');
  const parts = [taken(20), undefined, taken(41)];
  stage.phone.does('office.takeTickets', () => {
    const output = parts.shift();
    return output ? { ok: true, at: NOW, output } : { ok: false, at: NOW, failure: { code: 'unavailable' } };
  });
  await act(page);
  expect(foot(page)).toMatchObject({ failure: expect.any(String), loading: false });
  await act(page);
  const asked = called('office.takeTickets');
  expect(asked.map((input) => input['import'])).toEqual(['import-2', 'import-2', 'import-2']);
  expect(words(page)).toMatch(/导入好了.*新到 37 件，已有 3 件，没收 1 行/);
});

test('while a call that was cut off still holds it, the page waits by itself', async () => {
  const page = await openFile();
  await act(page);
  await columnIs(page, 1, '2');
  let busy = true;
  stage.phone.does('office.takeTickets', () =>
    busy ? { ok: false, at: NOW, failure: { code: 'busy' } } : { ok: true, at: NOW, output: taken(41) },
  );
  await act(page);
  expect(foot(page)).toMatchObject({ failure: '', loading: true });
  busy = false;
  jest.advanceTimersByTime(5_000);
  await settled();
  expect(words(page)).toContain('导入好了');
});

test('files that were taken in: what was refused, gone on with where it stopped', async () => {
  stage.phone.answers('office.ticketImports', { rows: [row] });
  stage.phone.answers('office.ticketImport', view);
  const page = await openList();
  expect(words(page)).toMatch(/11月工单\.xlsx.*新到 37 件.*没有导完，到第 20 行，共 41 行/);
  await tap(page, '.head');
  await settled();
  expect(words(page)).toContain('第 9 行 B 列：没有内容');
  await tap(page, '.link');
  expect(stage.phone.did.at(-1)?.options['url']).toBe(
    '/packages/office/ticket-file/ticket-file?import=import-2',
  );
  stage.phone.answers('office.takeTickets', taken(41));
  await openFile({ import: 'import-2' });
  await settled();
  expect(called('office.takeTickets')).toEqual([{ ...view.again, import: 'import-2' }]);
});

test('given back as a workbook it opens; as csv, which no phone opens, it is passed on by a tap', async () => {
  const finished = { ...view, ...taken(41), again: undefined as never };
  stage.phone.answers('office.ticketImports', { rows: [{ ...row, ...taken(41) }] });
  stage.phone.answers('office.ticketImport', finished);
  stage.phone.does('office.ticketsBack', (input) => ({
    ok: true,
    at: NOW,
    output: {
      file: 'cloud://back',
      url: '',
      name: `11月工单办理结果.${(input as { as: string }).as}`,
      rows: 40,
    },
  }));
  const did: string[] = [];
  stage.phone.can('cloud.downloadFile', ({ success }: { success(file: object): void }) =>
    success({ tempFilePath: 'wxfile://back' }),
  );
  stage.phone.can('getFileSystemManager', () => ({
    copyFile: ({ success }: { success(): void }) => success(),
  }));
  stage.phone.can(
    'openDocument',
    ({ fileType }: { fileType: string }) => void did.push(`opened ${fileType}`),
  );
  stage.phone.can(
    'shareFileMessage',
    ({ fileName }: { fileName: string }) => void did.push(`passed on ${fileName}`),
  );
  const page = await openList();
  await tap(page, '.head');
  await settled();
  expect(words(page)).not.toContain('接着导入');
  const [book, list] = page.querySelectorAll('.back');
  book?.dispatchEvent('tap');
  await settled();
  expect(did).toEqual(['opened xlsx']);
  list?.dispatchEvent('tap');
  await settled();
  expect(words(page)).toContain('CSV 手机上打不开，转发到电脑上用');
  await tap(page, '.pass');
  expect(did).toEqual(['opened xlsx', 'passed on 11月工单办理结果.csv']);
});
