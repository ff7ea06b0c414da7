/** 名册导入: a file is picked and checked; bad cells are named; what would end is asked about; it is taken over by parts. */
import type { ListsChecked } from '@gelin/contract/lists';
import { find, says, setStage, settled, tap, words, type Drawn } from '../../harness';
import { member, resident } from '../../people';

const stage = setStage();
const open = () => stage.open('packages/office/lists/lists');
const act = async (page: Drawn) => {
  await says(page, '.foot-act', 'act');
  await settled();
};
const tell = (page: Drawn, method: string, value: unknown) =>
  (page.instance[method] as (event: object) => void).call(page.instance, { detail: { value } });
const foot = (page: Drawn) => find(page, '.foot-act').instance.data;
const called = (procedure: string) => stage.phone.called.filter((one) => one.procedure === procedure);
const tally = { added: 2, changed: 1, same: 3, left: 4 };
const RIGHT: ListsChecked = {
  ok: true,
  import: 'import-1',
  unchanged: false,
  counts: { units: tally, departments: tally, members: tally, landmarks: { added: 5, removed: 0 } },
  ended: [],
  endedTotal: 0,
};

function inChat(name = '名册.xlsx'): void {
  stage.phone.can('chooseMessageFile', () =>
    Promise.resolve({ tempFiles: [{ path: 'wxfile://lists', name }] }),
  );
  stage.phone.can(
    'cloud.uploadFile',
    ({ cloudPath, success }: { cloudPath: string; success(file: object): void }) =>
      success({ fileID: `cloud://gelin/${cloudPath}` }),
  );
}

beforeEach(() => {
  stage.phone.answers('people.me', { ...resident, member: { ...member.member!, administers: true } });
  stage.phone.answers('town.checkLists', RIGHT);
  inChat();
});

test('bad cells are named by sheet, line and column, and nothing can be taken over', async () => {
  const cell = { sheet: 'members', row: 12, column: 'C', reason: '没有“柳溪村”这个村，是不是“柳溪社区”？' };
  stage.phone.answers('town.checkLists', { ok: false, total: 120, problems: [cell] });
  const page = await open();
  await act(page);
  expect(words(page)).toContain('120 处要改，什么都没有导入');
  expect(words(page)).toContain('先列出前 1 处');
  expect(words(page)).toContain('第 12 行 C 列：没有“柳溪村”这个村，是不是“柳溪社区”？');
  expect(foot(page)).toMatchObject({ text: '改好了，重新选文件' });
  await act(page);
  expect(called('town.checkLists')).toHaveLength(2);
  expect(called('town.takeLists')).toEqual([]);
});

test('the file lies in the administrator’s own folder; what would change is counted, then taken over by parts to the end', async () => {
  const parts = [
    { phase: 'writing', done: 2_000, of: 9_967 },
    { phase: 'settling', done: 9_000, of: 9_967 },
    { phase: 'done', done: 1, of: 1 },
  ];
  stage.phone.does('town.takeLists', () => ({ ok: true, at: 0, output: parts.shift() }));
  const page = await open();
  await act(page);
  const [{ input } = { input: {} }] = called('town.checkLists');
  expect(input).toMatchObject({
    endOthers: false,
    file: expect.stringMatching(/\/lists\/drawer-p1\/[^/]+\.xlsx$/),
  });
  expect(words(page)).toContain('网格：新增 2，修改 1，不变 3，没提到的 4 不动');
  await act(page);
  expect(called('town.takeLists').map((one) => (one.input as { import: string }).import)).toEqual([
    'import-1',
    'import-1',
    'import-1',
  ]);
  expect(words(page)).toContain('导入好了，一分钟内各处生效');
  await tap(page, '.way');
  expect(stage.phone.did.at(-1)).toMatchObject({ options: { url: '/packages/office/staff/staff' } });
});

test('posts that would end are named and asked about first; without a yes nothing happens', async () => {
  stage.phone.answers('town.checkLists', {
    ...RIGHT,
    ended: [{ name: '周明', posts: ['柳溪村 村级网格长'] }],
    endedTotal: 7,
  });
  stage.phone.can('showModal', () => Promise.resolve({ confirm: false }));
  const page = await open();
  tell(page, 'onOthersChange', true);
  await act(page);
  expect(called('town.checkLists')[0]?.input).toMatchObject({ endOthers: true });
  expect(words(page)).toContain('周明：柳溪村 村级网格长');
  await act(page);
  expect(called('town.takeLists')).toEqual([]);
});

test('what stands already says so; a failure on the way is told and the same file goes on', async () => {
  stage.phone.answers('town.checkLists', { ...RIGHT, unchanged: true });
  const page = await open();
  await act(page);
  expect(words(page)).toContain('和现在一样，没有要改的');
  stage.phone.answers('town.checkLists', RIGHT);
  await act(page);
  stage.phone.fails('town.takeLists', 'busy');
  await act(page);
  expect(foot(page)).toMatchObject({ text: '导入', loading: false });
  expect(foot(page)['failure']).not.toBe('');
  stage.phone.answers('town.takeLists', { phase: 'done', done: 1, of: 1 });
  await act(page);
  expect(words(page)).toContain('导入好了');
});

test('a boundary file is asked in which coordinates it is', async () => {
  inChat('边界.geojson');
  stage.phone.answers('town.checkLists', { ...RIGHT, boundaries: 12 });
  const page = await open();
  await act(page);
  expect(words(page)).toContain('边界：12 个');
  tell(page, 'onSystemChoose', 'gcj02');
  await settled();
  expect(called('town.checkLists').map((one) => (one.input as { system?: string }).system)).toEqual([
    'wgs84',
    'gcj02',
  ]);
});

test('nobody chose a file: nothing is called', async () => {
  stage.phone.can('chooseMessageFile', () => Promise.reject(new Error('chooseMessageFile:fail cancel')));
  await act(await open());
  expect(called('town.checkLists')).toEqual([]);
});
