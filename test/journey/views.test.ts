/** The centre looks for what there is: lists that stay as they were left, a number found at once, a figure with its matters. */
import { openStreet, type Phone, type Street } from './street.ts';

let street: Street;
let dispatcher: Phone;
beforeAll(async () => {
  street = await openStreet();
  for (const [text, unit] of [
    ['老水井旁边的路灯不亮，晚上看不见台阶。', 'qinghe-liuxi-1'],
    ['厨房闻到煤气味，很浓，怕要爆炸。', 'qinghe-shangba-1'],
  ] as const) {
    await street.call('resident-wang', 'matter', 'submit', {
      key: street.key(),
      text,
      photos: [],
      source: 'report',
      place: { unit },
    });
  }
  const { rows } = await street.call('chief-liuxi-1', 'matter', 'list', { view: 'unit' });
  const matter = rows[0]?.matter ?? '';
  const step = { action: 'accept' } as const;
  await street.call('chief-liuxi-1', 'matter', 'act', { key: street.key(), matter, seq: 1, step });
  dispatcher = await street.phone('dispatcher-centre-1', 'packages/desk/desk/desk', 320);
});
afterAll(() => street.close());

test('from 工作台 to the list: what is stuck in town, why, and the list is as it was left', async () => {
  await dispatcher.tap('按单位、辖区、条件找，列表或地图');
  await dispatcher.tap('本辖区的');
  await dispatcher.sees(/老水井/);
  await dispatcher.tap('卡住的');
  await dispatcher.sees('紧急，还没人受理');
  await dispatcher.sees(/煤气味/);
  await dispatcher.back();
  await dispatcher.tap('按单位、辖区、条件找，列表或地图');
  await dispatcher.sees('紧急，还没人受理');
});

test('a number finds its matter whatever is filtered; words are marked', async () => {
  await dispatcher.tap('搜编号、文字、地点');
  await dispatcher.write('编号、文字、地点', '1');
  await dispatcher.tap('搜索');
  await dispatcher.sees(/2027-000001/);
  await dispatcher.write('编号、文字、地点', '老水井');
  await dispatcher.tap('搜索');
  await dispatcher.sees('老水井');
  await dispatcher.back();
  await dispatcher.back();
});

test('a figure opens exactly its matters', async () => {
  await dispatcher.tap(/^新到\s*\d/);
  await dispatcher.sees(/不论受理没有/);
  await dispatcher.sees(/老水井/);
  await dispatcher.sees(/煤气味/);
});
