/** When something is due: over noon, evening, weekend and holidays; on the clock on the wall where it is urgent. */
import fc from 'fast-check';
import {
  clockOver,
  clockState,
  dueAt,
  isOpenAt,
  isWorkday,
  limitsFor,
  SHIPPED,
  startClock,
  type Moment,
  type Severity,
  type Span,
} from '@gelin/domain';
import { at, DAY, GAS, HOUR, LAMP, MANHOLE, POLICY, QUARREL, RUBBISH, WATER } from '../story.ts';

const { calendar } = SHIPPED;
const due = (from: Moment, span: Span) => dueAt(from, span, calendar);

const ACCEPT: Span = { workingHours: 4 };
const HANDLE: Span = { workingDays: 5 };

describe('four working hours', () => {
  test.each([
    ['over noon', at(2026, 11, 23, 9), at(2026, 11, 23, 15)],
    ['to the end of a shift exactly', at(2026, 11, 23, 13), at(2026, 11, 24, 9)],
    ['over the evening', at(2026, 11, 23, 16), at(2026, 11, 24, 11)],
    ['from within the noon break', at(2026, 11, 23, 12, 30), at(2026, 11, 24, 9)],
    ['from before the office opens', at(2026, 11, 23, 6), at(2026, 11, 23, 14, 30)],
    ['from the minute it closes', at(2026, 11, 23, 17, 30), at(2026, 11, 24, 14, 30)],
    ['over the weekend', at(2026, 11, 20, 16), at(2026, 11, 23, 11)],
    ['from a Saturday', at(2026, 11, 21, 10), at(2026, 11, 23, 14, 30)],
    ['on a Saturday that is worked (调休)', at(2026, 2, 14, 9), at(2026, 2, 14, 15)],
    ['over National Day', at(2026, 9, 30, 16), at(2026, 10, 8, 11)],
    ['over Spring Festival', at(2026, 2, 14, 17), at(2026, 2, 24, 12)],
    ['over New Year', at(2025, 12, 31, 17), at(2026, 1, 4, 12)],
  ])('%s', (_, from, expected) => {
    expect(due(from, ACCEPT)).toBe(expected);
  });

  test('that fill a shift end with it, not with the next one’s beginning', () => {
    expect(due(at(2026, 11, 23, 8, 30), { workingHours: 3.5 })).toBe(at(2026, 11, 23, 12));
  });
});

describe('working days, the first one not counted, until the office closes', () => {
  test.each([
    ['over a weekend', at(2026, 11, 23, 9), at(2026, 11, 30, 17, 30)],
    ['the same whenever on that day it began', at(2026, 11, 23, 23, 59), at(2026, 11, 30, 17, 30)],
    ['from a Sunday', at(2026, 11, 22, 9), at(2026, 11, 27, 17, 30)],
    ['over National Day, with the Saturday that is worked', at(2026, 9, 30, 9), at(2026, 10, 13, 17, 30)],
    ['over Spring Festival, with the Saturday that is worked', at(2026, 2, 13, 9), at(2026, 2, 27, 17, 30)],
  ])('five, %s', (_, from, expected) => {
    expect(due(from, HANDLE)).toBe(expected);
  });

  test('one from a Friday is Monday', () => {
    expect(due(at(2026, 11, 20, 16), { workingDays: 1 })).toBe(at(2026, 11, 23, 17, 30));
  });
});

describe('calendar days', () => {
  test.each([
    ['that end on a working day end there', at(2026, 11, 23, 9), at(2026, 12, 23, 17, 30)],
    ['that end on a Saturday end on Monday', at(2026, 11, 12, 9), at(2026, 12, 14, 17, 30)],
    ['that end within Spring Festival end after it', at(2026, 1, 20, 9), at(2026, 2, 24, 17, 30)],
    ['that end on a Saturday that is worked end there', at(2026, 1, 15, 9), at(2026, 2, 14, 17, 30)],
  ])('thirty %s', (_, from, expected) => {
    expect(due(from, { calendarDays: 30 })).toBe(expected);
  });
});

test('the clock on the wall knows no night and no weekend', () => {
  expect(due(at(2026, 10, 1, 23, 50), { wallHours: 0.25 })).toBe(at(2026, 10, 2, 0, 5));
});

