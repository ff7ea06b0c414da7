/** 村级工作台 and 碰头会 on the phone: figures that open their matters, whistles with times, minutes and decisions. */
import type { Me } from '@gelin/contract/people';
import { find, says, setStage, settled, tap, words, write, type Drawn } from '../../harness';
import { HOUR, member, NOW, row } from '../../people';

const stage = setStage();
const lead: Me = {
  ...member,
  member: {
    ...member.member!,
    posts: [{ role: 'villageLead', unit: 'v1', unitName: '柳溪村' }],
    desks: ['desk-v1'],
  },
};
const counts = (open: number, stuck = 0, dueToday = 0) => ({ open, stuck, dueToday, up: 0, down: 0 });
const village = (changes: object = {}) => ({
  unit: 'v1',
  name: '柳溪村',
  others: [],
  total: { ...counts(3, 1, 1), up: 2, down: 1 },
  rows: [
    { unit: 'g1', name: '第一网格', ...counts(3, 1, 1), patrols: { perDay: 2, done: 1, running: 0 } },
    { unit: 'g2', name: '第二网格', ...counts(0) },
  ],
  beyond: false,
  whistles: [
    {
      matter: 'm9',
      category: '积水',
      placeName: '柳溪村第一网格',
      where: '柳溪桥头',
      at: NOW,
      departments: [{ name: '供电所', signedAt: NOW + 60_000, arrivedAt: NOW + HOUR }, { name: '派出所' }],
    },
  ],
  tasks: { owed: 2, late: 1 },
  ...changes,
});
const meeting = (changes: object = {}) => ({
  id: 'k1',
  name: '柳溪村碰头会（2026年11月23日）',
  unit: 'v1',
  at: NOW,
  closed: false,
  points: [
    {
      id: 'p1',
      title: '路灯不亮 · 柳溪村第一网格',
      minutes: '',
      decisions: [],
      matter: { id: 'm1', status: 'accepted', actions: ['log', 'handDown'] },
    },
  ],
  units: [{ id: 'g1', name: '柳溪村第一网格' }],
  text: '柳溪村碰头会（2026年11月23日）……',
  ...changes,
});
const foot = (page: Drawn) => find(page, '.foot-act').instance.data;
const steps = () =>
  stage.phone.called
    .filter(({ procedure }) => procedure === 'work.meetingStep')
    .map(({ input }) => (input as { step: object }).step);
const urls = () => stage.phone.did.map(({ options }) => options['url']);

beforeEach(() => {
  stage.phone.serverTime = NOW;
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', lead);
  stage.phone.answers('work.village', village());
  stage.phone.answers('work.meetingStep', { id: 'k1' });
});
afterEach(() => jest.useRealTimers());

test('figures in all and by grid, patrols, tasks, and who came to the whistle', async () => {
  const page = await stage.open('packages/desk/village/village');
  const said = words(page);
  expect(said).toMatch(/柳溪村.*3在办.*1卡住.*1今天到期.*第一网格.*巡查 1\/2/);
  expect(said).toMatch(/2报上去的.*1镇里下来的.*还有 2 份没回报，1 份超时/);
  expect(said).toMatch(/供电所签收 今天 9:01 报到 今天 10:00.*派出所.*还没报到/);
});

test('a figure opens its own matters, of the village or of one grid', async () => {
  const page = await stage.open('packages/desk/village/village');
  await tap(page, '.warned');
  await tap(page, '.grid__figure');
  expect(urls()).toEqual([
    '/packages/desk/behind/behind?unit=v1&figure=stuck',
    '/packages/desk/behind/behind?unit=v1&figure=open&grid=g1',
  ]);
});

test('the matters say why they are stuck, and have their buttons', async () => {
  const rows = [{ ...row({ matter: 'm1', actions: ['whistle'] }), stuck: ['overdue', 'sentBack'] }];
  stage.phone.answers('work.villageMatters', { name: '柳溪村', rows });
  const page = await stage.open('packages/desk/behind/behind', { unit: 'v1', figure: 'stuck' });
  expect(words(page)).toMatch(/柳溪村 · 卡住.*超期、被退回.*吹哨/);
  expect(stage.phone.called.find(({ procedure }) => procedure === 'work.villageMatters')?.input).toEqual({
    unit: 'v1',
    figure: 'stuck',
  });
});

test('a desk that is not mine leads back', async () => {
  stage.phone.fails('work.village', 'notYours');
  expect(words(await stage.open('packages/desk/village/village'))).toContain('回到上一页');
});

test('what is stuck is the agenda; what is taken off it is not on it', async () => {
  const stuck = (matter: string) => ({ ...row({ matter }), stuck: ['overdue'] });
  stage.phone.answers('work.meetings', { unit: 'v1', rows: [] });
  stage.phone.answers('work.villageMatters', { name: '柳溪村', rows: [stuck('m1'), stuck('m2')] });
  stage.phone.answers('work.openMeeting', { id: 'k1' });
  const page = await stage.open('packages/desk/meetings/meetings');
  await says(page, '.stuck', 'choose', { value: 'm2' });
  await says(page, '.foot-act', 'act');
  expect(stage.phone.called.at(-1)).toMatchObject({
    procedure: 'work.openMeeting',
    input: { unit: 'v1', matters: ['m2'] },
  });
  expect(urls()).toEqual(['/packages/desk/meeting/meeting?id=k1']);
});

test('minutes of a point, then a decision that becomes a task for the grid', async () => {
  stage.phone.answers('work.meeting', meeting());
  const page = await stage.open('packages/desk/meeting/meeting', { id: 'k1' });
  expect(words(page)).toContain('只写事，不写报事的人');
  await tap(page, '.point__title');
  await write(page, '.minutes', '等灯泡');
  await tap(page, '.decide');
  expect(foot(page)).toMatchObject({ text: '定了，马上办', disabled: true, note: '请写要做什么' });
  await write(page, '.what', '周三前换灯');
  await says(page, '.units', 'choose', { value: 'g1' });
  await says(page, '.foot-act', 'act');
  await settled();
  expect(steps()).toEqual([
    { action: 'write', point: 'p1', minutes: '等灯泡' },
    {
      action: 'decide',
      point: 'p1',
      decision: {
        kind: 'task',
        units: ['g1'],
        what: '周三前换灯',
        where: '',
        wanted: '',
        photos: [],
        until: Date.UTC(2026, 10, 26, 9, 30),
      },
    },
  ]);
});

test('closed, its text is there to be shared', async () => {
  stage.phone.answers('work.meeting', meeting({ closed: true }));
  const page = await stage.open('packages/desk/meeting/meeting', { id: 'k1' });
  const copied: unknown[] = [];
  stage.phone.can('setClipboardData', (options: object) => copied.push((options as { data: string }).data));
  await says(page, '.foot-act', 'act');
  expect(copied).toEqual(['柳溪村碰头会（2026年11月23日）……']);
});
