/** 代办: asked for with a visit, its steps logged by whoever has it, told to whoever asked, handed over by the answer. */
import { openStage, type Stage } from '../stage.ts';
import { deliveriesOf, tickAfter } from './outside.ts';
import { act } from './scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const CONTACT = { name: '王桂兰', phone: '13800001234' };
const asking = (changes: object = {}) => ({
  key: stage.key(),
  text: '请人代办：高龄津贴。走不动，请上门。住村口第三家。',
  photos: [],
  source: 'report' as const,
  service: 'old-age-allowance',
  place: { unit: 'qinghe-liuxi-1' },
  identity: 'named' as const,
  contact: CONTACT,
  visit: { on: '2027-03-03', part: 'morning' as const },
  ...changes,
});
const submit = (changes: object = {}) => stage.call('resident-wang', 'matter', 'submit', asking(changes));
const read = (person: string, matter: string, as: 'reporter' | 'member') =>
  stage.call(person, 'matter', 'read', { matter, as });

test('what there is, with papers and steps, and when somebody can come', async () => {
  const { services, visits } = await stage.call('resident-wang', 'town', 'services', {});
  expect(services.map(({ name }) => name)).toContain('高龄津贴');
  // Monday, 1 March 2027.
  expect(visits.map(({ on }) => on)).toEqual([
    '2027-03-02',
    '2027-03-03',
    '2027-03-04',
    '2027-03-05',
    '2027-03-08',
  ]);
});

test('asked for, logged step by step from 受理 on, each told to her, handed over, and on the ledger', async () => {
  const { matter } = await submit();
  const fresh = await read('worker-liuxi-1', matter, 'member');
  expect(fresh).toMatchObject({
    nature: 'help',
    category: { name: '老年人服务' },
    visit: { on: '2027-03-03', part: 'morning' },
    service: { name: '高龄津贴' },
  });
  expect(fresh.actions).not.toContain('log');
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  const steps = fresh.service!.steps;
  for (const [index, step] of steps.entries())
    await act(stage, 'worker-liuxi-1', matter, index + 2, { action: 'log', text: step, photos: [], step });
  const hers = await read('resident-wang', matter, 'reporter');
  expect(hers.service?.done?.map((done) => done.step)).toEqual(steps);
  const told = hers.timeline.map(({ sentence }) => sentence).join('\n');
  for (const step of steps) expect(told).toContain(`办好了一步：${step}`);
  const again = {
    key: stage.key(),
    matter,
    seq: steps.length + 2,
    step: { action: 'log', text: '重复', photos: [], step: steps[0]! },
  };
  expect(await stage.refusal('worker-liuxi-1', 'matter', 'act', again)).toBe('unchanged');
  await act(stage, 'chief-liuxi-1', matter, steps.length + 2, {
    action: 'answer',
    text: '津贴下个月起发到您的卡上。',
    outcome: 'solved',
    photos: [],
  });
  const { rows } = await stage.call('clerk-centre', 'office', 'ledger', { ledger: 'service' });
  expect(rows.map((row) => row.matter)).toContain(matter);
});

test('a note between the steps stays inside, as every note does', async () => {
  const { matter } = await submit();
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  await act(stage, 'chief-liuxi-1', matter, 2, { action: 'log', text: '她儿子不同意。', photos: [] });
  const hers = await read('resident-wang', matter, 'reporter');
  expect(JSON.stringify(hers.timeline)).not.toContain('她儿子不同意');
});

test.each([
  ['nobody comes on a Sunday', { visit: { on: '2027-03-07', part: 'morning' } }, 'visitNotThen'],
  ['nor in a month', { visit: { on: '2027-04-01', part: 'morning' } }, 'visitNotThen'],
  ['nobody can be called', { contact: undefined }, 'contactNeeded'],
  ['there is no telephone', { contact: { name: '王桂兰' } }, 'contactNeeded'],
  ['there is no such service', { service: 'fortune-telling' }, 'serviceUnknown'],
])('refused where %s', async (_, changes, code) => {
  expect(await stage.refusal('resident-wang', 'matter', 'submit', asking(changes))).toBe(code);
});

test('written without a network for a morning that is over when it arrives: it comes with the visit, its holder is reminded at once, and she moves it', async () => {
  stage.cloud.clock.advance(3 * 24 * 3_600_000);
  const over = { on: '2027-03-03', part: 'morning' } as const;
  const { matter } = await submit({ visit: over });
  expect((await read('worker-liuxi-1', matter, 'member')).visit).toEqual(over);
  await tickAfter(stage, 1);
  const found = await read('worker-liuxi-1', matter, 'member');
  expect(found.timeline[0]?.sentence).toMatch(/^约好上门的日子到了/u);
  const visit = { on: '2027-03-05', part: 'morning' } as const;
  await act(stage, 'resident-wang', matter, 2, { action: 'add', text: '改到周五', photos: [], visit });
  expect((await read('worker-liuxi-1', matter, 'member')).visit).toEqual(visit);
});

test('the visit is moved by whoever has it and by whoever asked, the other is told, and the holder is reminded on the morning', async () => {
  const { matter } = await submit({ visit: { on: '2027-03-05', part: 'morning' } });
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  const move = (on: string) => ({ text: on, photos: [], visit: { on, part: 'afternoon' } });
  const told = async () =>
    (await stage.call('chief-liuxi-1', 'people', 'notices', {})).rows
      .filter((row) => row.matter === matter && row.purpose === 'visit')
      .map(({ what }) => what);
  await act(stage, 'worker-liuxi-1', matter, 2, { action: 'log', ...move('2027-03-08') });
  const hers = await read('resident-wang', matter, 'reporter');
  expect(hers.visit).toEqual({ on: '2027-03-08', part: 'afternoon' });
  expect(hers.timeline[0]?.sentence).toMatch(/把上门改到3月8日周一下午$/u);
  await tickAfter(stage, 1);
  expect((await deliveriesOf(stage, matter)).map(({ to }) => to)).toContain('报事人');

  await act(stage, 'resident-wang', matter, 3, { action: 'add', ...move('2027-03-09') });
  await tickAfter(stage, 1);
  expect(await told()).toEqual(['3月9日周二下午：老年人服务']);
  const nowhere = { key: stage.key(), matter, seq: 4, step: { action: 'log', ...move('2027-03-07') } };
  expect(await stage.refusal('chief-liuxi-1', 'matter', 'act', nowhere as never)).toBe('visitNotThen');

  const tuesday = Date.UTC(2027, 2, 9, 0, 31);
  stage.cloud.clock.advance(tuesday - stage.cloud.clock.now().getTime());
  await tickAfter(stage, 1);
  await tickAfter(stage, 1);
  const seen = await read('chief-liuxi-1', matter, 'member');
  const reminders = seen.timeline.filter(({ sentence }) => sentence.startsWith('约好上门的日子到了'));
  expect(reminders).toHaveLength(1);
  expect(await told()).toContain('3月9日周二下午：老年人服务');
});
