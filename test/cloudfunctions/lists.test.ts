/** Lists of matters: whose, in which order, narrowed how; only what one may see; on an index, page after page. */
import { costOf } from '../../bench/cost.ts';
import { sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

const GRID = 'qinghe-liuxi-1';
const VILLAGE = 'qinghe-liuxi';
const DISPATCHER = 'dispatcher-centre-1';
const CHIEF = 'chief-liuxi-1';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const rowsOf = async (person: string, asked: object) =>
  (await stage.call(person, 'matter', 'list', asked as never)).rows;
const list = async (person: string, asked: object) => (await rowsOf(person, asked)).map((row) => row.matter);

/** What the last call cost: documents looked at for each one returned, and requests. */
function spent() {
  const record = stage.cloud.stats.invocations().at(-1);
  if (!record) throw new Error('nothing was called');
  return costOf(record);
}

test('a grid sees its own, a village its grids’, the centre all; none sees a neighbour’s', async () => {
  const here = (await reporting(stage)).matter;
  const there = (await reporting(stage, '路灯坏了。', 'qinghe-shangba-1')).matter;
  expect(await list(CHIEF, { view: 'place' })).toEqual([here]);
  expect(await list('lead-liuxi', { view: 'place' })).toEqual([here]);
  expect((await list(DISPATCHER, { view: 'place' })).sort()).toEqual([here, there].sort());
  expect(await list(DISPATCHER, { view: 'place', place: VILLAGE })).toEqual([here]);
  expect(await stage.refusal(CHIEF, 'matter', 'list', { view: 'place', place: 'qinghe-shangba' })).toBe(
    'notYours',
  );
  expect(await stage.refusal('resident-wang', 'matter', 'list', { view: 'mine' })).toBe('notMember');
});

test('mine is what I had in hand last; my unit’s what it holds; done, it is found among what is over', async () => {
  const { matter } = await reporting(stage);
  expect(await list(CHIEF, { view: 'mine' })).toEqual([]);
  expect(await list(CHIEF, { view: 'unit' })).toEqual([matter]);
  await act(stage, CHIEF, matter, 1, { action: 'fixOnSpot', text: '换了灯泡。', photos: [] });
  expect(await list(CHIEF, { view: 'mine' })).toEqual([]);
  for (const view of ['mine', 'unit', 'place'])
    expect(await list(CHIEF, { view, state: 'over' })).toEqual([matter]);
  expect(await list(DISPATCHER, { view: 'place', state: 'over', status: 'closed', holder: GRID })).toEqual([
    matter,
  ]);
});

test('restricted matters stand before the centre alone, and under every filter', async () => {
  const { matter } = await reporting(stage, '邻居天天打老婆孩子，昨晚又打了，请救救她。');
  expect(await list(CHIEF, { view: 'place' })).toEqual([]);
  expect(await list('lead-liuxi', { view: 'place' })).toEqual([]);
  expect(await list(DISPATCHER, { view: 'place' })).toEqual([matter]);
  expect(await list(DISPATCHER, { view: 'place', place: GRID })).toEqual([matter]);
});

test('what lets its limit pass is stuck, and says why; taken up again in time, it is not', async () => {
  const { matter } = await reporting(stage);
  expect(await list(DISPATCHER, { view: 'place', state: 'stuck' })).toEqual([]);
  stage.cloud.clock.advance(2 * 24 * 3_600_000);
  for (let tick = 0; tick < 4; tick += 1) await stage.cloud.runTimer('clock');
  const [row] = await rowsOf(DISPATCHER, { view: 'place', state: 'stuck' });
  expect(row).toMatchObject({ matter, stuck: expect.arrayContaining(['overdue']) as unknown });
  expect(await list(CHIEF, { view: 'unit', state: 'stuck', place: GRID })).toEqual([matter]);
});

test('urgent ones come first, or the newest; the days asked for are whole days of the town', async () => {
  const first = (await reporting(stage)).matter;
  stage.cloud.clock.advance(24 * 3_600_000);
  const gas = (await reporting(stage, '厨房闻到煤气味，很浓，怕要爆炸。')).matter;
  stage.cloud.clock.advance(24 * 3_600_000);
  const last = (await reporting(stage, '路面塌了一个坑。')).matter;
  expect((await list(DISPATCHER, { view: 'place' }))[0]).toBe(gas);
  expect(await list(DISPATCHER, { view: 'place', order: 'newest' })).toEqual([last, gas, first]);
  expect(await list(DISPATCHER, { view: 'place', from: '2027-03-02', to: '2027-03-02' })).toEqual([gas]);
  expect(await list(DISPATCHER, { view: 'place', to: '2027-03-01' })).toEqual([first]);
  expect(
    await stage.refusal(DISPATCHER, 'matter', 'list', {
      view: 'place',
      from: '2027-03-01',
      order: 'pressing',
    }),
  ).toBe('malformed');
});

test('page after page, nothing twice and nothing left out, whatever the order', async () => {
  const sent = new Set<string>();
  for (let n = 0; n < 33; n += 1) {
    sent.add((await reporting(stage, `第${n}盏路灯不亮。`, `qinghe-liuxi-${1 + (n % 2)}`)).matter);
    if (n % 3 === 0) stage.cloud.clock.advance(1);
  }
  for (const order of ['pressing', 'newest'] as const) {
    const seen: string[] = [];
    for (let cursor: string | undefined, page = 0; page < 3; page += 1) {
      const asked = { view: 'place', place: VILLAGE, order, ...(cursor && { cursor }) } as const;
      const answer = await stage.call(DISPATCHER, 'matter', 'list', asked);
      seen.push(...answer.rows.map(({ matter }) => matter));
      ({ cursor } = answer);
      if (!cursor) break;
    }
    expect([...seen].sort()).toEqual([...sent].sort());
  }
});

test('every filter and pair of filters is on an index, and looks at no more than twice what it returns', async () => {
  for (const unit of ['qinghe-liuxi-1', 'qinghe-liuxi-2', 'qinghe-shangba-1']) {
    await reporting(stage, '楼道的灯不亮。', unit);
    await reporting(stage, '两家为了地界吵架，请来评评理。', unit);
    const { matter } = await reporting(stage, '门口垃圾堆了一个星期。', unit);
    await stage.cloud.runTimer('clock');
    const chief = unit.replace('qinghe-', 'chief-');
    if (unit === GRID)
      await act(stage, chief, matter, 1, { action: 'fixOnSpot', text: '清了。', photos: [] });
  }
  const filters: readonly (readonly [string, string])[] = [
    ['status', 'reported'],
    ['severity', 'routine'],
    ['group', '02'],
    ['nature', 'problem'],
    ['source', 'report'],
    ['place', VILLAGE],
    ['holder', GRID],
    ['from', '2027-03-01'],
    ['order', 'newest'],
  ];
  let shown = 0;
  for (const state of ['open', 'stuck', 'over'])
    for (const one of filters)
      for (const other of filters) {
        const rows = await rowsOf(DISPATCHER, { view: 'place', state, ...Object.fromEntries([one, other]) });
        const cost = spent();
        shown += rows.length;
        expect(cost.scans).toBe(0);
        expect(cost.requests).toBeLessThanOrEqual(4);
        expect(cost.examined).toBeLessThanOrEqual(2 * Math.max(1, cost.returned));
      }
  expect(shown).toBeGreaterThan(100);
});

test('what an older build wrote is filled in by the hour, once', async () => {
  const { matter } = await reporting(stage);
  const matters = sdkAt(stage.cloud.serviceUrl).database().collection('matters');
  const bare = { work: '', mark: '', desks: '' };
  await matters.options({ raw: true }).where({ _id: matter }).update({ $unset: bare });
  expect(await list(DISPATCHER, { view: 'place' })).toEqual([]);
  await stage.cloud.runTimer('tidy');
  expect(await list(DISPATCHER, { view: 'place' })).toEqual([matter]);
  const asked = () =>
    stage.cloud.stats
      .invocations()
      .at(-1)
      ?.requests.map((each) => each.collection);
  expect(asked()).toContain('matters');
  await stage.cloud.runTimer('tidy');
  expect(asked()).toContain('copies');
  expect(asked()).not.toContain('matters');
});

test('choices: the centre narrows by every place and everybody who holds something; a department by itself', async () => {
  const centre = await stage.call(DISPATCHER, 'matter', 'listChoices', {});
  expect(centre.views).toEqual(['mine', 'unit', 'place']);
  expect(centre.places.map(({ id }) => id)).toContain(GRID);
  expect(centre.holders.map(({ id }) => id)).toEqual(expect.arrayContaining(['qinghe-police', GRID]));
  const police = await stage.call('liaison-police', 'matter', 'listChoices', {});
  expect(police).toMatchObject({ views: ['mine', 'unit'], places: [], holders: [{ id: 'qinghe-police' }] });
});
