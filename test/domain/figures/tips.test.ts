/** What became of an informant's tips, quarter by quarter. */
import { isAdopted, isSolved, quarterAt, tipFigures, type CountedTip } from '@gelin/domain';
import { at, DAY, MONDAY } from '../story.ts';

const tip = (changes: Partial<CountedTip> = {}): CountedTip => ({
  source: 'tip',
  status: 'reported',
  reportedAt: MONDAY,
  ...changes,
});
const taken = (changes: Partial<CountedTip> = {}) =>
  tip({ status: 'handling', registeredAt: MONDAY + DAY, ...changes });

test('a quarter begins and ends at midnight of the town’s own clock', () => {
  expect(quarterAt(at(2026, 11, 23, 9))).toEqual({
    name: '2026-Q4',
    from: at(2026, 10, 1),
    to: at(2027, 1, 1),
  });
  expect(quarterAt(at(2026, 10, 1) - 1).name).toBe('2026-Q3');
  expect(quarterAt(at(2027, 1, 1)).name).toBe('2027-Q1');
  expect(quarterAt(at(2024, 3, 31, 23, 59)).from).toBe(at(2024, 1, 1));
});

test('adopted is what was registered, whatever came of it afterwards', () => {
  expect(isAdopted(tip())).toBe(false);
  expect(isAdopted(tip({ status: 'refused' }))).toBe(false);
  expect(isAdopted(taken())).toBe(true);
  expect(isAdopted(taken({ status: 'withdrawn' }))).toBe(true);
  expect(isAdopted(taken({ source: 'report' }))).toBe(false);
});

test('solved is what is closed as solved or agreed; reopened it is not, archived it still is', () => {
  expect(isSolved(taken({ status: 'closed', outcome: 'solved' }))).toBe(true);
  expect(isSolved(taken({ status: 'archived', outcome: 'agreed' }))).toBe(true);
  expect(isSolved(taken({ status: 'closed', outcome: 'explained' }))).toBe(false);
  expect(isSolved(taken({ status: 'answered', outcome: 'solved' }))).toBe(false);
  expect(isSolved(taken())).toBe(false);
});

test('a tip counts in the quarter in which it was sent, however late it is taken up', () => {
  const last = at(2026, 12, 31, 23);
  const late = taken({ reportedAt: last, registeredAt: at(2027, 1, 2) });
  expect(tipFigures([late], quarterAt(last))).toEqual({ sent: 1, adopted: 1, solved: 0 });
  expect(tipFigures([late], quarterAt(at(2027, 1, 2)))).toEqual({ sent: 0, adopted: 0, solved: 0 });
});

test('what was reported as a resident, found on a round, or only a drill counts nowhere', () => {
  const rows = [
    tip(),
    taken(),
    taken({ status: 'closed', outcome: 'solved' }),
    taken({ drill: true }),
    taken({ source: 'finding' }),
    tip({ source: 'report' }),
  ];
  expect(tipFigures(rows, quarterAt(MONDAY))).toEqual({ sent: 3, adopted: 2, solved: 1 });
});
