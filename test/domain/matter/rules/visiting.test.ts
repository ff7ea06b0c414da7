/** 上门: a visit that was agreed is moved by either side, and its holder is reminded on the day, once. */
import { eventSentence, eventText, namingOf, noticesFor, timedStep, type Visit } from '@gelin/domain';
import { ACCEPT, after, DAY, denial, event, HOUR, MONDAY, reported } from '../../story.ts';
import { TOWNSHIP } from '../../town.ts';

/** Thursday, as asked on Monday. */
const AGREED: Visit = { on: '2026-11-26', part: 'morning' };
const LATER: Visit = { on: '2026-11-27', part: 'afternoon' };
const asked = () => reported({ visit: AGREED });
const taken = () => after(asked(), 'chief-east-1', ACCEPT);
const log = (visit: Visit) =>
  ({ action: 'log', content: { text: '11月27日周五下午', photos: [], visit } }) as const;
const add = (visit: Visit) =>
  ({ action: 'add', content: { text: '11月27日周五下午', photos: [], visit } }) as const;
/** As work begins on this day: half an hour before Monday's nine o'clock. */
const morning = (days: number) => MONDAY + days * DAY - HOUR / 2;
const reminding = (matter: ReturnType<typeof asked>) => timedStep(matter, TOWNSHIP);

test('on the day, as work begins, its holder is reminded, once; before it has been accepted too', () => {
  for (const matter of [asked(), taken()]) {
    const step = { action: 'remind', content: { mark: 'visit' } } as const;
    expect(denial(matter, 'timer', step, morning(3) - 1)).toBe('unchanged');
    const reminded = after(matter, 'timer', step, morning(3));
    expect(denial(reminded, 'timer', step, morning(3) + HOUR)).toBe('unchanged');
    const told = noticesFor(event(matter, 'timer', step, morning(3)), matter, TOWNSHIP);
    expect(told.map(({ to, purpose }) => [purpose, to.kind])).toEqual(told.map(() => ['visit', 'member']));
    expect(told.map(({ to }) => to.kind === 'member' && to.member)).toContain('chief-east-1');
  }
  const [first] = [reminding(taken())];
  expect(first?.at).toBeLessThanOrEqual(morning(3));
});

test('whoever has it moves it, its reporter is told and reads when; the reminder moves along', () => {
  const matter = taken();
  const moving = event(matter, 'chief-east-1', log(LATER));
  expect(noticesFor(moving, matter, TOWNSHIP).map(({ to, purpose }) => [purpose, to.kind])).toEqual([
    ['visit', 'reporter'],
  ]);
  expect(eventSentence(moving, namingOf(TOWNSHIP), true)).toMatch(/把上门改到11月27日周五下午$/u);
  expect(eventText(moving)).toBeUndefined();
  const reminded = after(matter, 'timer', { action: 'remind', content: { mark: 'visit' } }, morning(3));
  const moved = after(reminded, 'chief-east-1', log(LATER), morning(3) + HOUR);
  expect([moved.visit, moved.visitRemindedAt]).toEqual([LATER, undefined]);
});

test('whoever asked moves it, and its holder is told', () => {
  const matter = taken();
  const moving = event(matter, 'reporter', add(LATER));
  expect(after(matter, 'reporter', add(LATER)).visit).toEqual(LATER);
  expect(eventSentence(moving, namingOf(TOWNSHIP), true)).toBe('您把上门改到11月27日周五下午');
  expect(noticesFor(moving, matter, TOWNSHIP)[0]).toMatchObject({
    purpose: 'visit',
    to: { kind: 'member' },
  });
});

test('not to a time when nobody comes, not to the same, and none is made where none was agreed', () => {
  expect(denial(taken(), 'chief-east-1', log({ on: '2026-11-29', part: 'morning' }))).toBe('visitNotThen');
  expect(denial(taken(), 'reporter', add({ on: '2026-11-20', part: 'morning' }))).toBe('visitNotThen');
  expect(denial(taken(), 'reporter', add(AGREED))).toBe('unchanged');
  expect(denial(after(reported(), 'chief-east-1', ACCEPT), 'chief-east-1', log(LATER))).toBe('targetUnknown');
});
