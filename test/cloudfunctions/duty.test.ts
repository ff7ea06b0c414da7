/** 值班: the month, a day changed and logged, what is handed over, and who was reached by telephone. */
import { SHIPPED } from '@gelin/domain';
import { databaseAt } from '../../runtime/chaos/verify/stored.ts';
import { openStage, type Stage } from '../stage.ts';
import { danger, tickAfter } from './outside.ts';
import { fileOf } from './scenes.ts';

const DIRECTOR = 'director-centre';
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const roster = (person = DIRECTOR, month?: string) =>
  stage.call(person, 'town', 'roster', month ? { month } : {});
const swap = (version: number, date: string, members: string[]) => ({
  key: stage.key(),
  version,
  date,
  members,
});

test('the month shows two a day by turns, today among them, and who has off', async () => {
  const { today, month, days } = await roster();
  expect([today, month, days.length]).toEqual(['2027-03-01', '2027-03', 31]);
  expect(days[0]!.members.map(({ name }) => name)).toHaveLength(2);
  expect(days.find(({ date }) => date === '2027-03-06')!.off).toBe(true);
});

test('a day is given to others, once, logged as a change of the settings, and given back', async () => {
  const { version } = await roster();
  const wish = swap(version, '2027-03-02', ['director-centre']);
  const first = await stage.call(DIRECTOR, 'town', 'changeDuty', wish);
  expect(await stage.call(DIRECTOR, 'town', 'changeDuty', wish)).toEqual(first);
  const after = await roster();
  expect(after.days[1]).toMatchObject({
    changed: true,
    members: [{ id: 'director-centre', name: '何立平' }],
  });
  const { rows } = await stage.call('admin-centre', 'town', 'changes', {});
  expect(rows[0]).toMatchObject({ by: { name: '何立平', role: 'centreDirector' } });
  expect(rows[0]!.changes[0]!.path.slice(0, 2)).toEqual(['roster', 'days']);
  await stage.call(DIRECTOR, 'town', 'changeDuty', swap(after.version, '2027-03-02', []));
  expect((await roster()).days[1]).not.toHaveProperty('changed');
});

test('nobody is put on yesterday, from outside the centre, or over a change they have not seen', async () => {
  const { version } = await roster();
  const refused = (date: string, members: string[], at = version) =>
    stage.refusal(DIRECTOR, 'town', 'changeDuty', swap(at, date, members));
  expect(await refused('2027-02-28', ['director-centre'])).toBe('tooLate');
  expect(await refused('2027-03-05', ['chief-liuxi-1'])).toBe('targetUnknown');
  expect(await refused('2027-03-05', ['director-centre'], version + 1)).toBe('stale');
});

test('a day is given to others although an older build let through what is now refused elsewhere in the settings', async () => {
  const { version } = await roster();
  const first = await stage.call(
    DIRECTOR,
    'town',
    'changeDuty',
    swap(version, '2027-03-02', ['director-centre']),
  );
  const spoilt = { ...SHIPPED.summaries, day: { title: '小结', text: '｛新到｝ 件' } };
  await databaseAt(stage.cloud.serviceUrl).collection('settings').doc('qinghe').update({ summaries: spoilt });
  const wish = swap(first.version, '2027-03-03', ['director-centre']);
  expect((await stage.call(DIRECTOR, 'town', 'changeDuty', wish)).version).toBe(first.version + 1);
});

test('the roster is for the centre and its leaders, and changed by the centre alone', async () => {
  for (const person of ['clerk-centre', 'supervisor-1']) {
    const { version, people } = await roster(person);
    expect(people).toEqual([]);
    expect(await stage.refusal(person, 'town', 'changeDuty', swap(version, '2027-03-05', []))).toBe(
      'notYours',
    );
  }
  for (const person of ['chief-liuxi-1', 'liaison-enforcement'])
    expect(await stage.refusal(person, 'town', 'roster', {})).toBe('notYours');
});

test('who is on duty hands over for their own day, and the next duty reads it first', async () => {
  const { days } = await roster();
  const [first] = days[0]!.members;
  const other = ['dispatcher-centre-1', 'dispatcher-centre-2', DIRECTOR].find(
    (id) => !days[0]!.members.some((each) => each.id === id),
  )!;
  const note = { date: '2027-03-01', text: '北街停电，供电所夜里来修。' };
  expect(await stage.refusal(other, 'town', 'handOver', note)).toBe('notYours');
  await stage.call(first!.id, 'town', 'handOver', { ...note, text: '先写几句。' });
  await stage.call(first!.id, 'town', 'handOver', note);
  expect((await roster()).days[0]!.notes).toMatchObject([{ by: first!.name, text: note.text }]);
  stage.cloud.clock.advance(24 * 3_600_000);
  expect((await roster()).last).toMatchObject([{ date: '2027-03-01', text: note.text }]);
});

test('what was handed over stands on its own ledger by its day, masked, on the screen and as a file', async () => {
  const [first] = (await roster()).days[0]!.members;
  const text = '北街停电，供电所李师傅 13812345678 夜里来修。';
  await stage.call(first!.id, 'town', 'handOver', { date: '2027-03-01', text });
  const ledger = (month?: string) =>
    stage.call('clerk-centre', 'office', 'ledger', { ledger: 'duty', ...(month && { month }) });
  const masked = '北街停电，供电所李师傅 138****5678 夜里来修。';
  for (const { rows } of [await ledger(), await ledger('2027-03')])
    expect(rows).toMatchObject([
      { no: '2027年3月1日', place: first!.name, category: masked, beside: { counts: '' } },
    ]);
  expect((await ledger('2027-02')).rows).toEqual([]);
  const file = await fileOf(stage, 'clerk-centre', { ledger: 'duty', month: '2027-03', form: 'csv' });
  const content = await (await fetch(new URL(file.url, stage.cloud.url))).text();
  expect(content).toMatch(/值守日期,值守人,交接时间,交接内容/);
  expect(content).toContain(`2027年3月1日,${first!.name},`);
  expect(content).toContain(masked);
});

test('打通了: who was told by telephone knows, and the matter is off the call list', async () => {
  const { matter } = await danger(stage);
  await tickAfter(stage, 16);
  const list = () => stage.call(DIRECTOR, 'people', 'callList', {});
  const [row] = (await list()).rows;
  const called = { matter, member: row!.people[0]!.member };
  expect(await stage.refusal('chief-liuxi-1', 'people', 'reached', called)).toBe('notYours');
  await stage.call(DIRECTOR, 'people', 'reached', called);
  await stage.call(DIRECTOR, 'people', 'reached', called);
  expect((await list()).rows).toEqual([]);
});
