/** Spans of figures: where they begin and end on the town's clock, and what they are compared with. */
import {
  comparedWith,
  dateOf,
  elapsed,
  FIGURE_SPANS,
  figureSpan,
  monthsAndDays,
  spansBack,
  type Period,
} from '@gelin/domain';
import { at } from '../story.ts';

/** Friday, 27 November 2026, 10:00. */
const NOW = at(2026, 11, 27, 10);
const said = ({ from, to }: Period) => [dateOf(from), dateOf(to - 1)];

test.each([
  ['day', ['2026-11-27', '2026-11-27'], ['2026-11-26', '2026-11-26']],
  ['week', ['2026-11-23', '2026-11-29'], ['2026-11-16', '2026-11-22']],
  ['month', ['2026-11-01', '2026-11-30'], ['2026-10-01', '2026-10-31']],
  ['quarter', ['2026-10-01', '2026-12-31'], ['2026-07-01', '2026-09-30']],
  ['year', ['2026-01-01', '2026-12-31'], ['2025-01-01', '2025-12-31']],
] as const)('a %s and the one before it', (span, own, before) => {
  expect(said(figureSpan(span, NOW))).toEqual(own);
  expect(said(figureSpan(span, NOW, 1))).toEqual(before);
});

test('a running span is compared with as many days of the others, today among them', () => {
  const { before, lastYear } = comparedWith('month', NOW);
  expect(said(before)).toEqual(['2026-10-01', '2026-10-27']);
  expect(said(lastYear)).toEqual(['2025-11-01', '2025-11-27']);
  expect(elapsed(figureSpan('month', NOW), NOW)).toEqual({ from: at(2026, 11, 1), to: at(2026, 11, 28) });
});

test('one that is over is compared whole, February with a longer January', () => {
  const march = at(2026, 3, 15);
  const { before, lastYear } = comparedWith('month', march, 1);
  expect([said(before), said(lastYear)]).toEqual([
    ['2026-01-01', '2026-01-31'],
    ['2025-02-01', '2025-02-28'],
  ]);
});

test('a week is compared with the same week of last year by weekday, Monday with Monday', () => {
  const { lastYear } = comparedWith('week', NOW);
  expect([new Date(lastYear.from + 8 * 3_600_000).getUTCDay(), dateOf(lastYear.from)]).toEqual([
    1,
    '2025-11-24',
  ]);
});

test('spans in a row leave no gap and share no moment', () => {
  for (const span of FIGURE_SPANS)
    for (let back = 0; back < 30; back += 1)
      expect(figureSpan(span, NOW, back + 1).to).toBe(figureSpan(span, NOW, back).from);
});

test('how many spans ago a moment was is told by the moment', () => {
  for (const span of FIGURE_SPANS)
    for (const now of [NOW, at(2026, 11, 30, 23), at(2027, 3, 31, 1)])
      for (let back = 0; back < 30; back += 1)
        expect(spansBack(span, figureSpan(span, now, back).from, now)).toBe(back);
});

test('a period is its whole months and the days that are left', () => {
  const { months, days } = monthsAndDays({ from: at(2026, 1, 31), to: at(2026, 4, 2) });
  expect([months, days]).toEqual([
    ['2026-02', '2026-03'],
    ['2026-01-31', '2026-04-01'],
  ]);
});