describe('on any span', () => {
  const moments = fc.integer({ min: at(2024, 1, 1), max: at(2027, 12, 1) });
  const spans = fc.oneof(
    fc.record({ workingHours: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ workingDays: fc.integer({ min: 1, max: 20 }) }),
    fc.record({ calendarDays: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ wallHours: fc.double({ min: 0.25, max: 72, noNaN: true }) }),
  );
  const holds = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: 20261122, numRuns: 400 });

  test('what begins later is never due earlier', () => {
    holds(
      fc.property(moments, fc.integer({ min: 0, max: 20 * DAY }), spans, (from, later, span) => {
        expect(due(from + later, span)).toBeGreaterThanOrEqual(due(from, span));
      }),
    );
  });

  test('what may take longer is never due earlier, and nothing is due before it begins', () => {
    holds(
      fc.property(moments, fc.integer({ min: 1, max: 40 }), (from, hours) => {
        expect(due(from, { workingHours: hours })).toBeGreaterThan(from);
        expect(due(from, { workingHours: hours + 1 })).toBeGreaterThan(due(from, { workingHours: hours }));
        expect(due(from, { workingDays: hours + 1 })).toBeGreaterThan(due(from, { workingDays: hours }));
      }),
    );
  });

  test('what runs on the calendar is due on a working day, and working hours while the office is open', () => {
    holds(
      fc.property(moments, spans, (from, span) => {
        const moment = due(from, span);
        if (!('wallHours' in span)) expect(isWorkday(moment, calendar)).toBe(true);
        if ('workingHours' in span) expect(isOpenAt(moment - 1, calendar)).toBe(true);
      }),
    );
  });
});

describe('limits', () => {
  const limits = (category: string, more: object = {}) =>
    limitsFor({ category, nature: 'problem', severity: 'routine', ...more }, SHIPPED);

  test('by default: accept in 4 working hours, handle in 5 working days', () => {
    expect(limits(LAMP)).toEqual({ accept: ACCEPT, handle: HANDLE });
  });

  test('a question in 2 working days, a dispute in 30 calendar days', () => {
    expect(limits(POLICY, { nature: 'consult' }).handle).toEqual({ workingDays: 2 });
    expect(limits(QUARREL, { nature: 'dispute' }).handle).toEqual({ calendarDays: 30 });
  });

  test('a category’s own go before', () => {
    expect(limits(RUBBISH).handle).toEqual({ workingDays: 1 });
    expect(limits(WATER, { nature: 'consult' }).handle).toEqual({ workingDays: 2 });
    expect(limits(MANHOLE, { severity: 'important' })).toEqual({
      accept: ACCEPT,
      handle: { workingDays: 1 },
    });
  });

  test('what is urgent runs on the clock on the wall, whatever its category', () => {
    for (const category of [GAS, LAMP, POLICY]) {
      const { accept, handle } = limits(category, { severity: 'urgent' });
      expect([Object.keys(accept), Object.keys(handle)]).toEqual([['wallHours'], ['wallHours']]);
    }
    const night = at(2026, 11, 21, 2);
    const clock = startClock(
      'accept',
      { category: GAS, nature: 'problem', severity: 'urgent' },
      night,
      SHIPPED,
    );
    expect(clock).toEqual({
      stage: 'accept',
      startedAt: night,
      runs: 'wall',
      soonAt: night + 0.75 * HOUR,
      dueAt: night + HOUR,
    });
  });

  test('what is urgent is signed for on the wall clock too, within its own limit; what is not, in working hours', () => {
    const friday = at(2026, 11, 20, 17);
    const gas = { category: GAS, nature: 'problem' } as const;
    const due = (stage: 'sign' | 'handle', severity: Severity) =>
      startClock(stage, { ...gas, severity }, friday, SHIPPED).dueAt;
    expect(due('sign', 'urgent')).toBe(friday + HOUR);
    expect(due('sign', 'urgent')).toBeLessThan(due('handle', 'urgent'));
    expect(due('sign', 'routine')).toBe(at(2026, 11, 23, 12));
  });
});

describe('a running clock', () => {
  const clock = clockOver('accept', { wallHours: 4 }, at(2026, 11, 23, 9), SHIPPED);
  test.each([
    ['has time', at(2026, 11, 23, 11, 59), 'running'],
    ['is due soon from 75 % on', at(2026, 11, 23, 12), 'dueSoon'],
    ['is due soon to the last', at(2026, 11, 23, 13) - 1, 'dueSoon'],
    ['is overdue at 100 %', at(2026, 11, 23, 13), 'overdue'],
    ['has time where a phone’s clock is behind', at(2026, 11, 22, 9), 'running'],
  ])('%s', (_, now, state) => {
    expect(clockState(clock, now)).toBe(state);
  });
});
