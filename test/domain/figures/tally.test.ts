/** Tallies: days counted whole add up to any period, for every desk, and change on the days that an event touches. */
import fc from 'fast-check';
import {
  boardFigures,
  COUNT_KEYS,
  countedOn,
  countedRow,
  countsOf,
  daysIn,
  daysTouched,
  deskTally,
  deskToken,
  hoursOfAll,
  hoursTaken,
  hoursWithin,
  openTally,
  tallyOf,
  toldApart,
  tallySum,
  totalOf,
  type FigureDesk,
  type Matter,
  type Period,
} from '@gelin/domain';
import { at, DAY, HOUR, reported } from '../story.ts';
import { EAST, EAST_1, TOWN, WEST, WEST_1 } from '../town.ts';

const FIRST = at(2026, 11, 2);
const PERIOD: Period = { from: FIRST, to: FIRST + 9 * DAY };
const moments = fc.integer({ min: FIRST - 3 * DAY, max: FIRST + 12 * DAY });
const maybe = (arbitrary: fc.Arbitrary<number>) => fc.option(arbitrary, { nil: undefined });

/** Matters that need not be likely: whatever the dates and states, days have to add up. */
const matters = fc.array(
  fc
    .record({
      status: fc.constantFrom('accepted', 'closed', 'archived', 'refused', 'merged', 'handling' as const),
      nature: fc.constantFrom('problem', 'dispute' as const),
      category: fc.constantFrom('0204', '0901'),
      audience: fc.constantFrom('open', 'restricted' as const),
      outcome: fc.constantFrom('solved', 'agreed' as const),
      rating: fc.constantFrom('satisfied', 'fair', undefined),
      reopenings: fc.constantFrom(0, 1, undefined),
      drill: fc.constantFrom(true, undefined),
      answerer: fc.constantFrom({ kind: 'unit', id: WEST_1 }, { kind: 'department', id: 'water' }, undefined),
      path: fc.constantFrom([TOWN], [TOWN, WEST, WEST_1], [TOWN, EAST, EAST_1]),
      reportedAt: moments,
      registeredAt: maybe(moments),
      dueAt: maybe(moments),
      answeredAt: maybe(moments),
      closedAt: maybe(moments),
    })
    .map(({ path, ...more }, index = 0) => ({
      ...reported(),
      ...more,
      place: { path, by: 'chosen' },
      index,
    })),
  { maxLength: 30 },
);
const named = matters.map((all) => all.map((one, n) => ({ ...one, id: `m${n}` }) as unknown as Matter));

const DESKS: readonly FigureDesk[] = [
  ...[TOWN, WEST, EAST_1].map((id): FigureDesk => ({ kind: 'place', id })),
  { kind: 'department', id: 'water' },
];

