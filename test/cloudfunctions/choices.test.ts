/** What can be picked for a step: what the step would accept and nothing else, for whoever may take it. */
import { costOf } from '../../bench/cost.ts';
import { openStage, type Stage } from '../stage.ts';
import { act, handled, reporting } from './scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const CHIEF = 'chief-liuxi-1';
const DIRECTOR = 'director-centre';
const LIAISON = 'liaison-construction';
const DISPATCH = { action: 'dispatch', lead: 'qinghe-construction', assistants: [] } as const;

const choices = (person: string, matter: string, action: string) =>
  stage.call(person, 'matter', 'choices', { matter, action } as never);

async function accepted(): Promise<{ matter: string; seq: number }> {
  const { matter } = await reporting(stage);
  await act(stage, CHIEF, matter, 1, { action: 'accept' });
  return { matter, seq: 2 };
}

test('a holder passes it to those beside it or to the centre, the centre to any unit', async () => {
  const { matter } = await accepted();
  const { units: beside = [] } = await choices(CHIEF, matter, 'route');
  expect(beside.map(({ id }) => id)).toEqual(expect.arrayContaining(['qinghe', 'qinghe-liuxi-2']));
  expect(beside.map(({ id }) => id)).not.toContain('qinghe-liuxi-1');
  expect(beside.every(({ id }) => id === 'qinghe' || id.startsWith('qinghe-liuxi-'))).toBe(true);
  const { units: any = [] } = await choices(DIRECTOR, matter, 'route');
  expect(any.length).toBeGreaterThan(beside.length);
  expect(any.find(({ id }) => id === 'qinghe-liuxi-2')).toMatchObject({ within: '柳溪村' });
});

test('the category’s own department comes first, and stationed offices are marked', async () => {
  const { matter } = await accepted();
  const { departments = [] } = await choices(DIRECTOR, matter, 'dispatch');
  expect(departments[0]?.proposed).toBe(true);
  expect(departments.filter(({ proposed }) => proposed)).toHaveLength(1);
  expect(departments.find(({ id }) => id === 'qinghe-police')).toMatchObject({ stationed: true });
});

test('inside a department, whoever asks comes first; nobody of another is there', async () => {
  const matter = await handled(stage);
  const { members = [] } = await choices(LIAISON, matter, 'transfer');
  expect(members[0]).toMatchObject({ id: LIAISON, me: true });
  expect(members.map(({ id }) => id)).toContain('handler-construction');
  expect(members.every(({ id }) => id.endsWith('construction'))).toBe(true);
  const { departments = [] } = await choices(LIAISON, matter, 'assist');
  expect(departments.map(({ id }) => id)).not.toContain('qinghe-construction');
});

test('what time may be given is what the town’s limits allow', async () => {
  const matter = await handled(stage);
  expect((await choices(DIRECTOR, matter, 'suspend')).pauses).toEqual({
    reporter: 5,
    others: 20,
    season: 20,
  });
  const { longer } = await choices(DIRECTOR, matter, 'extend');
  expect(longer?.most).toBeGreaterThan(0);
});

test('likely categories come first, and the one it has is no choice', async () => {
  const { matter } = await reporting(stage, '路灯坏了，旁边的井盖也松了，垃圾没人清。');
  await act(stage, CHIEF, matter, 1, { action: 'accept' });
  const { category } = await stage.call(CHIEF, 'matter', 'read', { matter, as: 'member' });
  const { categories = [] } = await choices(CHIEF, matter, 'recategorise');
  expect(categories[0]?.name).toBe('看着像');
  expect(categories.flatMap(({ leaves }) => leaves.map(({ code }) => code))).not.toContain(category.code);
});

test('a matter is merged into an open one close by that one sees; on an index', async () => {
  const first = await accepted();
  const second = await accepted();
  stage.cloud.stats.reset();
  const { matters = [] } = await choices(DIRECTOR, second.matter, 'merge');
  expect(matters.map(({ matter }) => matter)).toContain(first.matter);
  expect(matters.map(({ matter }) => matter)).not.toContain(second.matter);
  expect(matters.length).toBeLessThanOrEqual(12);
  const cost = costOf(stage.cloud.stats.invocations()[0]!);
  expect(cost.scans).toBe(0);
  expect(cost.examined).toBeLessThanOrEqual(2 * cost.returned);
});

test('stationed offices are asked by a letter, and the timeline says so', async () => {
  const { matter } = await accepted();
  const step = { ...DISPATCH, assistants: ['qinghe-police', 'qinghe-enforcement'] };
  await act(stage, DIRECTOR, matter, 2, step);
  const { timeline } = await stage.call(DIRECTOR, 'matter', 'read', { matter, as: 'member' });
  expect(timeline[0]?.sentence).toMatch(
    /分派给村镇建设办公室，综合行政执法队协办，以协调函请青禾派出所协助$/,
  );
});

test('severities are those above, for whoever raises', async () => {
  const { matter } = await accepted();
  const { severities } = await choices(CHIEF, matter, 'raiseSeverity');
  expect(severities).toEqual(['important', 'urgent']);
});

test.each([
  ['resident-wang', 'notMember'],
  ['chief-guiyuan-1', 'notVisible'],
  ['worker-liuxi-1', 'notYours'],
])('%s may not, and is told nothing: %s', async (person, reason) => {
  const { matter } = await accepted();
  const input = { matter, action: 'dispatch' } as const;
  expect(await stage.refusal(person, 'matter', 'choices', input)).toBe(reason);
});
