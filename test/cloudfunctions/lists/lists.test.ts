/** Excel lists through the functions: checked before anything changes, taken over all at once, and the same file changes nothing more. */
import exceljs from 'exceljs';
import { openStage, type Stage } from '../../stage.ts';
import { databaseOf } from '../journal.scenes.ts';
import { bookOf, putLists, takeAll, type Rows } from './lists.scenes.ts';

const ADMIN = 'admin-centre';
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const NEW: Rows = {
  units: [
    { level: '村', name: '新桥村' },
    { level: '网格', name: '第一网格', above: '新桥村', bounds: '东至河' },
  ],
  departments: [{ name: '应急办', kind: '镇办', duties: '应急管理' }],
  members: [{ name: '罗成', role: '网格长', village: '新桥村', grid: '第一网格', phone: '13800000001' }],
  landmarks: [{ village: '新桥村', grid: '第一网格', name: '罗家大院' }],
};
const unitNames = async () =>
  (await stage.call('resident-wang', 'town', 'units', {})).units.map(({ name }) => name);
const check = (file: string, endOthers = false) =>
  stage.call(ADMIN, 'town', 'checkLists', { file, endOthers });

test('a dry run counts what would change and changes nothing', async () => {
  const file = await putLists(stage, await bookOf(NEW));
  const stored = async () => {
    const all = ['settings', 'units', 'members', 'signals'].map((name) =>
      databaseOf(stage).collection(name).limit(500).get(),
    );
    return (await Promise.all(all)).map(({ data }: { data: unknown }) => data);
  };
  const before = await stored();
  expect(await check(file)).toMatchObject({
    ok: true,
    unchanged: false,
    counts: {
      units: { added: 2 },
      departments: { added: 1 },
      members: { added: 1 },
      landmarks: { added: 1 },
    },
    ended: [],
  });
  expect(await unitNames()).not.toContain('新桥村');
  expect(await stored()).toEqual(before);
});

test('bad cells are named and nothing can be taken over', async () => {
  const file = await putLists(
    stage,
    await bookOf({ members: [{ name: '罗成', role: '网格长', village: '柳西村', grid: '第一网格' }] }),
  );
  expect(await check(file)).toEqual({
    ok: false,
    total: 1,
    problems: [{ sheet: 'members', row: 2, column: 'E', reason: '没有“柳西村”这个村，是不是“柳溪村”？' }],
  });
  expect(await stage.refusal(ADMIN, 'town', 'takeLists', { file, endOthers: false, import: 'x' })).toBe(
    'stale',
  );
});

test('taken over, all of it is there: places, people, landmarks, duties, signals, the log; the file is gone', async () => {
  const file = await putLists(stage, await bookOf(NEW));
  await takeAll(stage, file);
  stage.cloud.clock.advance(60_001);
  expect(await unitNames()).toEqual(expect.arrayContaining(['新桥村', '第一网格']));
  const { unit } = await stage.call('resident-wang', 'town', 'locate', { words: '罗家大院门口' } as never);
  expect(unit).toMatchObject({ name: '第一网格', chief: { name: '罗成', phone: '13800000001' } });
  const database = databaseOf(stage);
  const { data: signals } = await database
    .collection('signals')
    .where({ _id: unit?.id ?? '' })
    .get();
  expect(signals).toHaveLength(1);
  const { data: settings } = await database.collection('settings').doc('qinghe').get();
  expect(JSON.stringify((settings as { duties: object }[])[0]?.duties)).toContain('["emergency"]');
  const { rows } = await stage.call(ADMIN, 'town', 'changes', {});
  expect(rows[0]).toMatchObject({
    by: { member: ADMIN },
    changes: expect.arrayContaining([{ path: ['lists', 'units'], after: { added: 2, changed: 0 } }]),
  });
  for (const collection of ['units', 'departments', 'members']) {
    const { data } = await database.collection(collection).limit(500).get();
    expect(JSON.stringify(data)).not.toMatch(/"(pending|staged)"/u);
  }
  expect(await stage.refusal(ADMIN, 'town', 'checkLists', { file, endOthers: false })).toBe('fileMissing');
});

test('the same file again changes nothing and is not logged again; a corrected one changes only what differs', async () => {
  await takeAll(stage, await putLists(stage, await bookOf(NEW)));
  const again = await putLists(stage, await bookOf(NEW));
  expect(await check(again)).toMatchObject({ ok: true, unchanged: true });
  await takeAll(stage, again);
  const corrected = await putLists(
    stage,
    await bookOf({ ...NEW, members: [{ ...NEW.members?.[0], phone: '13800000002' }] }),
  );
  expect(await check(corrected)).toMatchObject({
    counts: { units: { added: 0, changed: 0, same: 2 }, members: { added: 0, changed: 1 } },
  });
  await takeAll(stage, corrected);
  expect((await stage.call(ADMIN, 'town', 'changes', {})).rows).toHaveLength(2);
});

