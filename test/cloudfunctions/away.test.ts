/** 我不在: who stands in is told too, sees for whom, and takes over; nobody outside the office can. */
import { MONDAY, openStage, type Stage } from '../stage.ts';
import { tickAfter } from './outside.ts';
import { act, handled, reporting } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const DAY = 86_400_000;
const LIAISON = 'liaison-construction';
const HANDLER = 'handler-construction';
const began = MONDAY.valueOf();
const leave = (standIn = LIAISON) => ({ from: began - DAY, until: began + 5 * DAY, standIn });

const told = async (person: string) =>
  (await stage.call(person, 'people', 'notices', {})).rows.map(({ matter, purpose }) => [matter, purpose]);

test('a leave is set, seen by both, and over when one is back', async () => {
  const set = await stage.call(HANDLER, 'people', 'away', { wish: leave() });
  expect(set.away).toMatchObject({ standIn: { id: LIAISON, name: '范志远' } });
  expect((await stage.call(LIAISON, 'people', 'away', {})).standsInFor).toEqual([
    { id: HANDLER, name: '俞凯' },
  ]);
  expect((await stage.call(HANDLER, 'people', 'away', { wish: null })).away).toBeUndefined();
  expect((await stage.call(LIAISON, 'people', 'away', {})).standsInFor).toEqual([]);
});

test('whoever stands in is told whose days they are, by the list and outside; set anew anew, and nothing is said once it is over', async () => {
  const inbox = async (person: string) =>
    (await stage.call(person, 'people', 'notices', {})).rows.map(({ about, phrase, what, where }) => ({
      about,
      phrase,
      what,
      where,
    }));
  await stage.call(HANDLER, 'people', 'away', { wish: leave() });
  await stage.call(HANDLER, 'people', 'away', { wish: leave() });
  const said = { about: 'leave', phrase: '请您替办', where: '村镇建设办公室' };
  expect(await inbox(LIAISON)).toEqual([{ ...said, what: '俞凯 2月28日到3月6日不在' }]);
  await stage.call(HANDLER, 'people', 'away', { wish: { ...leave(), until: began + DAY } });
  expect(await inbox(LIAISON)).toHaveLength(2);
  expect(await inbox(HANDLER)).toEqual([]);
  await stage.call(HANDLER, 'people', 'away', { wish: null });
  expect(await inbox(LIAISON)).toEqual([]);
});

test('what somebody on leave is given is told to whoever stands in, shown as theirs, and taken over', async () => {
  const matter = await handled(stage);
  await stage.call(HANDLER, 'people', 'away', { wish: leave() });
  await act(stage, LIAISON, matter, 4, { action: 'transfer', member: HANDLER });
  await tickAfter(stage, 1);
  for (const person of [HANDLER]) expect(await told(person)).toContainEqual([matter, 'assigned']);
  const { rows } = await stage.call(LIAISON, 'matter', 'todo', {});
  expect(rows.find((row) => row.matter === matter)).toMatchObject({ assignee: '俞凯', standsIn: true });
  await act(stage, LIAISON, matter, 5, { action: 'transfer', member: LIAISON });
  const after = (await stage.call(LIAISON, 'matter', 'todo', {})).rows.find((row) => row.matter === matter);
  expect(after).toMatchObject({ assignee: '范志远' });
  expect(after).not.toHaveProperty('standsIn');
});

test('a notice to somebody on leave alone goes to the stand-in as well, once', async () => {
  const matter = await handled(stage);
  await stage.call(LIAISON, 'people', 'away', { wish: leave(HANDLER) });
  await act(stage, 'director-centre', matter, 4, {
    action: 'suspend',
    why: 'others',
    days: 2,
    reason: '等停电。',
  });
  await tickAfter(stage, 1);
  const once = (await told(HANDLER)).filter(([of, purpose]) => of === matter && purpose === 'timeDecided');
  expect(once).toHaveLength(1);
});

test.each([
  ['a leave that is over already', { ...leave(), until: began - 1 }, 'periodWrong'],
  ['an end before its beginning', { from: began + DAY, until: began + 1, standIn: LIAISON }, 'periodWrong'],
  ['somebody of another office', leave('liaison-power'), 'targetUnknown'],
  ['oneself', leave(HANDLER), 'targetUnknown'],
])('%s is refused', async (_, wish, reason) => {
  expect(await stage.refusal(HANDLER, 'people', 'away', { wish })).toBe(reason);
});

test('a resident has no leave to take', async () => {
  expect(await stage.refusal('resident-wang', 'people', 'away', {})).toBe('notMember');
});

test('who reported rings whoever stands in for a chief on leave, and the chief again', async () => {
  const { matter } = await reporting(stage);
  const rung = async () => {
    stage.cloud.clock.advance(61_000);
    return (await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' })).holder;
  };
  const { chief, workers } = await stage.call('resident-wang', 'town', 'unit', { unit: 'qinghe-liuxi-1' });
  const name = '柳溪村第一网格';
  expect(await rung()).toEqual({ name, phone: chief?.phone });
  await stage.call('chief-liuxi-1', 'people', 'away', { wish: leave('worker-liuxi-1') });
  expect(await rung()).toEqual({ name, phone: workers[0]?.phone });
  await stage.call('chief-liuxi-1', 'people', 'away', { wish: null });
  expect(await rung()).toEqual({ name, phone: chief?.phone });
  expect(chief?.phone).not.toBe(workers[0]?.phone);
});

test('an office where all are away is warned of before anything is given to it, and stands among those with nobody there', async () => {
  const matter = await handled(stage);
  const lead = 'qinghe-construction';
  await stage.call(HANDLER, 'people', 'away', { wish: leave() });
  await stage.call(LIAISON, 'people', 'away', { wish: leave(HANDLER) });
  const { holders } = await stage.call('director-centre', 'matter', 'unheld', {});
  expect(holders).toMatchObject([{ id: lead, open: 1, away: true }]);
  const other = await reporting(stage);
  await act(stage, 'chief-liuxi-1', other.matter, 1, { action: 'accept' });
  const asked = { matter: other.matter, action: 'dispatch' } as const;
  const { departments = [] } = await stage.call('director-centre', 'matter', 'choices', asked);
  expect(departments.filter(({ away }) => away).map(({ id }) => id)).toEqual([lead]);
  expect(matter).not.toBe(other.matter);
});
