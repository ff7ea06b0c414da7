/** Assessment through the functions: whose, from which matters, and what is said against it. */
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

const CHIEF = 'chief-liuxi-1';
const LEAD = 'lead-liuxi';
const MONTH = { span: 'month', back: 0 } as const;
const GRID = 'qinghe-liuxi-1';

let stage: Stage;
let director: string;
beforeAll(async () => {
  stage = await openStage();
  director = 'director-centre';
  for (let n = 0; n < 10; n += 1) {
    const { matter } = await reporting(stage, `楼道的灯不亮，第 ${n + 1} 盏。`);
    await act(stage, CHIEF, matter, 1, { action: 'fixOnSpot', text: '换好了。', photos: [] });
    if (n < 5) await act(stage, 'resident-wang', matter, 2, { action: 'rate', rating: 'satisfied' });
  }
  for (let ticks = 0; ticks < 4; ticks += 1) {
    stage.cloud.clock.advance(61_000);
    await stage.cloud.runTimer('clock');
  }
});
afterAll(() => stage.close());

const asked = (person: string, more: object = {}) =>
  stage.call(person, 'office', 'assessment', { ...MONTH, ...more });

test('a village lead reads the points of the grids with their working, each line with exactly its matters', async () => {
  const told = await asked(LEAD);
  const grid = told.below.find(({ id }) => id === GRID);
  expect(grid?.rated).toMatchObject({ part: 5, whole: 10, percent: '50.00 %' });
  const satisfaction = grid?.points?.lines.find(({ key }) => key === 'satisfaction');
  expect(satisfaction).toMatchObject({ part: 5, whole: 5, tenths: 200 });
  const input = { ...MONTH, desk: GRID, count: 'satisfied', assessed: true } as const;
  expect((await stage.call(LEAD, 'office', 'counted', input)).ids).toHaveLength(5);
  // What the chief fixed on the spot was answered by the chief, and stands with the chief's own points.
  const own = (await asked(CHIEF)).members.find(({ member }) => member !== undefined);
  expect(own?.rated).toMatchObject({ part: 5, whole: 10 });
});

test('stationed offices are shown and not scored, and the town sees its departments', async () => {
  const { below } = await asked(director);
  const police = below.find(({ id }) => id === 'qinghe-police');
  expect(police).toBeDefined();
  expect(police?.points).toBeUndefined();
  expect(below.find(({ id }) => id === 'qinghe-liuxi')?.points).toBeDefined();
});

test('nobody reads what is not theirs, and a member’s matters only who leads them', async () => {
  expect(await stage.refusal('resident-wang', 'office', 'assessment', MONTH)).toBe('notMember');
  expect(await stage.refusal('informant-guiyuan-1', 'office', 'assessment', MONTH)).toBe('notYours');
  expect(await stage.refusal(LEAD, 'office', 'assessment', { ...MONTH, desk: 'qinghe-shangba' })).toBe(
    'notYours',
  );
  const { members } = await asked(LEAD, { desk: GRID });
  const chief = members.find(({ rated }) => rated.whole === 10)?.member ?? '';
  const input = { ...MONTH, desk: GRID, count: 'closed', assessed: true, answeredBy: chief } as const;
  expect((await stage.call(LEAD, 'office', 'counted', input)).ids).toHaveLength(10);
  expect((await stage.call(CHIEF, 'office', 'counted', input)).ids).toHaveLength(10);
  expect(await stage.refusal('dispatcher-centre-1', 'office', 'counted', input)).toBe('notYours');
});

test('an objection is said once, decided by the director with why, and both stand beside the points', async () => {
  const key = stage.key();
  const said = { key, desk: GRID, mine: true, ...MONTH, text: '有两件是停电，不是灯坏。' };
  const { objection } = await stage.call(CHIEF, 'office', 'objectAssessment', said);
  expect(await stage.call(CHIEF, 'office', 'objectAssessment', said)).toEqual({ objection });
  expect(await stage.refusal(LEAD, 'office', 'objectAssessment', { ...said, key: stage.key() })).toBe(
    'notYours',
  );
  const decision = { key: stage.key(), objection, upheld: true, reason: '核对过，情况属实。' };
  const waits = (await asked(director, { desk: GRID })).members.flatMap(({ objections }) => objections);
  expect(waits).toMatchObject([{ decider: 'centreDirector', decides: true }]);
  expect(await stage.refusal(LEAD, 'office', 'decideAssessment', decision)).toBe('notYours');
  const decided = await stage.call(director, 'office', 'decideAssessment', decision);
  expect(await stage.call(director, 'office', 'decideAssessment', decision)).toEqual(decided);
  expect(await stage.refusal(director, 'office', 'decideAssessment', { ...decision, upheld: false })).toBe(
    'wrongStatus',
  );
  const own = (await asked(CHIEF)).members.find(({ objects }) => objects);
  expect(own?.objections).toMatchObject([{ state: 'upheld', decision: { reason: '核对过，情况属实。' } }]);
});

test('what the director says against their own points waits for the supervisor, and is offered to nobody else', async () => {
  const said = { key: stage.key(), desk: 'qinghe', mine: true, ...MONTH, text: '有一件是镇里定的。' };
  const { objection } = await stage.call(director, 'office', 'objectAssessment', said);
  const told = async (person: string) =>
    (await asked(person)).members.flatMap(({ objections }) => objections).find(({ id }) => id === objection);
  expect(await told(director)).toMatchObject({ decider: 'supervisor', decides: false });
  expect(await told('supervisor-1')).toMatchObject({ decider: 'supervisor', decides: true });
  const decision = { key: stage.key(), objection, upheld: false, reason: '规则里写明了。' };
  expect(await stage.refusal(director, 'office', 'decideAssessment', decision)).toBe('notYours');
  await stage.call('supervisor-1', 'office', 'decideAssessment', decision);
  expect(await told(director)).toMatchObject({ state: 'dismissed', decides: false });
  expect(await told('supervisor-1')).toMatchObject({ decides: false });
});