test('posts outside the list end only where that is asked for, are named before, and end at the next call', async () => {
  const own = { name: '周明', role: '网格长', village: '柳溪村', grid: '第一网格' };
  const chief = await stage.call('chief-liuxi-1', 'people', 'me', {});
  const file = await putLists(stage, await bookOf({ members: [{ ...own, name: chief.member?.name ?? '' }] }));
  const checked = await check(file, true);
  if (!checked.ok) throw new Error('should be read');
  expect(checked.ended).toContainEqual({ name: expect.any(String), posts: ['柳溪村 村级网格长'] });
  await takeAll(stage, file, { endOthers: true });
  expect(await stage.refusal('lead-liuxi', 'matter', 'todo', {})).toBe('notMember');
  expect((await stage.call(ADMIN, 'people', 'me', {})).member?.administers).toBe(true);
  const { data } = await databaseOf(stage).collection('groupMembers').doc('qinghe-liuxi').get();
  expect((data as { openids: string[] }[])[0]?.openids).toEqual(['o-demo-chief-liuxi-1']);
});

test('only the administrator, and only a file of their own folder', async () => {
  const file = await putLists(stage, await bookOf(NEW));
  for (const person of ['chief-liuxi-1', 'director-centre', 'clerk-centre']) {
    expect(await stage.refusal(person, 'town', 'checkLists', { file, endOthers: false })).toBe('notYours');
    expect(await stage.refusal(person, 'town', 'takeLists', { file, endOthers: false, import: 'x' })).toBe(
      'notYours',
    );
    expect(await stage.refusal(person, 'town', 'listsTemplate', { filled: true })).toBe('notYours');
  }
  const other = await putLists(stage, await bookOf(NEW), 'o-demo-chief-liuxi-1');
  expect(await stage.refusal(ADMIN, 'town', 'checkLists', { file: other, endOthers: false })).toBe(
    'fileMissing',
  );
  const text = await putLists(stage, Buffer.from('not a workbook at all'));
  expect(await stage.refusal(ADMIN, 'town', 'checkLists', { file: text, endOthers: false })).toBe(
    'fileWrongType',
  );
  const broken = await putLists(stage, Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(100)]));
  expect(await stage.refusal(ADMIN, 'town', 'checkLists', { file: broken, endOthers: false })).toBe(
    'fileWrongType',
  );
  const large = await putLists(
    stage,
    Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(5 * 1024 * 1024)]),
  );
  expect(await stage.refusal(ADMIN, 'town', 'checkLists', { file: large, endOthers: false })).toBe(
    'fileTooLarge',
  );
});

test('the template filled with what stands changes nothing when it comes back; the empty one shows how', async () => {
  const fetched = async (filled: boolean) => {
    const { url } = await stage.call(ADMIN, 'town', 'listsTemplate', { filled });
    return Buffer.from(await (await fetch(url)).arrayBuffer());
  };
  const standing = await fetched(true);
  expect(await check(await putLists(stage, standing), true)).toMatchObject({
    ok: true,
    unchanged: true,
    endedTotal: 0,
  });
  // Right below its headings, where whoever opens it looks.
  const firstCells = async (content: Buffer) => {
    const opened = new exceljs.Workbook();
    await opened.xlsx.load(content as never);
    return opened.worksheets.map((sheet) => sheet.getCell('A4').value);
  };
  expect(await firstCells(standing)).not.toContain(null);
  const empty = await fetched(false);
  expect(await check(await putLists(stage, empty))).toMatchObject({ ok: true, unchanged: true });
  const book = new exceljs.Workbook();
  await book.xlsx.load(empty as never);
  expect(await firstCells(empty)).not.toContain(null);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['网格', '部门', '岗位和人员', '地标']);
  expect(book.getWorksheet('岗位和人员')?.getCell('D5').dataValidation?.formulae?.[0]).toContain('网格长');
});

test('boundaries come as GeoJSON, moved to GCJ-02 and each ring looked at', async () => {
  const ring = [
    [104, 30.6],
    [104.01, 30.6],
    [104.01, 30.61],
    [104, 30.61],
    [104, 30.6],
  ];
  const feature = (name: string, coordinates: unknown) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Polygon', coordinates },
  });
  const put = (...features: object[]) =>
    putLists(
      stage,
      Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
      undefined,
      'geojson',
    );
  expect(
    await check(await put(feature('柳溪村第九网格', [ring]), feature('柳溪村第一网格', [ring.slice(0, 4)]))),
  ).toMatchObject({
    ok: false,
    problems: [
      { sheet: 'boundaries', row: 1, reason: expect.stringContaining('没有“柳溪村第九网格”这个网格或村') },
      { sheet: 'boundaries', row: 2, reason: '第一网格第 1 圈没有闭合' },
    ],
  });
  await takeAll(stage, await put(feature('柳溪村第一网格', [ring])));
  const { data } = await databaseOf(stage).collection('units').doc('qinghe-liuxi-1').get();
  const { boundary } = JSON.parse(JSON.stringify(data))[0] as { boundary: { coordinates: number[][][] } };
  expect(boundary.coordinates[0]?.[0]).toEqual([104.002304, 30.597392]);
  expect(await check(await put(feature('柳溪村第一网格', [ring])))).toMatchObject({ unchanged: true });
});
