/** 任务 and 值班 tell those they concern: given, due within a day, late, reported back, handed over; once each. */
import { openStage, type Stage } from '../../stage.ts';
import { databaseOf, stored } from '../journal.scenes.ts';
import { giving, HOUR, LIUXI_1, taskAt } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const inbox = async (person: string) => (await stage.call(person, 'people', 'notices', {})).rows;
const phrases = async (person: string) => (await inbox(person)).map(({ phrase }) => phrase);
const later = async (hours: number) => {
  stage.cloud.clock.advance(hours * HOUR);
  await stage.cloud.runTimer('tidy');
};
const step = (person: string, task: string, taken: object) =>
  stage.call(person, 'work', 'taskStep', { key: stage.key(), task, step: taken } as never);

test('a task is told when it is given, a day before it is wanted and when it is late, once each; what is reported, to its giver', async () => {
  const wish = taskAt(stage, { until: stage.cloud.clock.now().getTime() + 48 * HOUR });
  const { id } = await stage.call('lead-liuxi', 'work', 'give', wish as never);
  await stage.call('lead-liuxi', 'work', 'give', wish as never);
  expect(await inbox('chief-liuxi-1')).toMatchObject([
    { matter: id, about: 'task', phrase: '新的任务', what: '检查消防栓', where: '各网格主干道', seen: false },
  ]);
  expect(await phrases('lead-liuxi')).toEqual([]);
  await later(23);
  expect(await phrases('chief-liuxi-1')).toEqual(['新的任务']);
  await later(2);
  await later(1);
  expect(await phrases('chief-liuxi-1')).toEqual(['任务快到期', '新的任务']);
  const report = { action: 'report', unit: LIUXI_1, result: 'done', text: '好了', photos: [] };
  await step('chief-liuxi-1', id, report);
  expect(await phrases('lead-liuxi')).toEqual(['任务有回报']);
  await later(24);
  await later(1);
  expect(await phrases('chief-liuxi-1')).toEqual(['任务快到期', '新的任务']);
  expect(await phrases('chief-liuxi-2')).toEqual(['任务已过期', '任务快到期', '新的任务']);
  expect((await phrases('lead-liuxi')).sort()).toEqual(['任务已过期', '任务有回报']);
});

test('a withdrawn task is told to whoever was given it, once, in place of all that was told of it before', async () => {
  const id = await giving(stage, 'lead-liuxi');
  const wish = { key: stage.key(), task: id, step: { action: 'withdraw', reason: '改到下周' } } as const;
  await stage.call('lead-liuxi', 'work', 'taskStep', wish);
  await stage.call('lead-liuxi', 'work', 'taskStep', wish);
  expect(await phrases('chief-liuxi-1')).toEqual(['任务已撤回']);
  await later(25);
  expect(await phrases('chief-liuxi-1')).toEqual(['任务已撤回']);
  expect(await phrases('lead-liuxi')).toEqual([]);
});

test('what is given at night rings in the morning, and what is opened is seen', async () => {
  stage.cloud.clock.advance(14 * HOUR);
  const id = await giving(stage, 'lead-liuxi');
  const states = async () =>
    new Set(
      (await stored(stage, 'notices')).flatMap(({ channel, state }) => (channel === 'inApp' ? [state] : [])),
    );
  expect(await states()).toEqual(new Set(['waiting']));
  await later(9);
  expect(await states()).toEqual(new Set(['sent']));
  await stage.call('chief-liuxi-1', 'people', 'seenNotice', { matter: id, as: 'member' });
  expect(await inbox('chief-liuxi-1')).toMatchObject([{ seen: true }]);
});

test('a withdrawn task whose parts a crash has left is owed by nobody on the village’s desk, and told and mended with the hour', async () => {
  const id = await giving(stage, 'lead-liuxi');
  const desk = async () => (await stage.call('lead-liuxi', 'work', 'village', {})).tasks;
  expect(await desk()).toEqual({ owed: 2, late: 0 });
  const withdrawn = { at: 1, reason: '改到下周' };
  await databaseOf(stage).collection('tasks').where({ _id: id }).update({ withdrawn });
  expect(await desk()).toEqual({ owed: 0, late: 0 });
  await later(25);
  expect(await phrases('chief-liuxi-1')).toEqual(['任务已撤回']);
  expect((await stored(stage, 'taskParts')).map(({ owed }) => owed as boolean)).toEqual([false, false]);
});

test('what a duty hands over reaches those who take over, masked, and nobody else', async () => {
  const { today, days } = await stage.call('director-centre', 'town', 'roster', {});
  const at = days.findIndex(({ date }) => date === today);
  const [mine, next] = [days[at]!.members[0]!.id, days[at + 1]!.members.map(({ id }) => id)];
  await stage.call(mine, 'town', 'handOver', { date: today, text: '北街停电，找13812345678。' });
  for (const person of next.filter((id) => id !== mine)) {
    const [row] = await inbox(person);
    expect(row).toMatchObject({ about: 'handOver', phrase: '值班交接' });
    expect(row?.what).toContain('北街停电');
    expect(row?.what).not.toContain('13812345678');
  }
  expect(next.filter((id) => id !== mine).length).toBeGreaterThan(0);
  expect(await inbox('lead-liuxi')).toEqual([]);
});
