/** 值班: two officers a day in fair turns, and everything seen by them while the office is closed. */
import { dutyOn, inTurn, SHIPPED, watches, type Roster } from '@gelin/domain';
import { at, DAY, HOUR } from '../story.ts';
import { OWN_DAYS } from '../deadline/slow.ts';

const roster = (order: string[], days: Roster['days'] = {}): Roster => ({ order, days });
const FRIDAY = at(2026, 11, 20);

describe('who is on duty', () => {
  test('the same two from midnight to midnight, in UTC+8', () => {
    const five = roster(['甲', '乙', '丙', '丁', '戊']);
    const friday = dutyOn(FRIDAY, five);
    expect(dutyOn(FRIDAY + DAY - 1, five)).toEqual(friday);
    expect(dutyOn(FRIDAY + DAY, five)).not.toEqual(friday);
  });

  test('the next two of the roster the day after, over a new year too', () => {
    const order = ['甲', '乙', '丙', '丁', '戊', '己'];
    for (const day of [FRIDAY, at(2026, 12, 31), at(2028, 2, 28)]) {
      const pair = (moment: number) => Object.values(dutyOn(moment, roster(order))).sort();
      const places = pair(day)
        .map((name) => order.indexOf(name))
        .sort();
      expect(pair(day + DAY)).toEqual(places.map((place) => order[(place + 2) % 6]).sort());
    }
  });

  test.each([2, 3, 4, 5, 6, 7])('%i people have as many days as A as they have as B', (length) => {
    const order = Array.from({ length }, (_, index) => `p${index}`);
    const tally = new Map<string, number>();
    // So many days that every round is whole.
    for (let day = 0; day < 2 * length; day += 1) {
      const { a, b } = dutyOn(FRIDAY + day * DAY, roster(order));
      expect(a).not.toBe(b);
      for (const turn of [`${a}:a`, `${b}:b`]) tally.set(turn, (tally.get(turn) ?? 0) + 1);
    }
    expect(tally.size).toBe(2 * length);
    expect([...new Set(tally.values())]).toEqual([2]);
  });

  test('those whom the day names, whatever the turns say', () => {
    const named = roster(['甲', '乙', '丙'], { '2026-02-17': ['镇长', '书记'], '2026-02-18': ['甲'] });
    expect(dutyOn(at(2026, 2, 17, 3), named)).toEqual({ a: '镇长', b: '书记' });
    expect(dutyOn(at(2026, 2, 18, 3), named)).toEqual({ a: '甲' });
  });

  test('one alone takes every day, and on an empty roster nobody does', () => {
    expect(dutyOn(FRIDAY, roster(['甲']))).toEqual({ a: '甲' });
    expect(dutyOn(FRIDAY, roster([]))).toEqual({});
  });
});

describe('the order in which people are told', () => {
  test('begins with the officers of the day and has everybody once', () => {
    const order = ['甲', '乙', '丙', '丁', '戊'];
    for (let day = 0; day < 10; day += 1) {
      const moment = FRIDAY + day * DAY;
      const told = inTurn(moment, roster(order));
      const { a, b } = dutyOn(moment, roster(order));
      const tomorrow = dutyOn(moment + DAY, roster(order));
      expect(told.slice(0, 2)).toEqual([a, b]);
      expect(told.slice(2, 4)).toEqual([tomorrow.a, tomorrow.b]);
      expect([...told].sort()).toEqual([...order].sort());
    }
  });

  test('has those whom the day names before the turns', () => {
    const named = roster(['甲', '乙', '丙'], { '2026-11-20': ['镇长', '丙'] });
    expect(inTurn(FRIDAY, named).slice(0, 2)).toEqual(['镇长', '丙']);
    expect(inTurn(FRIDAY, named)).toHaveLength(4);
    expect(inTurn(FRIDAY, roster([]))).toEqual([]);
  });
});

describe('the watch', () => {
  const own = { calendar: { ...SHIPPED.calendar, ...OWN_DAYS } };
  test.each([
    ['on a working morning', at(2026, 11, 23, 10), false],
    ['at noon', at(2026, 11, 23, 12, 30), true],
    ['in the evening', at(2026, 11, 23, 17, 30), true],
    ['at night', at(2026, 11, 23, 3), true],
    ['at a weekend', at(2026, 11, 22, 10), true],
    ['on a Saturday that is worked (调休)', at(2026, 2, 14, 15), false],
    ['in Spring Festival', at(2026, 2, 18, 10), true],
  ])('%s: %s', (_, now, expected) => {
    expect(watches(now, SHIPPED)).toBe(expected);
  });

  test('follows the town’s own days', () => {
    expect(watches(at(2026, 2, 14, 15), own)).toBe(true);
    expect(watches(at(2026, 4, 20, 10), own)).toBe(true);
    expect(watches(at(2026, 7, 11, 10), own)).toBe(false);
  });

  test('and the office together have every hour of the year', () => {
    const hours = Array.from({ length: 365 * 24 }, (_, hour) => at(2026, 1, 1) + hour * HOUR);
    // 104 days of weekend, of which 6 are worked; 19 days of holiday on weekdays. Open at 9, 10, 11, 14, 15, 16 and 17.
    const worked = 365 - 104 + 6 - 19;
    expect(hours.filter((hour) => !watches(hour, SHIPPED))).toHaveLength(7 * worked);
  });
});
