/** Who is on duty at the centre, and who comes next. */
import { dutyAt, dutyOn, nextStandIn, standIns, type Settings } from '@gelin/domain';
import { at, GAS, FAMILY_VIOLENCE, reported } from '../story.ts';
import { SETTINGS, TOWNSHIP } from '../town.ts';

const roster = { order: ['a', 'b', 'c'], days: { '2026-11-24': ['x', 'y'] } };
const settings: Settings = { ...SETTINGS, roster };

test('two a day in turn, and everybody as often as everybody else', () => {
  const days = ['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27'].map((date) => dutyOn(date, roster));
  for (const pair of days) expect(new Set(pair).size).toBe(2);
  const month = Array.from({ length: 30 }, (_, day) =>
    dutyOn(`2026-04-${String(day + 1).padStart(2, '0')}`, roster),
  );
  const turns = month.flat().filter((id) => id === 'a').length;
  expect(turns).toBe(20);
  expect(month[1]?.[0]).toBe(['b', 'c', 'a'][['a', 'b', 'c'].indexOf(month[0]?.[1] ?? '')]);
});

test('a day that the town has set is as the town has set it', () => {
  expect(dutyOn('2026-11-24', roster)).toEqual(['x', 'y']);
});

test('the night belongs to the day before, until the office opens', () => {
  expect(dutyAt(at(2026, 11, 25, 3), settings)).toEqual(['x', 'y']);
  expect(dutyAt(at(2026, 11, 25, 8, 29), settings)).toEqual(['x', 'y']);
  expect(dutyAt(at(2026, 11, 25, 8, 30), settings)).toEqual(dutyOn('2026-11-25', roster));
});

test('who stands in: whoever is on duty, then the turns that follow, each once', () => {
  const order = standIns(at(2026, 11, 24, 12), settings);
  expect(order.slice(0, 2)).toEqual(['x', 'y']);
  expect([...order].sort()).toEqual(['a', 'b', 'c', 'x', 'y']);
});

test('a town without a roster has nobody on duty and the centre to stand in', () => {
  const bare = { ...TOWNSHIP, settings: { ...SETTINGS, roster: { order: [], days: {} } } };
  expect(dutyAt(at(2026, 11, 24, 12), bare.settings)).toEqual([]);
  const first = nextStandIn(reported({ category: GAS }), new Set(), bare, at(2026, 11, 24, 12));
  expect(first).toBe('director');
});

test('one after the other, and nobody twice', () => {
  const matter = reported({ category: GAS });
  const asked = new Set<string>();
  for (;;) {
    const next = nextStandIn(matter, asked, TOWNSHIP, at(2026, 11, 23, 20));
    if (next === undefined) break;
    expect(asked.has(next)).toBe(false);
    asked.add(next);
  }
  expect([...asked].sort()).toEqual(['director', 'dispatcher-1', 'dispatcher-2']);
});

test('nobody stands in for what they must not see', () => {
  const duty = { ...TOWNSHIP, settings: { ...SETTINGS, roster: { order: ['clerk'], days: {} } } };
  const restricted = reported({ category: FAMILY_VIOLENCE });
  expect(nextStandIn(restricted, new Set(), duty, at(2026, 11, 23, 20))).toBe('director');
});
