/** Worked examples that a clerk can check by hand: Spring Festival and National Day 2026, half days, a town's own days. */
import { clockOver, dueAt, SHIPPED, type CalendarRules, type Settings, type Span } from '@gelin/domain';
import { at } from '../story.ts';

const feb = (day: number, hour = 0, minute = 0) => at(2026, 2, day, hour, minute);
const mar = (day: number, hour = 0, minute = 0) => at(2026, 3, day, hour, minute);
const oct = (day: number, hour = 0, minute = 0) => at(2026, 10, day, hour, minute);
const sep = (day: number, hour = 0, minute = 0) => at(2026, 9, day, hour, minute);

const H4: Span = { workingHours: 4 };
const D1: Span = { workingDays: 1 };
const D2: Span = { workingDays: 2 };
const D5: Span = { workingDays: 5 };
const C7: Span = { calendarDays: 7 };
const C30: Span = { calendarDays: 30 };

describe('Spring Festival: off from Sunday 15 to Monday 23 February, worked on Saturday 14 and 28', () => {
  test.each([
    [
      '4 working hours from Friday afternoon end on the Saturday that is worked',
      feb(13, 16),
      H4,
      feb(14, 11),
    ],
    ['4 working hours from that Saturday at noon end that day', feb(14, 12), H4, feb(24, 9)],
    ['4 working hours from that Saturday, 16:00, go on after the festival', feb(14, 16), H4, feb(24, 11)],
    ['4 working hours from New Year’s Eve begin on the 24th', feb(16, 20), H4, feb(24, 14, 30)],
    ['1 working day from Friday is the Saturday', feb(13, 9), D1, feb(14, 17, 30)],
    ['1 working day from that Saturday is the 24th', feb(14, 9), D1, feb(24, 17, 30)],
    ['1 working day from within the festival is the 24th', feb(18, 3), D1, feb(24, 17, 30)],
    ['2 working days from Friday', feb(13, 9), D2, feb(24, 17, 30)],
    ['5 working days from Friday end on the 27th', feb(13, 9), D5, feb(27, 17, 30)],
    ['5 working days from that Saturday end on the other one', feb(14, 9), D5, feb(28, 17, 30)],
    ['5 working days from within the festival end on that one too', feb(20, 9), D5, feb(28, 17, 30)],
    ['5 working days from the 24th: Sunday 1 March is off', feb(24, 9), D5, mar(2, 17, 30)],
    ['7 calendar days from the 13th end after the festival', feb(13, 9), C7, feb(24, 17, 30)],
    ['7 calendar days from the 7th end on the Saturday that is worked', feb(7, 9), C7, feb(14, 17, 30)],
    ['7 calendar days from the 21st end on the other one', feb(21, 9), C7, feb(28, 17, 30)],
    ['30 calendar days from 16 January end after it', at(2026, 1, 16, 9), C30, feb(24, 17, 30)],
    ['24 hours on the wall are 24 hours', feb(16, 20), { wallHours: 24 }, feb(17, 20)],
  ])('%s', (_, from, span: Span, expected) => {
    expect(dueAt(from, span, SHIPPED.calendar)).toBe(expected);
  });

  test('five working days from the last Friday before it are due soon on the 26th', () => {
    // On the 13th from 9:00 6.5 h, 7 h each on 14, 24, 25, 26, 27: 41.5 h; three quarters are 31 h 7.5 min, 27.5 h of them by the 25th.
    const clock = clockOver('handle', D5, feb(13, 9), SHIPPED);
    expect(clock.soonAt).toBe(feb(26, 14, 7) + 30_000);
  });
});

describe('National Day: off from 1 to 7 October, worked on Sunday 20 September and Saturday 10 October', () => {
  test.each([
    ['4 working hours from the last afternoon', sep(30, 16), H4, oct(8, 11)],
    ['1 working day from the last day', sep(30, 9), D1, oct(8, 17, 30)],
    ['5 working days from the last day: 8, 9, 10, 12, 13', sep(30, 9), D5, oct(13, 17, 30)],
    ['1 working day from Saturday 19 September is the Sunday', sep(19, 9), D1, sep(20, 17, 30)],
    ['over 中秋 and National Day: 24, 28, 29, 30, 8', sep(23, 9), D5, oct(8, 17, 30)],
    ['7 calendar days that end in it', sep(28, 9), C7, oct(8, 17, 30)],
  ])('%s', (_, from, span: Span, expected) => {
    expect(dueAt(from, span, SHIPPED.calendar)).toBe(expected);
  });
});

describe('a town’s own days', () => {
  const own = (more: Partial<CalendarRules>): CalendarRules => ({ ...SHIPPED.calendar, ...more });
  const morning = { shifts: [[8 * 60 + 30, 12 * 60]] } as const;
  const half = own({ halfDays: { '2026-02-13': morning } });

  test.each([
    ['4 working hours from 10:00 of a half day: 2 there, 2 the next', feb(13, 10), H4, feb(14, 10, 30)],
    ['an afternoon of a half day is closed', feb(13, 15), H4, feb(14, 14, 30)],
    ['a half day is a working day, over at noon', feb(12, 9), D1, feb(13, 12)],
    ['and counts as one', feb(12, 9), D2, feb(14, 17, 30)],
    ['calendar days that end on it end at noon', feb(6, 9), C7, feb(13, 12)],
  ])('%s', (_, from, span: Span, expected) => {
    expect(dueAt(from, span, half)).toBe(expected);
  });

  test.each([
    ['a local holiday is passed over', { closed: ['2026-03-03'] }, mar(2, 16), D1, mar(4, 17, 30)],
    ['calendar days do not end on it', { closed: ['2026-03-03'] }, feb(24, 9), C7, mar(4, 17, 30)],
    ['a holiday that is worked here', { worked: ['2026-02-23'] }, feb(14, 17), H4, feb(23, 12)],
    [
      'a Sunday of which the morning is worked',
      { halfDays: { '2026-03-08': morning } },
      mar(6, 16),
      D1,
      mar(8, 12),
    ],
    [
      'closed, whatever else is said of the day',
      { closed: ['2026-02-14'], worked: ['2026-02-14'] },
      feb(13, 9),
      D1,
      feb(24, 17, 30),
    ],
    [
      'a day without hours is a day off',
      { halfDays: { '2026-02-14': { shifts: [] } } },
      feb(13, 9),
      D1,
      feb(24, 17, 30),
    ],
  ] as const)('%s', (_, rules, from, span: Span, expected) => {
    expect(dueAt(from, span, own(rules))).toBe(expected);
  });

  test('a calendar without a working hour is refused, not waited for', () => {
    const never: Settings = { ...SHIPPED, calendar: own({ hours: { shifts: [] } }) };
    for (const span of [H4, D1, C7]) expect(() => dueAt(feb(2), span, never.calendar)).toThrow(RangeError);
    expect(dueAt(feb(2), { wallHours: 1 }, never.calendar)).toBe(feb(2, 1));
  });
});
