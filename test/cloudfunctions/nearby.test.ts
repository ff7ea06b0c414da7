/** 我也遇到: what is offered before the same thing is reported once more, and what is not said of it. */
import { openStage, type Stage } from '../stage.ts';
import { costOf } from '../../bench/cost.ts';
import { act } from './scenes.ts';

const LAMP = '北街路口的路灯不亮，晚上看不见路。';
const GRID = 'qinghe-liuxi-1';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

async function send(more: object = {}): Promise<string> {
  const input = {
    key: stage.key(),
    text: LAMP,
    photos: [],
    source: 'report',
    place: { unit: GRID },
    ...more,
  };
  return (await stage.call('resident-wang', 'matter', 'submit', input as never)).matter;
}
const near = async (text = '路灯坏了好几天', place: object = { unit: GRID }) =>
  (await stage.call('resident-li', 'matter', 'nearby', { text, place })).rows;

test('an open lamp in the same grid is offered, with how many met it too, and can be joined', async () => {
  const matter = await send({ place: { unit: GRID, words: '三号楼李桂芳家门口，电话13812345678' } });
  const [row] = await near();
  expect(row).toMatchObject({ matter, placeName: '柳溪村第一网格', status: 'reported', joined: 0 });
  expect(row?.category.name).toMatch(/路灯/);
  const join = { key: stage.key(), matter, seq: 1, step: { action: 'join' as const } };
  await stage.call('resident-li', 'matter', 'act', join);
  expect((await near())[0]?.joined).toBe(1);
});

test('nothing that its reporter said is in it', async () => {
  await send({ place: { unit: GRID, words: '三号楼李桂芳家门口' }, contact: { name: '王秀兰' } });
  const said = JSON.stringify(await near());
  for (const words of ['北街', '李桂芳', '王秀兰', '看不见']) expect(said).not.toContain(words);
});

test('what is over, elsewhere, something else, or for the centre alone is not offered', async () => {
  const over = await send();
  await act(stage, 'resident-wang', over, 1, { action: 'withdraw' });
  await send({ place: { unit: 'qinghe-liuxi-2' } });
  await send({ text: '垃圾桶满了没人清，臭得很。' });
  await send({ text: '路灯下面邻居家男人天天打老婆。' });
  expect(await near()).toEqual([]);
  expect(await near('工地拖欠我们十几个人的工资。')).toEqual([]);
  expect(await near('')).toEqual([]);
});

test('a service that somebody asked for is nobody else’s to meet: neither offered nor joined', async () => {
  const text = '想办高龄津贴，走不动。';
  const contact = { name: '王桂兰', phone: '13800001234' };
  const service = { service: 'old-age-allowance', identity: 'named', contact };
  const matter = await send({ text, ...service });
  expect(await near(text)).toEqual([]);
  const join = { key: stage.key(), matter, seq: 1, step: { action: 'join' as const } };
  expect(await stage.refusal('resident-li', 'matter', 'act', join)).toBe('notHere');
  await send({ text });
  expect(await near(text)).toHaveLength(1);
});

test('at most five, and on an index that reads no more than it returns', async () => {
  for (let count = 0; count < 7; count += 1) await send();
  stage.cloud.stats.reset();
  expect(await near()).toHaveLength(5);
  const cost = costOf(stage.cloud.stats.invocations()[0]!);
  expect(cost.scans).toBe(0);
  expect(cost.examined).toBeLessThanOrEqual(2 * cost.returned);
});

test('a place that is not this town’s is refused as when reporting', async () => {
  const input = { text: LAMP, place: { unit: 'nowhere' } };
  expect(await stage.refusal('resident-li', 'matter', 'nearby', input)).toBe('unitUnknown');
});
