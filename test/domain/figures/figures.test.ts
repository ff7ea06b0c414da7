/** The figures of an office, checked against published cases. */
import {
  countedRow,
  countsOf,
  NO_SHARE,
  percentWords,
  ratesOf,
  type CountedRow,
  type Matter,
} from '@gelin/domain';

const MARCH = { from: Date.UTC(2027, 1, 28, 16), to: Date.UTC(2027, 2, 31, 16) };
const DAY = 86_400_000;
const IN_MARCH = MARCH.from + 10 * DAY;

let made = 0;
/** An ordinary matter due in March, closed in time. */
const row = (more: Partial<CountedRow> = {}): CountedRow => ({
  id: `m${(made += 1)}`,
  status: 'closed',
  nature: 'problem',
  reportedAt: IN_MARCH - 6 * DAY,
  registeredAt: IN_MARCH - 5 * DAY,
  dueAt: IN_MARCH,
  answeredAt: IN_MARCH - DAY,
  closedAt: IN_MARCH,
  outcome: 'solved',
  ...more,
});
const many = (count: number, more: Partial<CountedRow> = {}) =>
  Array.from({ length: count }, () => row(more));
const open: Partial<CountedRow> = { status: 'handling' };
const late: Partial<CountedRow> = { answeredAt: IN_MARCH + DAY, closedAt: IN_MARCH + 2 * DAY };
const march = (rows: CountedRow[]) => ratesOf(countsOf(rows, MARCH));

describe('published cases', () => {
  test('972 due, 911 closed, 737 in time: 93.72 % and 75.82 %', () => {
    const figures = march([...many(737), ...many(911 - 737, late), ...many(972 - 911, open)]);
    expect(figures.closing).toEqual({ part: 911, whole: 972 });
    expect(percentWords(figures.closing)).toBe('93.72 %');
    expect(figures.closingInTime).toEqual({ part: 737, whole: 972 });
    expect(percentWords(figures.closingInTime)).toBe('75.82 %');
  });

  test.each([
    [147, 140, 1, '95.2 %'],
    [3_865, 3_749, 0, '97 %'],
    [3_865, 3_749, 2, '97.00 %'],
  ])('%i disputes, %i agreed: %s decimals, %s', (taken, agreed, decimals, words) => {
    const dispute = { nature: 'dispute', outcome: 'agreed' } as const;
    const figures = march([
      ...many(agreed, dispute),
      ...many(taken - agreed, { ...dispute, outcome: 'notAgreed' }),
    ]);
    expect(figures.mediation).toEqual({ part: agreed, whole: taken });
    expect(percentWords(figures.mediation, decimals)).toBe(words);
  });
});

describe('due to be closed', () => {
  const due = (more: Partial<CountedRow>) => march([row(more)]).closing.whole;

  test('is what has its limit in the period, from its first moment to before its end', () => {
    expect([MARCH.from - 1, MARCH.from, MARCH.to - 1, MARCH.to].map((dueAt) => due({ dueAt }))).toEqual([
      0, 1, 1, 0,
    ]);
    expect(due({ registeredAt: MARCH.from - 40 * DAY })).toBe(1);
  });

  test('is never what was not registered, or fell away', () => {
    const { registeredAt: _never, ...unregistered } = row();
    expect(march([unregistered]).closing.whole).toBe(0);
    for (const status of ['refused', 'withdrawn', 'merged'] as const) expect(due({ status })).toBe(0);
  });

  test('leaves out drills and upheld objections', () => {
    expect([due({ drill: true }), due({ excluded: true })]).toEqual([0, 0]);
  });

  test('counts a matter once, however often it is given', () => {
    const twice = row();
    expect(march([twice, twice, { ...twice, status: 'handling' }]).closing).toEqual({ part: 0, whole: 1 });
  });
});

describe('closed in time', () => {
  const inTime = (more: Partial<CountedRow>) => march([row(more)]).closingInTime.part;

  test('is answered by the limit, however long the verification took', () => {
    expect(inTime({ answeredAt: IN_MARCH, closedAt: IN_MARCH + 9 * DAY })).toBe(1);
    expect(inTime({ answeredAt: IN_MARCH + 1 })).toBe(0);
  });

  test('is not what is answered and open, or reopened', () => {
    expect([inTime({ status: 'answered' }), inTime({ status: 'handling' })]).toEqual([0, 0]);
  });
});

test('a dispute that is still open is not agreed, whatever was written last', () => {
  expect(march([row({ nature: 'dispute', outcome: 'agreed', status: 'handling' })]).mediation).toEqual({
    part: 0,
    whole: 1,
  });
});

test('satisfaction counts who rated, and says beside it how many did', () => {
  const figures = march([
    ...many(3, { rating: 'satisfied' }),
    ...many(1, { rating: 'fair' }),
    ...many(1, { rating: 'dissatisfied' }),
    ...many(5),
  ]);
  expect([percentWords(figures.satisfaction), percentWords(figures.rated)]).toEqual(['60.00 %', '50.00 %']);
});

test('nobody rated is no share, not nought and not a hundred', () => {
  const { satisfaction, mediation } = march([row()]);
  expect([satisfaction, mediation].map((ratio) => percentWords(ratio))).toEqual([NO_SHARE, NO_SHARE]);
  expect(Object.values(march([])).map((ratio) => percentWords(ratio))).toEqual(Array(7).fill('—'));
});

describe('percent', () => {
  test.each([
    [0, 7, '0.00 %'],
    [7, 7, '100.00 %'],
    [1, 3, '33.33 %'],
    [2, 3, '66.67 %'],
    // Halves go up, which binary fractions would get wrong: 1.005, 2.675 and 8.125 in the hundred.
    [201, 20_000, '1.01 %'],
    [535, 20_000, '2.68 %'],
    [13, 160, '8.13 %'],
    [1, 1_000_000, '0.00 %'],
  ])('%i of %i is %s', (part, whole, words) => {
    expect(percentWords({ part, whole })).toBe(words);
  });
});

describe('a matter as a row', () => {
  const matter = (more: Partial<Matter>): Matter =>
    ({ ...row(), text: '楼道的灯不亮', place: { path: [], by: 'none' }, ...more }) as unknown as Matter;

  test('brings along what is counted and nothing that names anybody', () => {
    expect(Object.keys(countedRow(matter({ rating: 'fair', drill: true }))).sort()).toEqual(
      [
        'answeredAt',
        'circle',
        'closedAt',
        'drill',
        'dueAt',
        'id',
        'nature',
        'outcome',
        'rating',
        'registeredAt',
        'reportedAt',
        'status',
      ].sort(),
    );
  });

  test('leaves the assessment by an objection that was upheld, not by one that was only made', () => {
    const objected = (state: 'pending' | 'upheld' | 'dismissed') =>
      countedRow(matter({ objection: { state, reason: '不属本单位', by: 'm' } })).excluded;
    expect([objected('pending'), objected('upheld'), objected('dismissed')]).toEqual([
      undefined,
      true,
      undefined,
    ]);
  });

  test('is counted by how it ended, the archive notwithstanding', () => {
    const { outcome: _none, ...open } = matter({ status: 'archived' });
    expect(countedRow(matter({ status: 'archived' })).status).toBe('closed');
    expect(countedRow(matter({ status: 'archived', mergedInto: 'other' })).status).toBe('merged');
    expect(countedRow(open as Matter).status).toBe('withdrawn');
    expect(countedRow(matter({ status: 'handling' })).status).toBe('handling');
  });
});
