/** Figures through the functions: told from tallies, equal to the matters they open, and to the slow way from the events. */
import { COUNT_KEYS, type CountKey } from '@gelin/domain';
import { historiesIn } from '../../runtime/chaos/verify/history.ts';
import { databaseAt, readStored } from '../../runtime/chaos/verify/stored.ts';
import { checkTallies } from '../../runtime/chaos/verify/tallies.ts';
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

const DISPATCHER = 'dispatcher-centre-1';
const CHIEF = 'chief-liuxi-1';
const LEAD = 'lead-liuxi';
const DAY = 86_400_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const asked = (person: string, more: object = {}) =>
  stage.call(person, 'office', 'figures', { span: 'month', back: 0, ...more });
async function counts(person: string, more: object = {}) {
  const told = await asked(person, more);
  return Object.fromEntries(told.counts.map(({ key, count }) => [key, count]));
}
/** Every matter behind a figure, by its pages. */
async function behind(person: string, count: CountKey, more: object = {}) {
  const { desk } = await asked(person);
  const ids: string[] = [];
  for (let cursor: string | undefined; ;) {
    const input = { desk, span: 'month', back: 0, count, ...more, ...(cursor && { cursor }) } as const;
    const page = await stage.call(person, 'office', 'counted', input);
    ids.push(...page.ids);
    if (page.cursor === undefined) return ids.sort();
    cursor = page.cursor;
  }
}
/** The clock follows everything up that is pending. */
async function followed() {
  for (let ticks = 0; ticks < 3; ticks += 1) {
    stage.cloud.clock.advance(61_000);
    await stage.cloud.runTimer('clock');
  }
}
async function wrong() {
  const stored = await readStored(stage.cloud.serviceUrl);
  return [...checkTallies(stored, historiesIn(stored))];
}

let fixed: string;
let open: string;
let secret: string;

test('a day in the life of a grid is told to grid, village and centre, each figure with exactly its matters', async () => {
  fixed = (await reporting(stage)).matter;
  open = (await reporting(stage, '路灯坏了。')).matter;
  await reporting(stage, '下水道堵了。', 'qinghe-shangba-1');
  secret = (await reporting(stage, '邻居天天打老婆孩子，昨晚又打了，请救救她。')).matter;
  await act(stage, CHIEF, fixed, 1, { action: 'fixOnSpot', text: '换了灯泡。', photos: [] });
  await act(stage, 'resident-wang', fixed, 2, { action: 'rate', rating: 'satisfied' });
  await followed();

  expect(await counts(CHIEF)).toMatchObject({
    arrived: 2,
    closed: 1,
    micro: 1,
    once: 1,
    rated: 1,
    satisfied: 1,
  });
  expect(await counts(LEAD)).toMatchObject({ arrived: 2, closed: 1 });
  // The centre hands the town's figures up: what is for it alone is counted, and nobody below learns of it.
  expect(await counts(DISPATCHER)).toMatchObject({ arrived: 4, registered: 1 });
  expect(await behind(CHIEF, 'arrived')).toEqual([fixed, open].sort());
  expect(await behind(DISPATCHER, 'arrived')).toContain(secret);
  for (const key of COUNT_KEYS)
    expect([key, (await behind(DISPATCHER, key)).length]).toEqual([key, (await counts(DISPATCHER))[key]]);
  expect(await wrong()).toEqual([]);
});

test('what an older build has left uncounted is counted with the hour, and months are told of it', async () => {
  const before = await counts(DISPATCHER, { span: 'year' });
  await databaseAt(stage.cloud.serviceUrl).collection('tallies').where({ town: 'qinghe' }).remove();
  expect(await counts(DISPATCHER, { span: 'year' })).toMatchObject({ arrived: 0 });
  await stage.cloud.runTimer('tidy');
  expect(await counts(DISPATCHER, { span: 'year' })).toEqual(before);
  expect(await wrong()).toEqual([]);
});

