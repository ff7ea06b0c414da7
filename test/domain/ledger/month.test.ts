/** A month's ledger and its seal: as it stood at the month's end, and a print that shows every change but no word. */
import { createHash } from 'node:crypto';
import {
  asOf,
  begin,
  bySealOrder,
  definitionOf,
  deviationOf,
  evolve,
  filedNow,
  isOver,
  keptAsToday,
  monthOf,
  monthPrint,
  monthsBack,
  monthSpan,
  monthWords,
  besideDeviations,
  sealedBeside,
  sealedRow,
  specOf,
  standsInMonth,
  type EventOf,
  type LedgerSpec,
  type Matter,
  type MatterEvent,
} from '@gelin/domain';
import { ledgerOf } from './shipped-ledger.ts';
import {
  accepted,
  ACCEPT,
  ANSWER,
  arriving,
  at,
  closed,
  DAY,
  event,
  LAMP,
  MONDAY,
  PASS,
  RUBBISH,
} from '../story.ts';
import { SETTINGS } from '../town.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const demand = ledgerOf('demand', SETTINGS);
const NOVEMBER = monthSpan('2026-11');
const DECEMBER = monthSpan('2026-12');

test('a month is sealed with the categories that are filed on its ledger then: what is put on it later is none of it', () => {
  const moved = {
    catalogue: {
      ...SETTINGS.catalogue,
      categories: SETTINGS.catalogue.categories.map((each) =>
        each.code === RUBBISH || each.code === LAMP
          ? { ...each, ledger: each.code === LAMP ? ('environment' as const) : ('hazard' as const) }
          : each,
      ),
    },
  };
  const spec = specOf('environment', { ledgers: [] })!;
  const sealed = filedNow(spec, SETTINGS);
  const held = (by: LedgerSpec, category: string) =>
    definitionOf(by, moved).holds({ ...accepted(), category });
  expect([held(spec, RUBBISH), held(spec, LAMP)]).toEqual([false, true]);
  expect([held(sealed, RUBBISH), held(sealed, LAMP)]).toEqual([true, false]);
  const own = { ...spec, rows: [{ filed: 'environment', categories: ['02'] }] } as const;
  expect(held(filedNow(own, moved), RUBBISH)).toBe(false);
  expect(held(filedNow(own, moved), LAMP)).toBe(true);
  expect(filedNow(specOf('demand', { ledgers: [] })!, SETTINGS)).toEqual(specOf('demand', { ledgers: [] }));
});

test('a month is one of UTC+8, and is over when the next begins', () => {
  expect(NOVEMBER).toEqual({ from: at(2026, 11, 1), to: at(2026, 12, 1) });
  expect([monthOf(NOVEMBER.to - 1), monthOf(NOVEMBER.to)]).toEqual(['2026-11', '2026-12']);
  expect([isOver('2026-11', NOVEMBER.to - 1), isOver('2026-11', NOVEMBER.to)]).toEqual([false, true]);
  expect(monthsBack(at(2027, 1, 31, 23), 3)).toEqual(['2027-01', '2026-12', '2026-11']);
  expect(monthWords('2026-11')).toBe('2026年11月');
});

/** Registered in November, answered and closed in December. */
function life(): MatterEvent[] {
  const submitted = arriving() as EventOf<'submit'>;
  const events: MatterEvent[] = [submitted];
  let matter = begin(submitted);
  const steps = [
    ['chief-east-1', ACCEPT, MONDAY + DAY],
    ['chief-east-1', ANSWER, NOVEMBER.to + DAY],
    ['worker-east-1', PASS, NOVEMBER.to + 2 * DAY],
  ] as const;
  for (const [person, command, when] of steps) {
    const next = event(matter, person, command, when);
    events.push(next);
    matter = evolve(matter, next);
  }
  return events;
}

test('a matter is given as it stood before a moment, whatever came later', () => {
  const events = life();
  expect(asOf(events, NOVEMBER.to)).toMatchObject({ status: 'accepted', seq: 2 });
  expect(asOf(events, NOVEMBER.to + 3 * DAY)).toMatchObject({ status: 'closed', seq: 4 });
  expect(asOf(events, MONDAY)).toBeUndefined();
  expect(asOf(events, MONDAY + 1)).toMatchObject({ status: 'reported' });
});

