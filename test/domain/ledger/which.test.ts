/** Which matters stand on which ledger. */
import { CATEGORIES, headingsOf, ledgersOf, LEDGERS, SOURCES } from '@gelin/domain';
import { ledgerOf } from './shipped-ledger.ts';
import { accepted, answered, closed, IDEA, LAMP, QUARREL, reported, RUBBISH } from '../story.ts';
import { SETTINGS } from '../town.ts';

const demand = ledgerOf('demand', SETTINGS);

describe('which ledger', () => {
  test.each([
    ['report', ['demand']],
    ['onBehalf', ['demand']],
    ['ticket', ['demand']],
    ['tip', ['tip']],
    ['finding', ['patrol']],
  ] as const)('from %s: %j', (source, expected) => {
    expect(ledgersOf({ source, category: LAMP }, SETTINGS)).toEqual(expected);
  });

  test.each([
    [RUBBISH, 'environment'],
    [QUARREL, 'dispute'],
    [IDEA, 'opinion'],
  ] as const)('category %s stands on %s too, whoever brought it', (category, own) => {
    expect(ledgersOf({ source: 'report', category }, SETTINGS)).toEqual(['demand', own]);
    expect(ledgersOf({ source: 'tip', category }, SETTINGS)).toEqual([own, 'tip']);
  });

  test('none holds a matter twice, and every category ledger has its categories', () => {
    const own = new Set<string>();
    for (const { code } of CATEGORIES)
      for (const source of SOURCES) {
        const keys = ledgersOf({ source, category: code }, SETTINGS);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) own.add(key);
      }
    const ofMatters = LEDGERS.filter(({ kind }) => kind === 'matters').map(({ key }) => key);
    expect([...own].sort()).toEqual([...ofMatters].sort());
  });

  test('a matter stands on it from its registration on, to the end', () => {
    expect(demand.holds(reported())).toBe(false);
    for (const matter of [accepted(), answered(), closed()]) expect(demand.holds(matter)).toBe(true);
    expect(ledgerOf('hazard', SETTINGS).holds(accepted())).toBe(false);
  });
});

test.each(LEDGERS)('$key has a title and columns of different headings', (spec) => {
  const headings = headingsOf(spec);
  expect(spec.title).toMatch(/^\p{Script=Han}+台账$/u);
  expect(headings).toHaveLength(spec.columns.length);
  expect(new Set(headings.map(({ heading }) => heading)).size).toBe(headings.length);
  for (const { width } of headings) expect(width).toBeGreaterThan(4);
});
