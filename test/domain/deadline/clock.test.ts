/** A matter's clock: standing loses nothing, more time is counted from when it would have been due. */
import fc from 'fast-check';
import {
  clockOver,
  clockState,
  dueAt,
  extended,
  isOpenAt,
  isWorkday,
  resumed,
  SHIPPED,
  stopped,
  workedBetween,
  type Clock,
  type Settings,
  type Span,
} from '@gelin/domain';
import { at, DAY, HOUR, MONDAY } from '../story.ts';
import { OWN_DAYS } from './slow.ts';

const over = (span: Span, from = MONDAY) => clockOver('handle', span, from, SHIPPED);
const stood = (clock: Clock, from: number, to: number) => resumed(stopped(clock, from), to, SHIPPED);

describe('a clock that stands', () => {
  const clock = over({ workingHours: 7 });

  test('is neither due soon nor overdue, however long', () => {
    const standing = stopped(clock, MONDAY + HOUR);
    for (const now of [MONDAY + HOUR, clock.dueAt, clock.dueAt + 90 * DAY])
      expect(clockState(standing, now)).toBe('stopped');
  });

  test('that is stopped again has stood since the first time', () => {
    expect(stopped(stopped(clock, MONDAY + HOUR), MONDAY + 3 * HOUR).stoppedAt).toBe(MONDAY + HOUR);
  });

  test('goes on with the hours it had: five of seven, from Thursday 10:00', () => {
    const on = stood(clock, MONDAY + 2 * HOUR, at(2026, 11, 26, 10));
    expect(on).toEqual({ ...clock, soonAt: at(2026, 11, 26, 15, 15), dueAt: at(2026, 11, 26, 17) });
  });

  test('stopped at night and resumed on another night loses no minute of a day', () => {
    const on = stood(clock, at(2026, 11, 23, 22), at(2026, 11, 27, 5));
    expect(on.dueAt).toBe(at(2026, 11, 27, 9));
  });

  test('over Spring Festival has after it what it had before', () => {
    const before = over({ workingDays: 5 }, at(2026, 2, 10, 9));
    const on = stood(before, at(2026, 2, 14, 10), at(2026, 2, 22, 12));
    // 14 February from 10:00 and one day more were left: 5.5 h and 7 h.
    expect([before.dueAt, on.dueAt]).toEqual([at(2026, 2, 24, 17, 30), at(2026, 2, 25, 16)]);
  });

  test('on the wall goes on after exactly as long as it stood', () => {
    const on = stood(over({ wallHours: 24 }), MONDAY + HOUR, MONDAY + 50 * HOUR);
    expect([on.soonAt, on.dueAt]).toEqual([MONDAY + 67 * HOUR, MONDAY + 73 * HOUR]);
  });

  test('in calendar days ends when an office closes, never sooner than as long as it stood', () => {
    const before = over({ calendarDays: 7 });
    expect(before.dueAt).toBe(at(2026, 11, 30, 17, 30));
    // It stood for 29 hours; Tuesday 22:30 would be no time to be due.
    expect(stood(before, MONDAY + HOUR, MONDAY + 30 * HOUR).dueAt).toBe(at(2026, 12, 2, 17, 30));
    expect(stood(before, MONDAY + HOUR, MONDAY + HOUR + 4 * DAY).dueAt).toBe(at(2026, 12, 4, 17, 30));
    expect(stood(before, MONDAY + HOUR, MONDAY + HOUR + 5 * DAY).dueAt).toBe(at(2026, 12, 7, 17, 30));
  });

  test('that was due soon is still, and one that was overdue gets nothing back', () => {
    const late = clock.soonAt + 60_000;
    expect(clockState(stood(clock, late, late + 9 * DAY), late + 9 * DAY)).toBe('dueSoon');
    expect(stood(clock, clock.dueAt + HOUR, clock.dueAt + 9 * DAY)).toEqual(clock);
  });

  test('one that never stood goes on as it is', () => {
    expect(resumed(clock, MONDAY + DAY, SHIPPED)).toBe(clock);
  });

  test('a resumption that arrives with an older time changes nothing', () => {
    expect(stood(clock, MONDAY + 2 * HOUR, MONDAY + HOUR)).toEqual(clock);
  });
});

describe('more time', () => {
  const five: Span = { workingDays: 5 };
  const clock = over(five);

  test('is counted from when it would have been due', () => {
    expect(clock.dueAt).toBe(at(2026, 11, 30, 17, 30));
    expect(extended(clock, { workingDays: 3 }, five, SHIPPED).dueAt).toBe(at(2026, 12, 3, 17, 30));
    const hours = over({ workingHours: 4 });
    expect(extended(hours, { workingHours: 4 }, { workingHours: 4 }, SHIPPED).dueAt).toBe(
      at(2026, 11, 24, 10),
    );
  });

  test('is due soon in the last quarter of both together', () => {
    // 5 and 3 days: two days of seven hours are left.
    expect(extended(clock, { workingDays: 3 }, five, SHIPPED).soonAt).toBe(at(2026, 12, 1, 17, 30));
    const wall = over({ wallHours: 24 });
    expect(extended(wall, { wallHours: 8 }, { wallHours: 24 }, SHIPPED)).toMatchObject({
      soonAt: MONDAY + 24 * HOUR,
      dueAt: MONDAY + 32 * HOUR,
    });
  });

  test('is due soon then although it stood for weeks before', () => {
    const on = stood(clock, MONDAY + DAY, MONDAY + 29 * DAY);
    const more = extended(on, { workingDays: 3 }, five, SHIPPED);
    expect(workedBetween(more.soonAt, more.dueAt, SHIPPED.calendar)).toBe(14 * HOUR);
  });
});

