/** 上门代办: when somebody can be asked to come, by the statutory calendar. */
import { judgeVisit, SHIPPED, visitDays, visitWords, type CalendarRules } from '@gelin/domain';
import { at } from '../story.ts';

const { calendar } = SHIPPED;
const HALF = { shifts: [[510, 720]] as const };
const on = (changes: Partial<CalendarRules>) => ({ ...calendar, ...changes });

test('from tomorrow on, five working days, weekends passed over', () => {
  const days = visitDays(at(2026, 11, 26, 9), calendar);
  expect(days.map((day) => day.on)).toEqual([
    '2026-11-27',
    '2026-11-30',
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
  ]);
  expect(days.every(({ parts }) => parts.join() === 'morning,afternoon')).toBe(true);
});

test('the long holiday is passed over, and the Sunday worked for it is a day like any', () => {
  // 2026: 国庆 is 1 to 7 October; Saturday the 10th is worked for it.
  const days = visitDays(at(2026, 9, 29, 20), calendar).map((day) => day.on);
  expect(days).toEqual(['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']);
});

test('a half day has one half, a local holiday none', () => {
  const local = on({ closed: ['2026-11-24'], halfDays: { '2026-11-25': HALF } });
  expect(visitDays(at(2026, 11, 23, 9), local)[0]).toEqual({ on: '2026-11-25', parts: ['morning'] });
  expect(judgeVisit({ on: '2026-11-25', part: 'afternoon' }, at(2026, 11, 23, 9), local)).toBe('notThen');
});

const now = at(2026, 11, 24, 10);
test.each([
  ['tomorrow', '2026-11-25', 'morning', now, 'stands'],
  ['the fifth working day', '2026-12-01', 'afternoon', now, 'stands'],
  ['the sixth', '2026-12-02', 'morning', now, 'notThen'],
  ['a Saturday', '2026-11-28', 'morning', now, 'notThen'],
  ['a year from now', '2027-11-24', 'morning', now, 'notThen'],
  ['this afternoon, chosen yesterday without a network', '2026-11-24', 'afternoon', now, 'stands'],
  ['this morning, at ten', '2026-11-24', 'morning', now, 'stands'],
  ['this morning, at noon', '2026-11-24', 'morning', at(2026, 11, 24, 12), 'passed'],
  ['yesterday', '2026-11-23', 'afternoon', now, 'passed'],
] as const)('%s: %s %s', (_, day, part, moment, verdict) => {
  expect(judgeVisit({ on: day, part }, moment, calendar)).toBe(verdict);
});

test('said as people say it; a day that was erased says nothing', () => {
  expect(visitWords({ on: '2026-11-25', part: 'morning' }, now)).toBe('明天 周三 上午');
  expect(visitWords({ on: '2026-12-01', part: 'afternoon' }, now)).toBe('12月1日 周二 下午');
  expect(visitWords({ on: '（已按报事人要求删除）', part: 'morning' }, now)).toBe('');
});