test('by nature, category and place the parts add up, and each opens its own', async () => {
  const told = await asked(DISPATCHER);
  for (const kinds of [told.natures, told.categories, told.places])
    expect(kinds.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(4);
  for (const { id, arrived } of told.places)
    expect(await behind(DISPATCHER, 'arrived', { place: id })).toHaveLength(arrived);
  for (const { id, arrived, closed, late } of told.categories) {
    expect(await behind(DISPATCHER, 'arrived', { category: id })).toHaveLength(arrived);
    expect(await behind(DISPATCHER, 'closed', { category: id })).toHaveLength(closed);
    expect(await behind(DISPATCHER, 'late', { category: id })).toHaveLength(late);
  }
  expect(told.categories.some(({ closed }) => closed > 0)).toBe(true);
  expect(told.rates.find(({ key }) => key === 'satisfaction')).toMatchObject({
    percent: '100.00 %',
    part: 1,
  });
});

test('a step changes the days that it touches: what was closed last month and is reopened leaves last month', async () => {
  await stage.cloud.runTimer('tidy');
  stage.cloud.clock.advance(32 * DAY);
  const again = (await reporting(stage, '楼梯扶手松了。')).matter;
  await act(stage, CHIEF, again, 1, { action: 'fixOnSpot', text: '紧好了。', photos: [] });
  await followed();
  await stage.cloud.runTimer('tidy');
  expect(await counts(CHIEF)).toMatchObject({ arrived: 1, closed: 1 });
  expect(await counts(CHIEF, { back: 1 })).toMatchObject({ arrived: 2, closed: 1 });

  await act(stage, 'resident-wang', again, 2, { action: 'reopen', reason: '又松了。', photos: [] });
  await followed();
  expect(await counts(CHIEF)).toMatchObject({ arrived: 1, closed: 0 });
  const { counts: compared, natures, categories, places } = await asked(CHIEF);
  expect(compared.find(({ key }) => key === 'arrived')).toMatchObject({
    count: 1,
    before: 2,
    lastYear: null,
  });
  // Each kind beside what it was, also one of which nothing came any more; of last year, when nothing was counted yet, nothing.
  const sum = (each: readonly (number | null)[]) => each.reduce<number>((all, one) => all + (one ?? 0), 0);
  for (const kinds of [natures, categories, places]) {
    expect([sum(kinds.map(({ arrived }) => arrived)), sum(kinds.map(({ before }) => before))]).toEqual([
      1, 2,
    ]);
    for (const kind of kinds) expect([kind.lastYear, kind.closedLastYear]).toEqual([null, null]);
  }
  expect(categories.some(({ arrived, before }) => arrived === 0 && before !== null && before > 0)).toBe(true);
  expect(await wrong()).toEqual([]);
});

test('months that are kept tell the same as their days, and a year is its months', async () => {
  const days = await counts(DISPATCHER, { span: 'year' });
  for (let hours = 0; hours < 2; hours += 1) await stage.cloud.runTimer('tidy');
  const { data } = await databaseAt(stage.cloud.serviceUrl)
    .collection('tallyMonths')
    .where({ stale: 1 })
    .get();
  expect(data).toEqual([]);
  expect(await counts(DISPATCHER, { span: 'year' })).toEqual(days);
  expect(days).toMatchObject({ arrived: 5 });
});

test('the course of a month that is over is its days, of a year its months, and both add up', async () => {
  const march = await asked(CHIEF, { back: 1 });
  expect(march.course).toHaveLength(31);
  expect(march.course.filter(({ arrived, closed }) => arrived + closed > 0)).toEqual([
    { name: '2027-03-01', arrived: 2, closed: 1 },
  ]);
  const { course } = await asked(CHIEF, { span: 'year' });
  expect(course.map(({ name, arrived }) => [name, arrived])).toEqual([
    ['2027-01', 0],
    ['2027-02', 0],
    ['2027-03', 2],
    ['2027-04', 1],
  ]);
});

test('nobody is told the figures of a desk that is not theirs', async () => {
  for (const [person, code] of [
    ['resident-wang', 'notMember'],
    ['informant-guiyuan-1', 'notYours'],
  ] as const)
    expect(await stage.refusal(person, 'office', 'figures', { span: 'month', back: 0 })).toBe(code);
  for (const desk of ['qinghe', 'qinghe-shangba', 'qinghe-police', 'nowhere'])
    expect(await stage.refusal(CHIEF, 'office', 'figures', { span: 'day', back: 0, desk })).toBe('notYours');
  const counted = { span: 'month', back: 0, count: 'arrived', desk: 'qinghe-shangba' };
  expect(await stage.refusal(LEAD, 'office', 'counted', counted)).toBe('notYours');
  expect((await asked(DISPATCHER, { desk: 'qinghe-liuxi' })).name).toBe('柳溪村');
});

test('the board says what is open, due today and overdue by place, and nothing of what is for the centre alone', async () => {
  const board = await stage.call(DISPATCHER, 'office', 'board', { shapes: true });
  expect(board.total).toMatchObject({ open: 3, overdue: 2 });
  expect(board.rows.reduce((sum, row) => sum + row.open, 0)).toBe(3);
  expect(board.rows[0]).toMatchObject({ unit: 'qinghe-liuxi', overdue: 1 });
  expect(board.shapes?.length).toBeGreaterThan(0);
  expect(JSON.stringify(board)).not.toMatch(/楼道|路灯|王/u);
  expect(await stage.refusal('resident-wang', 'office', 'board', {})).toBe('notMember');
  // A village has a board of its own by grid; each number gives exactly its matters.
  expect(board.rows[0]?.below).toBe(true);
  for (const desk of ['qinghe', 'qinghe-liuxi'])
    for (const figure of ['open', 'dueToday', 'overdue', 'arrived', 'closed'] as const) {
      const { ids, total } = await stage.call(DISPATCHER, 'office', 'board', { desk, figure });
      expect([figure, ids?.length]).toEqual([figure, total[figure]]);
    }
  const village = await stage.call(DISPATCHER, 'office', 'board', { desk: 'qinghe-liuxi' });
  expect(village.rows.map(({ unit }) => unit)).toContain('qinghe-liuxi-1');
  expect(village.rows.map(({ unit, below }) => [unit, below])).toContainEqual(['qinghe-liuxi-1', true]);
  // Of one row, too: what lies in no place below is not the whole desk.
  for (const { unit, open } of [...board.rows, ...village.rows]) {
    const desk = board.rows.some((row) => row.unit === unit) ? 'qinghe' : 'qinghe-liuxi';
    const { ids } = await stage.call(DISPATCHER, 'office', 'board', { desk, figure: 'open', unit });
    expect([unit, ids?.length]).toEqual([unit, open]);
  }
  const unsaid = { desk: 'qinghe', figure: 'arrived', unit: 'qinghe-liuxi' };
  expect(await stage.refusal(DISPATCHER, 'office', 'board', unsaid)).toBe('malformed');
});

test('what is for the centre alone hangs on no department’s board either, and no number of it opens it', async () => {
  const { matter } = await reporting(stage, '邻居家男人天天打老婆，求求你们管管。');
  await act(stage, 'director-centre', matter, 1, { action: 'accept' });
  const dispatch = { action: 'dispatch', lead: 'qinghe-police', assistants: [] };
  await act(stage, 'director-centre', matter, 2, dispatch);
  await followed();
  const { counts: told } = await asked('liaison-police', { span: 'day' });
  expect(told.find(({ key }) => key === 'arrived')).toMatchObject({ count: 1 });
  for (const figure of ['open', 'arrived', 'closed'] as const) {
    const { desk, ids, total } = await stage.call('liaison-police', 'office', 'board', { figure });
    expect([desk, ids, total[figure]]).toEqual(['qinghe-police', [], 0]);
  }
});

test('a month that the centre makes public is read by everybody, as a page and as a table, until it is taken back', async () => {
  const month = '2027-03';
  const key = stage.key();
  const read = (csv = false) =>
    stage.call('resident-wang', 'town', 'publicMonth', { month, ...(csv && { csv }) });
  expect(await stage.refusal('resident-wang', 'town', 'publicMonth', { month })).toBe('notFound');
  expect(await stage.refusal(LEAD, 'office', 'releaseMonth', { key, month, note: '' })).toBe('notYours');
  // A month that is not over has no figures yet.
  const running = { key, month: '2027-04', note: '' };
  expect(await stage.refusal(DISPATCHER, 'office', 'releaseMonth', running)).toBe('periodWrong');

  const text = '楼道的灯已经换好。';
  await stage.call(DISPATCHER, 'matter', 'release', { key: stage.key(), matter: fixed, text, photos: [] });
  const first = await stage.call(DISPATCHER, 'office', 'releaseMonth', { key, month, note: '谢谢大家。' });
  stage.cloud.clock.advance(60_000);
  expect(await stage.call(DISPATCHER, 'office', 'releaseMonth', { key, month, note: '谢谢大家。' })).toEqual(
    first,
  );
  const { shown } = await read();
  // The restricted one is no number that everybody reads.
  expect(shown.counts.find(({ key: count }) => count === 'arrived')?.count).toBe(3);
  // Two of a kind are not told apart.
  expect([shown.categories, shown.places]).toEqual([[], []]);
  const { csv = '' } = await read(true);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain('新到,3');
  expect((await stage.call('resident-wang', 'town', 'publicMonths', {})).rows).toEqual([
    { month, at: first.at },
  ]);

  // A page shows a hundred and says that there are more; the table has them all.
  const releases = databaseAt(stage.cloud.serviceUrl).collection('releases');
  const { _id: known, ...release } = (await releases.doc(fixed).get()).data[0] as { _id: string };
  const march = String(Date.UTC(2027, 2, 20)).padStart(16, '0');
  for (let n = 0; n < 101; n += 1)
    await releases.add({ ...release, _id: `${known}-${n}`, pos: `${march}:${n}` });
  const many = await read(true);
  expect([many.matters.length, many.beyond]).toEqual([100, true]);
  expect(many.csv?.match(/楼道的灯已经换好/gu)).toHaveLength(101);
  expect((await stage.call(DISPATCHER, 'office', 'monthDraft', { month })).beyond).toBe(true);

  await stage.call(DISPATCHER, 'office', 'concealMonth', { month });
  expect(await stage.refusal('resident-wang', 'town', 'publicMonth', { month })).toBe('notFound');
  // A late try of the wish that made it public does not bring it back; a new wish does.
  await stage.call(DISPATCHER, 'office', 'releaseMonth', { key, month, note: '谢谢大家。' });
  expect(await stage.refusal('resident-wang', 'town', 'publicMonth', { month })).toBe('notFound');
  await stage.call(DISPATCHER, 'office', 'releaseMonth', { key: stage.key(), month, note: '' });
  expect((await read()).shown.note).toBe('');
});

test('an hour without events counts nothing anew', async () => {
  const tally = { town: 'qinghe', month: '2027-03' };
  const before = await databaseAt(stage.cloud.serviceUrl).collection('tallies').where(tally).get();
  stage.cloud.clock.advance(DAY / 24);
  await stage.cloud.runTimer('clock');
  expect((await databaseAt(stage.cloud.serviceUrl).collection('tallies').where(tally).get()).data).toEqual(
    before.data,
  );
});
