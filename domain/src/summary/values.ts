/** What the blanks of a summary say, from the figures of a span: nothing but what was counted. */
import { COUNT_KEYS, type CountKey, type Counts } from '../figures/count.ts';
import { RATES, ratesOf, type RateKey } from '../figures/rate.ts';
import { percentWords } from '../figures/ratio.ts';
import { SUMMARY_SAYS } from '../words/summaries.ts';
import type { SummaryValue, SummaryValues } from './fill.ts';
import type { Blankable } from './kind.ts';

/** A category or a place with how many. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

export interface SummaryFigures {
  readonly unit: string;
  readonly period: string;
  readonly issuer: string;
  readonly today: string;
  readonly counts: Counts;
  /** So many arrived in the period before and in the same of last year; `null` where nothing was counted yet. */
  readonly before: number | null;
  readonly lastYear: number | null;
  readonly categories: readonly NamedCount[];
  readonly lateAt: readonly NamedCount[];
  readonly reopenedAt: readonly NamedCount[];
}

/** As many as a sentence names. */
const NAMED = 3;

const SHARES: Readonly<Partial<Record<Blankable, RateKey>>> = {
  closing: 'closing',
  closingInTime: 'closingInTime',
  onceRate: 'once',
  reopenedRate: 'reopened',
  satisfaction: 'satisfaction',
  ratedRate: 'rated',
  mediation: 'mediation',
};

/** The words of every blank; of what nobody counted there is none, and the place stays to be filled. */
export function summaryValues(figures: SummaryFigures): SummaryValues {
  const { unit, period, issuer, today, counts, before, lastYear } = figures;
  const rates = ratesOf(counts);
  const plain = (words: string): SummaryValue => ({ words });
  const step = (than: number | null, of: string) =>
    than === null ? SUMMARY_SAYS.noStep(of) : SUMMARY_SAYS.step(counts.arrived - than, of);
  const steps = [step(before, SUMMARY_SAYS.before), step(lastYear, SUMMARY_SAYS.lastYear)].join(
    SUMMARY_SAYS.comma,
  );
  return {
    ...Object.fromEntries(
      COUNT_KEYS.map((key) => [key, { words: String(counts[key]), counts: [key] }] as const),
    ),
    ...Object.fromEntries(
      Object.entries(SHARES).map(([blank, key]) => [
        blank,
        { words: percentWords(rates[key]), counts: [...RATES[key]] },
      ]),
    ),
    unit: plain(unit),
    period: plain(period),
    issuer: plain(issuer),
    today: plain(today),
    arrivedSteps: { words: steps, counts: ['arrived'] },
    late: { words: String(counts.due - counts.inTime), counts: ['late'] },
    ...named('lateWhere', figures.lateAt, ['late']),
    ...named('most', figures.categories, ['arrived']),
    ...named('mostReopened', figures.reopenedAt, ['reopened']),
  };
}

/** The three with the most; where there is none it says so. */
function named(blank: Blankable, all: readonly NamedCount[], counts: readonly CountKey[]): SummaryValues {
  const first = all
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, NAMED);
  const words = first.map(({ name, count }) => SUMMARY_SAYS.kind(name, count)).join(SUMMARY_SAYS.between);
  return { [blank]: { words: words || SUMMARY_SAYS.none, counts } };
}