describe('on any clock', () => {
  const towns: readonly Settings[] = [
    SHIPPED,
    { ...SHIPPED, calendar: { ...SHIPPED.calendar, ...OWN_DAYS } },
    { ...SHIPPED, limits: { ...SHIPPED.limits, soon: 0.5 } },
  ];
  const settings = fc.constantFrom(...towns);
  const moments = fc.integer({ min: at(2026, 1, 1), max: at(2026, 12, 31) });
  const lengths = fc.integer({ min: 0, max: 40 * DAY });
  const working = fc.oneof(
    fc.record({ workingHours: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ workingDays: fc.integer({ min: 1, max: 20 }) }),
  );
  const spans = fc.oneof(
    working,
    fc.record({ calendarDays: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ wallHours: fc.double({ min: 0.25, max: 72, noNaN: true }) }),
  );
  const holds = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: 20261122, numRuns: 400 });
  const handling = (span: Span, from: number, town: Settings) => clockOver('handle', span, from, town);

  test('working time left before it stood is there after', () => {
    holds(
      fc.property(settings, working, moments, lengths, lengths, (town, span, from, ran, away) => {
        const clock = handling(span, from, town);
        const left = (of: Clock, now: number) => workedBetween(now, of.dueAt, town.calendar);
        const on = resumed(stopped(clock, from + ran), from + ran + away, town);
        if (left(clock, from + ran) === 0) expect(on).toEqual(clock);
        else expect(left(on, from + ran + away)).toBe(left(clock, from + ran));
      }),
    );
  });

  test('of whatever kind, what was left before it stood is left after, and no standing makes it due sooner', () => {
    holds(
      fc.property(settings, spans, moments, lengths, lengths, (town, span, from, ran, away) => {
        const clock = handling(span, from, town);
        const on = resumed(stopped(clock, from + ran), from + ran + away, town);
        expect(on.dueAt).toBeGreaterThanOrEqual(clock.dueAt);
        if (clock.runs !== 'working' && clock.dueAt > from + ran)
          expect(on.dueAt - (from + ran + away)).toBeGreaterThanOrEqual(clock.dueAt - (from + ran));
      }),
    );
  });

  test('standing again as soon as it goes on is standing once for both', () => {
    holds(
      fc.property(
        settings,
        working,
        moments,
        lengths,
        lengths,
        lengths,
        (town, span, from, ran, one, two) => {
          const clock = handling(span, from, town);
          const once = resumed(stopped(clock, from + ran), from + ran + one + two, town);
          const between = resumed(stopped(clock, from + ran), from + ran + one, town);
          const twice = resumed(stopped(between, from + ran + one), from + ran + one + two, town);
          expect(twice.dueAt).toBe(once.dueAt);
        },
      ),
    );
  });

  test('it is due soon between its start and its end, started, resumed or extended', () => {
    holds(
      fc.property(settings, spans, moments, lengths, lengths, (town, span, from, ran, away) => {
        const clock = handling(span, from, town);
        const on = resumed(stopped(clock, from + ran), from + ran + away, town);
        for (const each of [clock, on, extended(on, span, span, town)]) {
          expect(each.soonAt).toBeGreaterThanOrEqual(from);
          expect(each.soonAt).toBeLessThanOrEqual(each.dueAt);
          expect([each.soonAt, each.dueAt].every(Number.isInteger)).toBe(true);
        }
      }),
    );
  });

  test('but for the clock on the wall it is due on a working day, and while the office is open or as it closes', () => {
    holds(
      fc.property(settings, spans, moments, lengths, lengths, (town, span, from, ran, away) => {
        const clock = handling(span, from, town);
        const on = resumed(stopped(clock, from + ran), from + ran + away, town);
        for (const { runs, dueAt: due } of [clock, on, extended(on, span, span, town)]) {
          if (runs === 'wall') continue;
          expect(isWorkday(due, town.calendar)).toBe(true);
          expect(isOpenAt(due - 1, town.calendar)).toBe(true);
        }
      }),
    );
  });

  test('as long again, from when it would have been due, is later by all of it', () => {
    holds(
      fc.property(settings, spans, moments, (town, span, from) => {
        const clock = handling(span, from, town);
        const more = extended(clock, span, span, town);
        expect(more.dueAt).toBe(dueAt(clock.dueAt, span, town.calendar));
        expect(more.dueAt).toBeGreaterThan(clock.dueAt);
        expect(more.soonAt).toBeGreaterThan(clock.soonAt);
      }),
    );
  });
});

test('what never ends is refused, not waited for', () => {
  for (const span of [{ workingHours: Infinity }, { workingDays: NaN }, { wallHours: Infinity }])
    expect(() => dueAt(MONDAY, span as Span, SHIPPED.calendar)).toThrow(RangeError);
  expect(() => dueAt(NaN, { workingHours: 1 }, SHIPPED.calendar)).toThrow(RangeError);
});
