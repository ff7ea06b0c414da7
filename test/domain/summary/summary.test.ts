/** Work summaries: figures in words with their rows, cases that may be told of, and what stays for a person to write. */
import {
  caseWords,
  casesProposed,
  COUNT_KEYS,
  COUNT_WORDS,
  countedAs,
  countedRow,
  countsOf,
  filledSummary,
  LEVEL_COUNTS,
  MAIN_COUNTS,
  mayBeCase,
  RATE_WORDS,
  rowOpening,
  SHIPPED,
  SUMMARY_KINDS,
  summaryValues,
  unknownSummaryBlanks,
  type Matter,
} from '@gelin/domain';
import { at, DAY, reported } from '../story.ts';

const FROM = at(2026, 11, 1);
const PERIOD = { from: FROM, to: FROM + 30 * DAY };
const closed = (id: string, more: Partial<Matter> = {}): Matter =>
  ({
    ...reported(),
    id,
    status: 'closed',
    outcome: 'solved',
    rating: 'satisfied',
    reportedAt: FROM + DAY,
    registeredAt: FROM + DAY,
    dueAt: FROM + 5 * DAY,
    answeredAt: FROM + 2 * DAY,
    closedAt: FROM + 3 * DAY,
    ...more,
  }) as Matter;
const matters = [
  closed('a'),
  closed('b', { answeredAt: FROM + 6 * DAY, failedVerifications: 2 }),
  closed('c', { rating: 'unsatisfied' as never, reopenings: 1 }),
];
const rows = matters.map((matter) => countedRow(matter));
const FIGURES = {
  unit: '青禾镇',
  period: '2026年11月1日至2026年11月30日',
  issuer: '青禾镇综治中心',
  today: '2026年11月30日',
  counts: countsOf(rows, PERIOD),
  before: 5,
  lastYear: 1,
  categories: [{ name: '路灯', count: 3 }],
  lateAt: [{ name: '柳溪村', count: 1 }],
  reopenedAt: [],
};
const values = summaryValues(FIGURES);

test('a count in the text is the number of its rows, and names them as its source', () => {
  for (const key of COUNT_KEYS)
    expect(values[key]).toEqual({ words: String(countedAs(key, rows, PERIOD).length), counts: [key] });
  const told = filledSummary({ title: '', text: '新到 {新到} 件，没有按期 {没有按期} 件。' }, values, []);
  const words = told.parts
    .flatMap((part) => (part.kind === 'figures' ? [] : part.runs))
    .map((run) => run.words);
  expect(words.join('')).toBe('新到 3 件，没有按期 1 件。');
  expect(told.sources).toEqual(['arrived', 'late']);
});

test('beside it stand the period before and the same of last year', () => {
  expect(values.arrivedSteps?.words).toBe('比上期减少 2 件，比上年同期增加 2 件');
  // Of a year in which nothing was counted yet nothing is more.
  const first = summaryValues({ ...FIGURES, lastYear: null });
  expect(first.arrivedSteps?.words).toBe('比上期减少 2 件，上年同期没有可比的数据');
});

test('whoever follows a figure back finds a row of that name on the page of figures', () => {
  const rows = [...MAIN_COUNTS, ...LEVEL_COUNTS].map((key) => COUNT_WORDS[key]);
  const names = [...rows, ...Object.values(RATE_WORDS)];
  for (const key of COUNT_KEYS) expect(names).toContain(rowOpening(key));
  expect(rowOpening('dueClosed')).toBe('结案率');
});

test('what ships has no blank that nobody fills, and leaves what a person writes marked and counted', () => {
  for (const kind of SUMMARY_KINDS) {
    const template = SHIPPED.summaries[kind];
    expect(unknownSummaryBlanks(template.text)).toEqual([]);
    expect(filledSummary(template, values, []).gaps).toBe(4);
    expect(filledSummary(template, values, ['路灯修好了。']).gaps).toBe(3);
  }
});

test('nothing is invented: a blank of which nothing is known is a place to be filled', () => {
  expect(filledSummary({ title: '', text: '办结 {办结} 件' }, {}, []).parts).toEqual([
    {
      kind: 'paragraph',
      runs: [
        { kind: 'words', words: '办结 ' },
        { kind: 'gap', words: '【请补充：办结】' },
        { kind: 'words', words: ' 件' },
      ],
    },
  ]);
  expect(unknownSummaryBlanks('{新到} {好评如潮}')).toEqual(['好评如潮']);
});

test('never told of: restricted, complained about, erased, a drill, withdrawn, found good by nobody, still open', () => {
  const never: Partial<Matter>[] = [
    { audience: 'restricted' },
    { nature: 'complaint' },
    { about: 'chief' as never },
    { text: '（已按报事人要求删除）' },
    { drill: true },
    { status: 'withdrawn' },
    { status: 'handling' },
  ];
  expect(never.filter((more) => mayBeCase(closed('n', more)))).toEqual([]);
  const unseen: Partial<Matter>[] = [{ fixedOnSpot: true }, { nature: 'consult' }];
  expect(unseen.filter((more) => mayBeCase(closed('n', { ...more, rating: 'fair' })))).toEqual([]);
});

test('any that was verified may be told of; those that their reporters found good come first, the hard ones before the others', () => {
  expect(mayBeCase(closed('s', { fixedOnSpot: true, spotChecked: 'pass', rating: 'fair' }))).toBe(true);
  expect(mayBeCase(closed('s', { fixedOnSpot: true }))).toBe(true);
  expect(casesProposed(matters, 9).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

test('a case is masked and shortened', () => {
  const words = caseWords(closed('a', { text: `找我 13812345678。${'很长'.repeat(90)}` }), () => '柳溪村');
  expect(words).not.toContain('13812345678');
  expect([...words].length).toBeLessThan(120);
});
