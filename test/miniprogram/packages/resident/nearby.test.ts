/** 附近的事: what is public here, on a list and a map; 我也遇到 once, however often it is tried. */
import type { ReleasedRow } from '@gelin/contract/released';
import { find, says, setStage, settled, tap, words, type Drawn } from '../../harness';
import { HOUR, NOW, resident } from '../../people';

const stage = setStage();
const open = () => stage.open('packages/resident/nearby/nearby');
const row = (n: number, changes: Partial<ReleasedRow> = {}): ReleasedRow => ({
  matter: `m${n}`,
  category: { name: '路灯损坏', icon: 'lightbulb' },
  text: `第 ${n} 盏灯已报修。`,
  photos: [],
  unitName: '柳溪村第二网格',
  position: [114 + n / 100, 28],
  status: 'handling',
  reportedAt: NOW - 30 * HOUR,
  ...changes,
});
const shows = (...rows: ReleasedRow[]) => stage.phone.answers('matter.released', { rows });
const asked = (procedure: string) =>
  stage.phone.called.filter((one) => one.procedure === procedure).map(({ input }) => input);
const mode = (page: Drawn, value: string) => says(page, '.modes', 'choose', { value });

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', resident);
});
afterEach(() => jest.useRealTimers());

test('nothing yet says what to do', async () => {
  shows();
  const page = await open();
  expect(words(page)).toContain('这里还没有公开的事');
  await says(page, '.phases', 'emptyaction');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/report/report');
});

test('the home grid first, and the whole town by a tap', async () => {
  stage.phone.storage.set('homeUnit', 'g2');
  shows(row(1));
  const page = await open();
  await says(page, '.areas', 'choose', { value: 'town' });
  expect(asked('matter.released')).toEqual([{ unit: 'g2' }, { unit: 'qinghe' }]);
  expect(words(page)).toContain('第 1 盏灯已报修');
  expect(words(page)).toContain('不含报事人的任何信息');
});

test('the map is filled further by a tap, as the list is by scrolling', async () => {
  stage.phone.does('matter.released', (input) => ({
    ok: true,
    at: NOW,
    output: (input as { cursor?: string }).cursor ? { rows: [row(2)] } : { rows: [row(1)], cursor: 'c' },
  }));
  const page = await open();
  await mode(page, 'map');
  expect(words(page)).toContain('在地图上再加一些');
  await tap(page, '.tail');
  expect((page.instance.data['map'] as { markers: object[] }).markers).toHaveLength(2);
  expect(words(page)).not.toContain('再加一些');
});

test('on the map each that has a place is a marker, and a tap shows which it is', async () => {
  const { position: _, ...unplaced } = row(3);
  shows(row(1), row(2), unplaced);
  const page = await open();
  await mode(page, 'map');
  const map = page.instance.data['map'] as { markers: { id: number }[]; note: string };
  expect(map.markers.map(({ id }) => id)).toEqual([0, 1]);
  expect(map.note).toContain('在列表里看');
  expect(words(page)).not.toContain('盏灯');
  page.querySelector('.map')?.dispatchEvent('markertap', { detail: { markerId: 1 } });
  await settled();
  expect(words(page)).toContain('第 2 盏灯');
});

test('我也遇到 is told once under one key, and leads to the matter from then on', async () => {
  shows(row(1));
  stage.phone.fails('matter.act', 'busy');
  const page = await open();
  const card = () => find(page, '.released');
  await says(page, '.released', 'act', { matter: 'm1' });
  expect(words(card())).toContain('现在人多');
  stage.phone.answers('matter.act', { seq: 2, status: 'handling' });
  await says(page, '.released', 'act', { matter: 'm1' });
  const joins = asked('matter.act') as { key: string; step: object }[];
  expect(new Set(joins.map(({ key }) => key)).size).toBe(1);
  expect(joins[0]?.step).toEqual({ action: 'join' });
  expect(words(card())).toContain('已经记下');
  await says(page, '.released', 'act', { matter: 'm1' });
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/matter/matter?id=m1&as=reporter');
});

test('without a network 我也遇到 waits, and goes by itself under the same key', async () => {
  shows(row(1));
  stage.phone.does('matter.act', () => Promise.reject({ errMsg: 'request:fail' }));
  const page = await open();
  stage.phone.goes(false);
  await says(page, '.released', 'act', { matter: 'm1' });
  expect(words(page)).toContain('等网络，会自己加入');
  const [{ key }] = asked('matter.act') as [{ key: string }];
  expect(stage.phone.storage.get('outgoing')).toMatchObject([{ kind: 'join', key, matter: 'm1' }]);
});

test.each([
  ['tooOften', '您已经说过也遇到'],
  ['notHere', '这是您自己报的'],
] as const)('%s is no failure, but says where to look', async (code, said) => {
  shows(row(1));
  stage.phone.fails('matter.act', code);
  const page = await open();
  await says(page, '.released', 'act', { matter: 'm1' });
  expect(words(page)).toContain(said);
  expect(words(page)).toContain('看进展');
});

test('what is over is read and not joined', async () => {
  shows(row(1, { status: 'closed', outcome: 'solved', closedAt: NOW - HOUR }));
  const page = await open();
  expect(words(page)).toContain('已解决');
  expect(words(page)).toContain('今天办结');
  expect(words(page)).not.toContain('我也遇到');
});

test('a failure has a way on', async () => {
  stage.phone.fails('matter.released', 'unavailable');
  const page = await open();
  expect(words(page)).toContain('服务暂时停了');
  shows(row(1));
  await says(page, '.phases', 'retry');
  expect(words(page)).toContain('第 1 盏灯');
});
