/** The statutory calendar against what the State Council announced, in UTC+8 wherever the machine stands. */
import { execFileSync } from 'node:child_process';
import { dateOf, dayStart, isOpenAt, isWorkday, nextDay, SHIPPED } from '@gelin/domain';
import { at, DAY } from '../story.ts';

const { calendar } = SHIPPED;
const day = (year: number, month: number, date: number) => at(year, month, date, 12);

/** Announced by the State Council: days off, first and last, and the working days at weekends. */
const ANNOUNCED: readonly [string, (readonly [number, number, number])[], (readonly [number, number])[]][] = [
  [
    '2024',
    [
      [1, 1, 1],
      [2, 10, 17],
      [4, 4, 6],
      [5, 1, 5],
      [6, 10, 10],
      [9, 15, 17],
      [10, 1, 7],
    ],
    [
      [2, 4],
      [2, 18],
      [4, 7],
      [4, 28],
      [5, 11],
      [9, 14],
      [9, 29],
      [10, 12],
    ],
  ],
  [
    '2025',
    [
      [1, 1, 1],
      [1, 28, 31],
      [2, 1, 4],
      [4, 4, 6],
      [5, 1, 5],
      [5, 31, 31],
      [6, 1, 2],
      [10, 1, 8],
    ],
    [
      [1, 26],
      [2, 8],
      [4, 27],
      [9, 28],
      [10, 11],
    ],
  ],
  [
    '2026',
    [
      [1, 1, 3],
      [2, 15, 23],
      [4, 4, 6],
      [5, 1, 5],
      [6, 19, 21],
      [9, 25, 27],
      [10, 1, 7],
    ],
    [
      [1, 4],
      [2, 14],
      [2, 28],
      [5, 9],
      [9, 20],
      [10, 10],
    ],
  ],
];

describe.each(ANNOUNCED)('%s', (year, off, worked) => {
  test('its holidays are days off', () => {
    for (const [month, first, last] of off)
      for (let date = first; date <= last; date += 1)
        expect([month, date, isWorkday(day(Number(year), month, date), calendar)]).toEqual([
          month,
          date,
          false,
        ]);
  });

  test('its 调休 weekends are worked', () => {
    for (const [month, date] of worked)
      expect([month, date, isWorkday(day(Number(year), month, date), calendar)]).toEqual([month, date, true]);
  });

  test('every other day is a working day from Monday to Friday', () => {
    const dates = (month: number, first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, index) => dateOf(day(Number(year), month, first + index)));
    const told = new Set([
      ...off.flatMap(([month, first, last]) => dates(month, first, last)),
      ...worked.flatMap(([month, date]) => dates(month, date, date)),
    ]);
    for (let now = day(Number(year), 1, 1); dateOf(now).startsWith(year); now += DAY) {
      if (told.has(dateOf(now))) continue;
      const weekday = new Date(now).getUTCDay();
      expect([dateOf(now), isWorkday(now, calendar)]).toEqual([dateOf(now), weekday !== 0 && weekday !== 6]);
    }
  });
});

test('a year that has not been announced yet is weekdays and weekends', () => {
  expect([1, 2, 3].map((date) => isWorkday(day(2031, 3, date), calendar))).toEqual([false, false, true]);
});

test('a day begins at midnight in UTC+8', () => {
  const lastMinute = at(2026, 12, 31, 23, 59);
  expect(dateOf(lastMinute)).toBe('2026-12-31');
  expect(dateOf(lastMinute + 60_000)).toBe('2027-01-01');
  expect(dayStart(lastMinute)).toBe(at(2026, 12, 31));
  expect(nextDay(lastMinute)).toBe(at(2027, 1, 1));
  // In UTC this is still the day before.
  expect(isWorkday(at(2026, 11, 23, 0, 1), calendar)).toBe(true);
  expect(isWorkday(at(2026, 11, 22, 23, 59), calendar)).toBe(false);
});

test('the office opens with its first minute and closes with its last', () => {
  const open = (hour: number, minute: number) => isOpenAt(at(2026, 11, 23, hour, minute), calendar);
  expect([open(8, 29), open(8, 30), open(11, 59), open(12, 0)]).toEqual([false, true, true, false]);
  expect([open(13, 59), open(14, 0), open(17, 29), open(17, 30)]).toEqual([false, true, true, false]);
  expect(isOpenAt(at(2026, 11, 21, 10), calendar)).toBe(false);
});

test('the same days are worked on a machine in Los Angeles, in Shanghai and on Kiritimati', () => {
  const script = `
    import { build } from 'esbuild';
    const { outputFiles } = await build({ entryPoints: ['domain/src/deadline/due.ts', 'domain/src/deadline/calendar.ts'],
      bundle: true, format: 'esm', platform: 'node', write: false, outdir: '.' });
    const [due, days] = await Promise.all(outputFiles.map(({ contents }) =>
      import('data:text/javascript;base64,' + Buffer.from(contents).toString('base64'))));
    const town = ${JSON.stringify(calendar)};
    const dates = Array.from({ length: 1100 }, (_, index) => Date.UTC(2024, 0, 1, 13) + index * 86400000);
    console.log(dates.map((date) => Number(days.isWorkday(date, town))).join(''),
      dates.map((date) => due.dueAt(date, { workingHours: 4 }, town) + due.dueAt(date, { workingDays: 5 }, town)).join());`;
  const runs = ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }),
  );
  expect(runs[0]?.length).toBeGreaterThan(1100);
  expect(new Set(runs).size).toBe(1);
});