test('whom it is kept from is as it is today: what opened since stays closed, and no code of its row is another', () => {
  const stood = asOf(life(), NOVEMBER.to) as Matter;
  const about = { members: ['chief-east-1'], posts: [] };
  const kept = keptAsToday(stood, { audience: 'restricted', about });
  expect(kept).toEqual({ ...stood, audience: 'restricted', about });
  expect(keptAsToday(kept, { audience: 'open' })).toEqual(kept);
  expect(sealedRow(demand, kept, sha256)).toEqual(sealedRow(demand, stood, sha256));
});

test('what was open when the month began, or was registered in it, has a row; what was struck off before has none', () => {
  const events = life();
  const november = asOf(events, NOVEMBER.to) as Matter;
  const december = asOf(events, DECEMBER.to) as Matter;
  expect([standsInMonth(november, NOVEMBER), standsInMonth(december, DECEMBER)]).toEqual([true, true]);
  expect(standsInMonth(december, monthSpan('2027-01'))).toBe(false);
  expect(standsInMonth(november, monthSpan('2026-10'))).toBe(false);
  expect(standsInMonth({ ...accepted(), registeredAt: NOVEMBER.to - 1 }, NOVEMBER)).toBe(true);
  expect(standsInMonth({ ...accepted(), registeredAt: NOVEMBER.to }, NOVEMBER)).toBe(false);
  expect(standsInMonth({ ...closed(), closedAt: NOVEMBER.from }, NOVEMBER)).toBe(true);
  expect(standsInMonth({ ...closed(), registeredAt: 1, closedAt: NOVEMBER.from - 1 }, NOVEMBER)).toBe(false);
});

test('of what is no matter a month keeps what it said: put right, come later and gone before its time are named', () => {
  const row = (id: string, more: object = {}) => ({
    id,
    at: NOVEMBER.from,
    cells: { unit: '第一网格', people: '35' },
    codes: { unit: 'g1', people: 35 },
    ...more,
  });
  const sealed = [row('a'), row('b'), row('c')].map((each) => sealedBeside(each, sha256));
  const named = (today: ReturnType<typeof row>[], keptFrom = 0) =>
    besideDeviations(sealed, today, keptFrom, sha256).map((found) => [
      found.kind,
      'matter' in found ? found.matter : '',
    ]);
  const renamed = row('a', { cells: { unit: '滨河网格', people: '35' } });
  expect(named([renamed, row('b'), row('c')])).toEqual([]);
  const corrected = row('b', {
    cells: { unit: '第一网格', people: '40' },
    codes: { unit: 'g1', people: 40 },
  });
  expect(named([row('a'), corrected, row('d')])).toEqual([
    ['changed', 'b'],
    ['gone', 'c'],
    ['added', 'd'],
  ]);
  expect(named([row('a'), row('b')], NOVEMBER.from + 1)).toEqual([]);
  const [first] = sealed;
  const meddled = { ...first!, beside: { ...first!.beside!, at: NOVEMBER.from + 1 } };
  expect(besideDeviations([meddled], [row('a')], 0, sha256)).toMatchObject([{ kind: 'changed' }]);
});

describe('the print of a row', () => {
  const matter = closed();
  const row = sealedRow(demand, matter, sha256);
  const now = (change: Partial<Matter>) => deviationOf(row, { ...matter, ...change }, demand, sha256);

  test('is the same for the same cells, erased words or renamed units included', () => {
    expect(now({})).toBeUndefined();
    expect(now({ text: '（已按报事人要求删除）', photos: [] })).toBeUndefined();
  });

  test.each([
    { category: '0204' },
    { status: 'handling' as const },
    { closedAt: (matter.closedAt ?? 0) + 1 },
    { registeredAt: 1 },
    { rating: 'fair' as const },
    { severity: 'urgent' as const },
  ])('shows that %j was changed', (change) => {
    expect(now(change)).toEqual({ kind: 'changed', matter: matter.id, no: matter.no });
  });

  test('of a matter that is gone, or does not reach so far, cannot be made', () => {
    const gone = { kind: 'gone', matter: matter.id, no: matter.no };
    expect(deviationOf(row, undefined, demand, sha256)).toEqual(gone);
    expect(now({ seq: matter.seq - 1 })).toEqual(gone);
  });

  test('the month’s covers every row in the order of their numbers', () => {
    const other = sealedRow(demand, { ...matter, id: 'other', no: '2026-000002' }, sha256);
    const print = (...rows: (typeof row)[]) => monthPrint(rows.sort(bySealOrder), sha256);
    expect(print(other, row)).toBe(print(row, other));
    expect(print(row)).not.toBe(print(row, other));
    expect(print(row, { ...other, print: row.print })).not.toBe(print(row, other));
  });
});
