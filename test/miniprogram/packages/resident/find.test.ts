/** 找网格长 on the phone: results as one types, other ways where words do not help, and what goes back. */
import type * as placeChoice from '../../../../miniprogram/store/place-choice';
import { setStage, settled, words, type Drawn } from '../../harness';
import { resident, unitCard } from '../../people';

const stage = setStage();
const row = (unit: string, changes: object = {}) => ({
  unit,
  name: '第二网格',
  level: 'grid',
  within: '青禾镇 · 柳溪村',
  chief: '陈桂芳',
  ...changes,
});
const open = (query = {}) => stage.open('packages/resident/find/find', query);
const tell = (page: Drawn, method: string, detail: object = {}, dataset: object = {}) =>
  (page.instance[method] as (event: object) => Promise<void>).call(page.instance, {
    detail,
    currentTarget: { dataset },
  });
const asked = () => stage.phone.called.filter(({ procedure }) => procedure === 'town.find');

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
  stage.phone.answers('people.me', resident);
  stage.phone.answers('town.map', { grids: [] });
  stage.phone.answers('town.find', { rows: [row('g2', { by: '李家湾' }), row('g3', { chief: undefined })] });
});
afterEach(() => jest.useRealTimers());

const typed = async (page: Drawn, value: string) => {
  await tell(page, 'onWordsInput', { value });
  jest.runOnlyPendingTimers();
  await settled();
};

test('what is typed in a go is asked once, and what was found says who answers', async () => {
  const page = await open();
  await tell(page, 'onWordsInput', { value: '李' });
  await tell(page, 'onWordsInput', { value: '李家' });
  await typed(page, '李家湾');
  expect(asked().map(({ input }) => input)).toEqual([{ words: '李家湾' }]);
  expect(words(page)).toMatch(/李家湾.*柳溪村 第二网格.*网格长 陈桂芳.*网格长暂缺/);
});

test('nothing found, and nothing typed any more', async () => {
  const page = await open();
  stage.phone.answers('town.find', { rows: [] });
  await typed(page, '火星基地');
  expect(words(page)).toContain('没找到。换个说法');
  await typed(page, '');
  expect(words(page)).not.toContain('没找到');
});

test('a failure can be tried again', async () => {
  const page = await open();
  stage.phone.fails('town.find', 'unavailable');
  await typed(page, '李家湾');
  expect(words(page)).toContain('再试一次');
  stage.phone.answers('town.find', { rows: [row('g2')] });
  void tell(page, 'onRetryTap');
  await settled();
  expect(words(page)).toContain('网格长 陈桂芳');
});

test('a position that is refused is said, with other ways', async () => {
  stage.phone.can('getLocation', () => Promise.reject(new Error('denied')));
  const page = await open();
  void tell(page, 'onHereTap');
  await settled();
  expect(words(page)).toMatch(/没有拿到您的位置.*去设置/);
});

test('a place on the map, and a board’s code, are found as they are', async () => {
  stage.phone.answers('town.locate', { by: 'boundary', unit: unitCard() });
  stage.phone.answers('town.unit', unitCard({ id: 'g9', name: '第九网格' }));
  const page = await open();
  void tell(page, 'onMapTap', { longitude: 110, latitude: 30 });
  await settled();
  expect(stage.phone.called.at(-1)).toEqual({ procedure: 'town.locate', input: { position: [110, 30] } });
  expect(words(page)).toContain('柳溪村第二网格');

  stage.phone.can('scanCode', () => Promise.resolve({ result: 'gelin:grid?unit=g9' }));
  void tell(page, 'onScanTap');
  await settled();
  expect(words(page)).toContain('第九网格');
});

test('there is a map only where a grid has a boundary', async () => {
  expect((await open()).querySelector('.map')).toBeUndefined();
  const boundary = {
    type: 'Polygon',
    coordinates: [
      [
        [110, 30],
        [110.1, 30],
        [110.1, 30.1],
        [110, 30],
      ],
    ],
  };
  stage.phone.answers('town.map', { grids: [{ unit: 'g2', name: '第二网格', boundary }] });
  const page = await open();
  expect(page.instance.data['map']).toMatchObject({ polygons: [{ points: { length: 4 } }] });
});

test('a row leads to the chief’s page', async () => {
  const page = await open();
  await typed(page, '李家湾');
  void tell(page, 'onRowTap', {}, { unit: 'g2' });
  expect(stage.phone.did.at(-1)).toMatchObject({
    api: 'navigateTo',
    options: { url: '/packages/resident/chief/chief?unit=g2' },
  });
});

test('opened for a place, a row goes back over the place page with the name it was found by', async () => {
  const { askPlace } = stage.module<typeof placeChoice>('store/place-choice');
  const page = await open({ for: 'place' });
  const answer = askPlace('matter');
  await typed(page, '李家湾');
  void tell(page, 'onRowTap', {}, { unit: 'g2' });
  expect(await answer).toEqual({ unit: 'g2', name: '柳溪村第二网格', words: '李家湾' });
  expect(stage.phone.did.at(-1)).toMatchObject({ api: 'navigateBack', options: { delta: 2 } });
});
