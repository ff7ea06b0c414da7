/** Finding again what was said in a group, and the cards that stand there. */
import { openStage, type Stage } from '../../stage.ts';
import { costOf } from '../../../bench/cost.ts';
import { databaseOf, overMatter, stored, sweeping } from '../journal.scenes.ts';
import { act, reporting } from '../scenes.ts';
import { GRID, say, VILLAGE } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const search = (words: string, cursor?: string) =>
  stage.call('chief-liuxi-1', 'group', 'search', { group: GRID, words, ...(cursor && { cursor }) });
const texts = async (words: string) => (await search(words)).rows.map(({ text }) => text);

test('messages that hold all the words are found, newest first, with who said them and where', async () => {
  await say(stage, 'worker-liuxi-1', { text: '北街的路灯坏了两盏' });
  stage.cloud.clock.advance(1_000);
  const { id, at } = await say(stage, 'chief-liuxi-1', { text: '路灯已经报修，北街明天换' });
  await say(stage, 'chief-liuxi-1', { text: '南街路口积水' });
  await say(stage, 'lead-liuxi', { group: VILLAGE, text: '村里的路灯' });
  expect((await search('路灯 北街')).rows.map(({ text }) => text)).toEqual([
    '路灯已经报修，北街明天换',
    '北街的路灯坏了两盏',
  ]);
  expect((await search('路灯')).rows[0]).toEqual({
    id,
    at,
    who: '周桂兰',
    text: '路灯已经报修，北街明天换',
  });
  // The pairs 路灯 and 灯坏 stand there, the word does not.
  await say(stage, 'worker-liuxi-1', { text: '路灯好的，灯坏的在南街' });
  expect(await texts('路灯坏了')).toEqual(['北街的路灯坏了两盏']);
  expect(await texts('没有这个词')).toEqual([]);
});

test('what somebody can be reached by is masked in what is found', async () => {
  await say(stage, 'worker-liuxi-1', { text: '找老李，电话 13812345678' });
  const [text] = await texts('老李');
  expect(text).toContain('找老李');
  expect(text).not.toContain('13812345678');
});

test('cards are found by their words at once, and by number and category when the clock has looked', async () => {
  const { matter } = await reporting(stage, '三号楼楼道的灯不亮。');
  expect((await search('楼道的灯')).rows).toMatchObject([
    { matter, text: expect.stringContaining('三号楼') },
  ]);
  const { no } = await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  await sweeping(stage);
  expect((await search(no ?? '')).rows).toMatchObject([{ matter }]);
  await act(stage, 'chief-liuxi-1', matter, 2, { action: 'recategorise', category: '0101' });
  await sweeping(stage);
  const [found] = (await search('三号楼')).rows;
  expect((await search(found?.who ?? '')).rows).toMatchObject([{ matter }]);
});

test('the clock finishes what a crash has left of a card’s words', async () => {
  const { matter } = await reporting(stage, '三号楼楼道的灯不亮。');
  await databaseOf(stage).collection('messages').where({ matter }).update({ grams: [] });
  expect(await texts('三号楼')).toEqual([]);
  await sweeping(stage);
  expect((await search('三号楼')).rows).toMatchObject([{ matter }]);
});

test('one character is not enough, and says so; what was taken back is not found', async () => {
  const refused = (words: string) =>
    stage.refusal('chief-liuxi-1', 'group', 'search', { group: GRID, words });
  expect(await refused('灯')).toBe('wordsTooShort');
  expect(await refused('？！')).toBe('wordsTooShort');
  const { id } = await say(stage, 'worker-liuxi-1', { text: '发错了地方' });
  await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message: id });
  expect(await texts('发错')).toEqual([]);
});

test('page by page everything comes once, on an index, reading no more than twice what is looked at', async () => {
  for (let count = 0; count < 70; count += 1) {
    await say(stage, 'worker-liuxi-1', { text: `巡查记录${count}` });
    if (count % 10 > 0) stage.cloud.clock.advance(1_000);
  }
  const found: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    stage.cloud.stats.reset();
    const page: Awaited<ReturnType<typeof search>> = await search('巡查记录', cursor);
    const [record] = stage.cloud.stats.invocations();
    const cost = costOf(record!);
    expect(cost.scans).toBe(0);
    expect(cost.examined).toBeLessThanOrEqual(2 * Math.max(1, cost.returned));
    found.push(...page.rows.map(({ text }) => text));
    cursor = page.cursor;
  }
  expect(found).toHaveLength(70);
  expect(new Set(found).size).toBe(70);
});

test('erased words are found by nobody, and stand under no message', async () => {
  const { matter } = await overMatter(stage);
  await say(stage, 'worker-liuxi-1', { matter, text: '我来处理' });
  expect((await search('三号楼')).rows).toMatchObject([{ matter }]);
  await stage.call('resident-li', 'people', 'erase', { key: stage.key(), matter });
  expect((await search('三号楼')).rows).toEqual([]);
  expect(JSON.stringify(await stored(stage, 'messages'))).not.toMatch(/李家|三号|桂芳/);
});