test('the days of a period add up to what its matters count, on every desk, by kind and by place', () => {
  fc.assert(
    fc.property(named, fc.constantFrom(...DESKS), (all, desk) => {
      const tallies = daysIn(PERIOD).map((day) => deskTally(tallyOf(all, day), desk));
      const { kinds, places } = tallySum(tallies);
      const own = all.filter((each) =>
        countedOn(each).some((token) => [deskToken(desk), deskToken(desk, true)].includes(token)),
      );
      const rows = own.map((each) => countedRow(each));
      const expected = countsOf(rows, PERIOD);
      expect(totalOf(kinds)).toEqual(expected);
      expect(totalOf(places)).toEqual(expected);
      const hours = Object.values(hoursOfAll(kinds)).reduce((sum, each) => sum + each, 0);
      expect(hours).toBe(expected.closed);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('what an event does not touch stays as it is: the tallies of other days are the same before and after', () => {
  fc.assert(
    fc.property(named, named, (before, after) => {
      const [one] = before;
      const [other] = after;
      if (!one || !other) return;
      const changed = { ...other, id: one.id };
      const touched = daysTouched(one, changed);
      const rest = before.slice(1);
      const whole = { from: PERIOD.from - 5 * DAY, to: PERIOD.to + 5 * DAY };
      for (const day of daysIn(whole).filter((each) => !touched.includes(each)))
        expect(tallyOf([changed, ...rest], day)).toEqual(tallyOf([one, ...rest], day));
    }),
    { numRuns: 40, seed: 11 },
  );
});

test('an event that nobody counts touches no day', () => {
  const matter = reported();
  const added: Matter = { ...matter, text: '另一句话', seq: 9 };
  expect(daysTouched(matter, added)).toEqual([]);
  expect(daysTouched(undefined, matter)).toEqual(['2026-11-23']);
});

test('a matter that moves to another village moves in the tally of its days', () => {
  const matter = reported();
  const moved = { ...matter, place: { path: [TOWN, WEST, WEST_1], by: 'chosen' as const } };
  expect(daysTouched(matter, moved)).toEqual(['2026-11-23']);
});

test('what is for the centre alone leaves the tally of those who may not count it', () => {
  const all = [reported(), { ...reported(), id: 'm2', audience: 'restricted' as const }];
  const tally = deskTally(tallyOf(all, '2026-11-23'), { kind: 'place', id: TOWN });
  expect([totalOf(tally.kinds).arrived, totalOf(openTally(tally).kinds).arrived]).toEqual([2, 1]);
});

test('time taken is whole hours from arrival to closing; the median and the ninth of ten are of a matter that was', () => {
  expect(hoursTaken({ reportedAt: 0, closedAt: 3 * HOUR - 1 })).toBe(2);
  const hours = { 2: 4, 5: 1, 30: 4, 100: 1 };
  expect([0.5, 0.9, 1].map((share) => hoursWithin(hours, share))).toEqual([5, 30, 100]);
  expect(hoursWithin({}, 0.5)).toBeUndefined();
});

test('every count has a day, and only one', () => {
  expect(COUNT_KEYS.length).toBeGreaterThan(10);
  const everything = { ...reported(), registeredAt: FIRST, status: 'closed', closedAt: FIRST } as Matter;
  expect(countsOf([countedRow(everything), countedRow(everything)], PERIOD).closed).toBe(1);
});

test('of kinds with few matters everybody reads only the sum, and not even that where it would tell one', () => {
  const kind = (name: string, arrived: number, closed = 0) => ({ name, arrived, closed });
  expect(toldApart([kind('路灯', 9), kind('噪声', 3), kind('井盖', 4)])).toEqual([
    kind('路灯', 9),
    kind('其他（件数少，合并）', 7),
  ]);
  expect(toldApart([kind('路灯', 2, 6), kind('噪声', 1), kind('井盖', 1)])).toEqual([kind('路灯', 2, 6)]);
});

test('a kind with few matters that would be left over alone cannot be worked out of the totals: the smallest told one goes with it', () => {
  const kind = (name: string, arrived: number, closed = 0) => ({ name, arrived, closed });
  const [lamps, bins, noise] = [kind('路灯', 9), kind('垃圾', 7, 8), kind('噪声', 4, 1)];
  const together = kind('其他（件数少，合并）', 11, 9);
  expect(toldApart([bins, lamps, noise])).toEqual([lamps, together]);
  // One of which nothing came in and nothing was closed hides nobody.
  expect(toldApart([bins, lamps, noise, kind('井盖', 0)])).toEqual([lamps, together]);
  expect(toldApart([lamps, bins])).toEqual([lamps, bins]);
  // Of a single one beside it nothing is told that the totals do not say.
  expect(toldApart([lamps, noise])).toEqual([]);
  expect(toldApart([noise])).toEqual([]);
});

test('on the board a limit that has passed is overdue, one of today is due today, and a clock that stands is neither', () => {
  const now = at(2026, 11, 23, 12);
  const clock = (dueAt: number, stoppedAt?: number) => ({
    clock: { dueAt, ...(stoppedAt !== undefined && { stoppedAt }) },
  });
  expect(boardFigures(clock(now), now)).toEqual(['open', 'overdue']);
  expect(boardFigures(clock(now + HOUR), now)).toEqual(['open', 'dueToday']);
  expect(boardFigures(clock(now + DAY), now)).toEqual(['open']);
  expect(boardFigures(clock(now - DAY, now - DAY), now)).toEqual(['open']);
});
