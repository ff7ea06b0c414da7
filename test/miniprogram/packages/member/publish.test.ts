/** 发公告 as a village's lead meets it: written, looked at as residents will, sent once, read, taken down. */
import { find, says, setStage, settled, tap, words, write, type Drawn } from '../../harness';
import { HOUR, member, NOW } from '../../people';

const stage = setStage();
/** What the platform calls on a page by itself. */
const does = (page: Drawn, method: string, event?: object): unknown =>
  (page.instance[method] as (event?: object) => unknown).call(page.instance, event);
const AREAS = [
  { id: 'v1', name: '柳溪村' },
  { id: 'g2', name: '柳溪村第二网格' },
];
const row = (changes: object = {}) => ({
  id: 'b1',
  kind: 'outage',
  title: '今天下午停电',
  unitName: '柳溪村',
  from: NOW,
  until: NOW + 9 * HOUR,
  reads: 12,
  stands: 'told',
  ...changes,
});
const published = (...rows: object[]) => stage.phone.answers('town.published', { areas: AREAS, rows });
const asked = (procedure: string) =>
  stage.phone.called.filter((call) => call.procedure === procedure).map(({ input }) => input);
const write1 = () => stage.open('packages/member/publish/publish');

beforeEach(() => {
  stage.phone.serverTime = NOW;
  jest.useFakeTimers({ now: NOW });
  published();
});
afterEach(() => jest.useRealTimers());

test('what is told, with its readers; what is told later says when', async () => {
  published(row(), row({ id: 'b2', title: '周末看电影', from: NOW + 24 * HOUR, stands: 'later', reads: 0 }));
  const said = words(await stage.open('packages/member/published/published'));
  expect(said).toContain('12 人已读');
  expect(said).toContain('明天 9:00开始');
  expect(said).toContain('还没到时间');
});

test('what is over or was taken down still says how many had read it, and cannot be taken down any more', async () => {
  const ended = { from: NOW - 24 * HOUR, until: NOW - HOUR };
  published(row({ ...ended, stands: 'over' }), row({ ...ended, id: 'b2', stands: 'takenDown', reads: 3 }));
  const page = await stage.open('packages/member/published/published');
  expect(words(page)).toMatch(/已结束.*12 人已读.*已撤下.*3 人已读/);
  expect(page.querySelectorAll('.foot__down')).toEqual([]);
});

test('taking down is asked for once more', async () => {
  published(row());
  const page = await stage.open('packages/member/published/published');
  stage.phone.can('showModal', () => Promise.resolve({ confirm: false }));
  await tap(page, '.foot__down');
  expect(asked('town.unpublish')).toEqual([]);
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  stage.phone.answers('town.unpublish', { id: 'b1' });
  await tap(page, '.foot__down');
  expect(asked('town.unpublish')).toEqual([{ id: 'b1' }]);
});

test('written for the village, looked at, and sent with the time its kind mostly wants', async () => {
  stage.phone.answers('town.publish', { id: 'b1' });
  const page = await write1();
  await write(page, '.title-field', '今天下午停电');
  await write(page, '.write', '检修线路。');
  await says(page, '.foot-act', 'act');
  expect(asked('town.publish')).toEqual([]);
  expect(words(page)).toContain('居民看到的是这样');
  expect(words(page)).toContain('柳溪村 告知');
  await says(page, '.foot-act', 'act');
  expect(asked('town.publish')).toEqual([
    expect.objectContaining({
      unit: 'v1',
      kind: 'outage',
      title: '今天下午停电',
      text: '检修线路。',
      from: NOW,
      // Until six in the evening.
      until: NOW + 9 * HOUR,
    }),
  ]);
  expect(stage.phone.did.map(({ api }) => api)).toContain('navigateBack');
  expect(stage.phone.storage.has('bulletinDraft')).toBe(false);
});

test('another kind brings another time, until somebody has set it', async () => {
  const page = await write1();
  does(page, 'onKindTap', { currentTarget: { dataset: { kind: 'event' } } });
  expect(page.instance.data['untilDate']).toBe('2026-11-30');
  does(page, 'onTimeChange', {
    currentTarget: { dataset: { field: 'untilDate' } },
    detail: { value: '2026-12-24' },
  });
  does(page, 'onKindTap', { currentTarget: { dataset: { kind: 'fraud' } } });
  expect(page.instance.data['untilDate']).toBe('2026-12-24');
});

test('a time that ends before it begins is said before anything is sent', async () => {
  const page = await write1();
  await write(page, '.title-field', '停水');
  await write(page, '.write', '检修。');
  does(page, 'onTimeChange', {
    currentTarget: { dataset: { field: 'untilDate' } },
    detail: { value: '2026-11-01' },
  });
  await settled();
  expect(words(page)).toContain('结束时间要在开始之后');
  await says(page, '.foot-act', 'act');
  expect(words(page)).not.toContain('居民看到的是这样');
});

test('what was written is kept, and a refusal keeps it and its key', async () => {
  stage.phone.fails('town.publish', 'contentRisky', 'text');
  const first = await write1();
  await write(first, '.title-field', '停水');
  await write(first, '.write', '检修。');
  const page = await write1();
  await says(page, '.foot-act', 'act');
  await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('没有通过微信的内容检查');
  await says(page, '.foot-act', 'act');
  const keys = asked('town.publish').map((input) => (input as { key: string }).key);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('what was put right after no answer came goes out under a key of its own; left as it is, under the same', async () => {
  const keys = () => asked('town.publish').map((input) => (input as { key: string }).key);
  const send = async (page: Drawn) => {
    await says(page, '.foot-act', 'act');
    await says(page, '.foot-act', 'act');
  };
  stage.phone.fails('town.publish', 'unavailable');
  const first = await write1();
  await write(first, '.title-field', '停水');
  await write(first, '.write', '检修。');
  await send(first);
  // The app was left, and opened again.
  const page = await write1();
  await send(page);
  expect(keys()[1]).toBe(keys()[0]);
  does(page, 'onEditTap');
  await settled();
  await write(page, '.write', '检修，到 18:00。');
  stage.phone.answers('town.publish', { id: 'b1' });
  await send(page);
  expect(asked('town.publish')[2]).toMatchObject({ title: '停水', text: '检修，到 18:00。' });
  expect(keys()[2]).not.toBe(keys()[0]);
});

test('whoever may publish nowhere is told so, and led back', async () => {
  stage.phone.fails('town.published', 'notYours');
  expect(words(await write1())).toContain('回到上一页');
});

test('the way there is on 我的 for those who may, and for nobody else', async () => {
  stage.phone.answers('people.me', member);
  expect(words(await stage.open('pages/me/me'))).not.toContain('发公告');
  stage.phone.answers('people.me', { ...member, member: { ...member.member, publishes: true } });
  stage.module<{ forgetOldSession(): void }>('store/session');
  jest.setSystemTime(NOW + 11 * 60_000);
  stage.module<{ forgetOldSession(): void }>('store/session').forgetOldSession();
  const page = await stage.open('pages/me/me');
  expect(words(page)).toContain('发公告');
  await tap(page, '.publish');
  expect(stage.phone.did.at(-1)?.options).toEqual({ url: '/packages/member/published/published' });
  expect(find(page, '.publish')).toBeDefined();
});
