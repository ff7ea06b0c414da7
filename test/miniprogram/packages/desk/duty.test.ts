/** 值班 and the call list as the centre meets them: today first, a day changed, a note handed over, one tap to ring. */
import type { DutyOutputs } from '@gelin/contract/duty';
import { setStage, settled, words, type Drawn } from '../../harness';
import { HOUR, member, NOW, row } from '../../people';

const stage = setStage();
const PEOPLE = [
  { id: 'a', name: '孙晓燕', phone: '000-1' },
  { id: 'b', name: '马骏' },
];
const ROSTER: DutyOutputs['roster'] = {
  version: 3,
  month: '2026-11',
  today: '2026-11-23',
  days: [
    {
      date: '2026-11-22',
      members: [PEOPLE[1]!],
      off: true,
      notes: [{ by: '马骏', at: NOW - 2 * HOUR, text: '北街停电' }],
    },
    { date: '2026-11-23', members: PEOPLE, notes: [] },
    { date: '2026-11-24', members: [PEOPLE[0]!], changed: true, notes: [] },
  ],
  last: [{ date: '2026-11-22', by: '马骏', at: NOW - 2 * HOUR, text: '北街停电，供电所来修' }],
  people: PEOPLE,
  mine: true,
};

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', member);
  stage.phone.answers('town.roster', ROSTER);
});

const ask = (page: Drawn, method: string, dataset: object = {}, detail: object = {}) =>
  (page.instance[method] as (event: unknown) => Promise<void>).call(page.instance, {
    currentTarget: { dataset },
    detail,
  });
const called = (procedure: string) =>
  stage.phone.called.filter((each) => each.procedure === procedure).map(({ input }) => input);

test('today stands first with whom to ring, then what the last duty left, then the month', async () => {
  const page = await stage.open('packages/desk/duty/duty');
  const text = words(page);
  expect(text).toMatch(
    /今天您值班.*A岗 孙晓燕.*打给孙晓燕.*B岗 马骏.*上一班交接.*北街停电，供电所来修.*2026年11月/u,
  );
  expect(text).toContain('调过班');
  expect(text).not.toContain('休');
  await ask(page, 'onPastTap');
  expect(words(page)).toContain('休');
});

test('a day is given to others in the order in which they were tapped; a second tap repeats nothing', async () => {
  const page = await stage.open('packages/desk/duty/duty');
  await ask(page, 'onChangeTap', { date: '2026-11-24' });
  await ask(page, 'onWhoChoose', {}, { value: 'b,a' });
  stage.phone.fails('town.changeDuty', 'busy');
  await ask(page, 'onKeepTap');
  await settled();
  expect(words(page)).toContain('现在人多');
  stage.phone.answers('town.changeDuty', { version: 4 });
  await ask(page, 'onKeepTap');
  await settled();
  const [first, second] = called('town.changeDuty') as { key: string }[];
  expect(first).toMatchObject({ version: 3, date: '2026-11-24', members: ['b', 'a'] });
  expect(second!.key).toBe(first!.key);
});

test('whoever only reads finds nothing to change', async () => {
  stage.phone.answers('town.roster', { ...ROSTER, people: [] });
  expect(words(await stage.open('packages/desk/duty/duty'))).not.toContain('换班');
});

test('what is handed over is kept for today; a failure keeps what was written', async () => {
  const page = await stage.open('packages/desk/duty/duty');
  await ask(page, 'onWriteTap');
  await ask(page, 'onNoteInput', {}, { value: '河堤要盯' });
  stage.phone.fails('town.handOver', 'unavailable');
  await ask(page, 'onSaveTap');
  expect(page.instance.data['text']).toBe('河堤要盯');
  stage.phone.answers('town.handOver', { date: '2026-11-23' });
  await ask(page, 'onSaveTap');
  expect(called('town.handOver')).toContainEqual({ date: '2026-11-23', text: '河堤要盯' });
});

const URGENT = {
  face: row({ severity: 'urgent', line: '煤气泄漏' }),
  since: NOW - HOUR / 3,
  people: [{ member: 'chief', name: '周桂兰', post: '柳溪村第一网格网格长', phone: '000-9' }],
};

test('one tap rings whoever has not looked, another says that they know', async () => {
  stage.phone.answers('people.callList', { rows: [URGENT] });
  const page = await stage.open('packages/desk/calls/calls');
  expect(words(page)).toMatch(/20分钟前通知，还没有人看.*煤气泄漏.*周桂兰.*打给周桂兰.*打通了/u);
  await ask(page, 'onCallTap', { phone: '000-9' });
  expect(stage.phone.did.at(-1)).toMatchObject({ api: 'makePhoneCall', options: { phoneNumber: '000-9' } });
  stage.phone.answers('people.reached', { matter: 'm1' });
  stage.phone.answers('people.callList', { rows: [] });
  await ask(page, 'onReachedTap', { matter: 'm1', member: 'chief' });
  expect(called('people.reached')).toEqual([{ matter: 'm1', member: 'chief' }]);
  expect(words(page)).toContain('紧急的事都有人看了');
});

test.each(['packages/desk/duty/duty', 'packages/desk/calls/calls'])(
  '%s: a failure has a way on',
  async (page) => {
    stage.phone.fails('town.roster', 'busy');
    stage.phone.fails('people.callList', 'busy');
    expect(words(await stage.open(page))).toContain('现在人多');
  },
);
