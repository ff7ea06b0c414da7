/** 公告 as residents meet them: in the list, one in large type, on the first page while it presses. */
import { setStage, settled, tap, words, type Drawn } from '../../harness';
import { HOUR, NOW, resident, unitCard } from '../../people';

const stage = setStage();
/** What the platform calls on a page by itself. */
const does = (page: Drawn, method: string, event?: object): unknown =>
  (page.instance[method] as (event?: object) => unknown).call(page.instance, event);
const row = (changes: object = {}) => ({
  id: 'b1',
  kind: 'outage',
  title: '今天下午停电',
  unitName: '柳溪村',
  from: NOW - HOUR,
  until: NOW + 3 * HOUR,
  read: false,
  ...changes,
});
const whole = (changes: object = {}) => ({
  ...row(),
  text: '检修线路。\n请提前准备。',
  photos: [],
  by: '柳溪村 村级网格长 李建国',
  reads: 12,
  mine: false,
  ...changes,
});
const list = () => stage.open('packages/resident/bulletins/bulletins');
const one = () => stage.open('packages/resident/bulletin/bulletin', { id: 'b1' });

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', resident);
  stage.phone.answers('matter.mine', { rows: [] });
});

test('my grid’s, with what is unread, until when, and a way to each', async () => {
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.answers('town.bulletins', {
    rows: [row(), row({ id: 'b2', title: '周末看电影', kind: 'event', read: true })],
  });
  const page = await list();
  expect(words(page)).toContain('停水停电未读今天下午停电柳溪村 · 到 今天 12:00');
  expect(words(page)).not.toContain('活动未读');
  expect(stage.phone.called.find(({ procedure }) => procedure === 'town.bulletins')?.input).toEqual({
    unit: 'g2',
  });
  await tap(page, '.row');
  expect(stage.phone.did.at(-1)?.options).toEqual({ url: '/packages/resident/bulletin/bulletin?id=b1' });
});

test('without a grid it asks for one; with nothing told it says what will stand here', async () => {
  expect(words(await list())).toContain('先选您的网格');
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.answers('town.bulletins', { rows: [] });
  expect(words(await list())).toContain('现在没有公告');
});

test('it goes on where the list ends, and says so when it cannot', async () => {
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.does('town.bulletins', (input) => ({
    ok: true,
    at: NOW,
    output: (input as { cursor?: string }).cursor
      ? { rows: [row({ id: 'b2', title: '第二页的' })] }
      : { rows: [row()], cursor: 'c' },
  }));
  const page = await list();
  await tap(page, '.more');
  expect(words(page)).toContain('第二页的');
  expect(words(page)).not.toContain('还有，往上拉');
});

test('one of them, line by line, with how many have read it, to be passed on', async () => {
  stage.phone.answers('town.bulletin', whole());
  const page = await one();
  for (const said of ['停水停电', '检修线路。', '请提前准备。', '12 人已读', '转发给家里人'])
    expect(words(page)).toContain(said);
  expect(does(page, 'onShareAppMessage')).toEqual({
    title: '柳溪村：今天下午停电',
    path: '/packages/resident/bulletin/bulletin?id=b1',
  });
  expect(does(page, 'onShareTimeline')).toMatchObject({ query: 'id=b1' });
});

test('what is over says so and is not passed on; what was taken down is gone', async () => {
  stage.phone.answers('town.bulletin', whole({ until: NOW - 1 }));
  const over = words(await one());
  expect(over).toContain('已经结束');
  expect(over).not.toContain('转发给家里人');
  stage.phone.fails('town.bulletin', 'notFound', 'id');
  expect(words(await one())).toContain('这条公告已经撤下');
});

test('on the first page while it presses and was not read, with no call of its own', async () => {
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.answers('town.unit', unitCard({ alert: row() as never }));
  const home = await stage.open('pages/home/home');
  expect(words(home)).toContain('今天下午停电到 今天 12:00');
  expect(stage.phone.called.map(({ procedure }) => procedure)).not.toContain('town.bulletins');
  stage.phone.answers('town.unit', unitCard());
  await does(home, 'onShow');
  await settled();
  expect(words(home)).not.toContain('今天下午停电');
});

test('a card kept from before does not tell of what is over', async () => {
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.storage.set('homeCard', unitCard({ alert: row({ until: NOW - 1 }) as never }));
  stage.phone.does('town.unit', () => Promise.reject({ errMsg: 'request:fail' }));
  expect(words(await stage.open('pages/home/home'))).not.toContain('今天下午停电');
});

test('in large type it is told on the first page all the same, and the ways are on 我的', async () => {
  stage.phone.storage.set('elder', true);
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.answers('town.unit', unitCard({ alert: row() as never }));
  const home = words(await stage.open('pages/home/home'));
  expect(home).toContain('今天下午停电');
  expect(home).not.toContain('请人代办');
  const page = await stage.open('pages/me/me');
  await tap(page, '.services');
  await tap(page, '.bulletins');
  expect(stage.phone.did.map(({ options }) => options['url'])).toEqual([
    '/packages/resident/services/services',
    '/packages/resident/bulletins/bulletins',
  ]);
});
