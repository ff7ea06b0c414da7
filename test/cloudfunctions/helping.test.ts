/** 协办 and 吹哨: a department that helps or is called finds it in its 待办 until the matter is answered, and no other does. */
import { costOf } from '../../bench/cost.ts';
import { openStage, type Stage } from '../stage.ts';
import { databaseOf } from './journal.scenes.ts';
import { act, handled } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const DIRECTOR = 'director-centre';
const LIAISON = 'liaison-construction';
const POLICE = 'liaison-police';

const helps = async (person: string) => (await stage.call(person, 'matter', 'todo', {})).helps ?? [];
/** What they can do for it as a department; anybody at all may say that they met it too. */
const stepsOf = async (person: string) =>
  (await helps(person)).flatMap(({ actions }) => actions).filter((action) => action !== 'join');

test('who helps has it until it is answered; it is no matter of theirs, and nobody else’s', async () => {
  const matter = await handled(stage, ['qinghe-police']);
  expect(await helps(POLICE)).toMatchObject([{ matter }]);
  expect(await stepsOf(POLICE)).toEqual(['log']);
  expect((await stage.call(POLICE, 'matter', 'todo', {})).rows).toEqual([]);
  for (const person of [LIAISON, 'liaison-water', 'chief-liuxi-1', DIRECTOR])
    expect(await helps(person)).toEqual([]);
  await act(stage, LIAISON, matter, 4, {
    action: 'answer',
    text: '换好了',
    outcome: 'explained',
    photos: [],
  });
  expect(await helps(POLICE)).toEqual([]);
});

test('who is called reads where to and when, signs and comes from the list, and is rung', async () => {
  const matter = await handled(stage);
  const { member } = await stage.call(POLICE, 'people', 'me', {});
  const desk = member?.desks[0] ?? '';
  const rung = async () => {
    const { data } = await databaseOf(stage).collection('signals').doc(desk).get();
    return (data as { rev: number }[])[0]?.rev ?? 0;
  };
  const before = await rung();
  const at = stage.cloud.clock.now().getTime() + 3_600_000;
  const where = '三号楼前，找 13812345678';
  await act(stage, DIRECTOR, matter, 4, { action: 'whistle', departments: ['qinghe-police'], where, at });
  expect(await rung()).toBeGreaterThan(before);
  const [row] = await helps(POLICE);
  expect(row).toMatchObject({ matter, called: { at } });
  expect(await stepsOf(POLICE)).toEqual(['sign', 'log', 'arrive']);
  expect(row?.called?.where).not.toContain('13812345678');
  await act(stage, POLICE, matter, 5, { action: 'sign' });
  await act(stage, POLICE, matter, 6, { action: 'arrive', where: '三号楼前' });
  expect((await helps(POLICE))[0]?.called?.arrived).toBe(true);
});

test('the list costs a query for each office and reads what it shows', async () => {
  for (let each = 0; each < 3; each += 1) await handled(stage, ['qinghe-police']);
  stage.cloud.stats.reset();
  expect(await helps(POLICE)).toHaveLength(3);
  const cost = costOf(stage.cloud.stats.invocations()[0]!);
  expect(cost.scans).toBe(0);
  expect(cost.examined).toBeLessThanOrEqual(2 * cost.returned);
});
