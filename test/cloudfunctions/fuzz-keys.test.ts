/** A key stands for one wish of one person: used for another, it is refused instead of answered with what never happened. */
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const report = { text: '楼道的灯不亮。', photos: [], source: 'report', place: { unit: 'qinghe-liuxi-1' } };

test('a report under the key of a step is no matter, and says so', async () => {
  const { matter } = await reporting(stage);
  const key = stage.key();
  await stage.call('chief-liuxi-1', 'matter', 'act', { key, matter, seq: 1, step: { action: 'accept' } });
  expect(await stage.reply('chief-liuxi-1', 'matter', 'submit', { ...report, key })).toMatchObject({
    ok: false,
    failure: { code: 'malformed', field: 'key' },
  });
});

test('a step under the key of a report, of another matter or of another step is not taken, and says so', async () => {
  const key = stage.key();
  const { matter } = await stage.call('chief-liuxi-1', 'matter', 'submit', { ...report, key } as never);
  const other = await reporting(stage);
  const refused = { ok: false, failure: { code: 'malformed', field: 'key' } };
  const accept = { key, matter, seq: 1, step: { action: 'accept' } };
  expect(await stage.reply('chief-liuxi-1', 'matter', 'act', accept)).toMatchObject(refused);
  const used = stage.key();
  await stage.call('chief-liuxi-1', 'matter', 'act', { ...accept, key: used } as never);
  const elsewhere = { key: used, matter: other.matter, seq: 1, step: { action: 'accept' } };
  expect(await stage.reply('chief-liuxi-1', 'matter', 'act', elsewhere)).toMatchObject(refused);
  await act(stage, 'chief-liuxi-1', other.matter, 1, { action: 'accept' });
});

test('the keys of two people are two, though they read alike', async () => {
  const key = stage.key();
  const mine = await stage.call('resident-wang', 'matter', 'submit', { ...report, key } as never);
  const theirs = await stage.call('resident-li', 'matter', 'submit', { ...report, key } as never);
  expect(theirs.matter).not.toBe(mine.matter);
});
