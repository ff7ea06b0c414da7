/** Every day of 2026 with every kind of span, against a count minute by minute that shares nothing with the domain. */
import {
  clockOver,
  dueAt,
  isOpenAt,
  isWorkday,
  resumed,
  SHIPPED,
  stopped,
  workedBetween,
  type Moment,
  type Settings,
  type Span,
} from '@gelin/domain';
import { at, DAY, HOUR } from '../story.ts';
import { OWN_DAYS, slowly } from './slow.ts';

const OWN: Settings = { ...SHIPPED, calendar: { ...SHIPPED.calendar, ...OWN_DAYS } };

const SPANS: readonly Span[] = [
  { workingHours: 1 },
  { workingHours: 4 },
  { workingHours: 7 },
  { workingHours: 40 },
  { workingDays: 1 },
  { workingDays: 2 },
  { workingDays: 5 },
  { workingDays: 20 },
  { calendarDays: 1 },
  { calendarDays: 7 },
  { calendarDays: 30 },
  { wallHours: 0.25 },
  { wallHours: 1 },
  { wallHours: 24 },
];

/** By night, before it opens, in both shifts, as a shift ends and begins, at noon, as the office closes, late. */
const HOURS = [0, 8.45, 8.5, 9.75, 12, 13, 14, 16.2, 17.5, 23.9].map(
  (hour) => Math.round(hour * 60) * 60_000,
);

const EVERY_DAY = Array.from({ length: 365 }, (_, day) => at(2026, 1, 1) + day * DAY);
const EVERY_MOMENT = EVERY_DAY.flatMap((day) => HOURS.map((hour) => day + hour));

/** Only what differs, so that a failure can be read. */
const differing = (moments: readonly Moment[], each: (moment: Moment) => readonly [unknown, unknown]) =>
  moments
    .map((moment) => [new Date(moment + 8 * HOUR).toISOString(), ...each(moment)] as const)
    .filter(([, fast, slow]) => fast !== slow)
    .slice(0, 5);

describe.each([
  ['as the State Council announced it', SHIPPED],
  ['with days of a town’s own', OWN],
])('the year 2026 %s', (_, settings) => {
  const { calendar } = settings;
  const slow = slowly(calendar);

  test('its days and hours', () => {
    expect(EVERY_MOMENT).toHaveLength(3650);
    expect(differing(EVERY_DAY, (day) => [isWorkday(day, calendar), slow.isWorkday(day)])).toEqual([]);
    expect(differing(EVERY_MOMENT, (from) => [isOpenAt(from, calendar), slow.isOpenAt(from)])).toEqual([]);
  });

  test.each(SPANS.map((span) => [JSON.stringify(span), span] as const))(
    '%s from any moment',
    (_name, span) => {
      expect(differing(EVERY_MOMENT, (from) => [dueAt(from, span, calendar), slow.due(from, span)])).toEqual(
        [],
      );
    },
  );

  test('working time between any two moments', () => {
    const ends = [3.5 * HOUR, 5 * DAY, 17.25 * DAY];
    for (const length of ends)
      expect(
        differing(EVERY_MOMENT, (from) => [
          workedBetween(from, from + length, calendar),
          slow.minutesBetween(from, from + length) * 60_000,
        ]),
      ).toEqual([]);
  });

  test.each([{ workingHours: 4 }, { workingDays: 5 }] as const)(
    '%j is due soon when three quarters of its minutes are gone',
    (span) => {
      const soonAt = (from: Moment) =>
        slow.afterMinutes(from, 0.75 * slow.minutesBetween(from, slow.due(from, span)));
      expect(
        differing(EVERY_MOMENT, (from) => [clockOver('handle', span, from, settings).soonAt, soonAt(from)]),
      ).toEqual([]);
    },
  );

  test('what stands over a stretch of any season goes on with exactly the minutes it had', () => {
    for (const away of [2 * HOUR, 11 * DAY + 5 * HOUR])
      expect(
        differing(EVERY_MOMENT, (from) => {
          const clock = clockOver('handle', { workingDays: 5 }, from, settings);
          const [stop, go] = [from + 26 * HOUR, from + 26 * HOUR + away];
          return [
            resumed(stopped(clock, stop), go, settings).dueAt,
            slow.afterMinutes(go, slow.minutesBetween(stop, clock.dueAt)),
          ];
        }),
      ).toEqual([]);
  });
});
