/** The figures of a desk as drawn: rows with their comparison, shares, times, the course, and by kind. Pure. */
import type {
  CountFigure,
  FiguresOutputs,
  KindFigure,
  RateFigure,
  TimeFigure,
} from '@gelin/contract/figures';
import type { ListedRow } from '@gelin/contract/listing';
import {
  COUNT_MEANS,
  COUNT_WORDS,
  hoursWords,
  LEVEL_COUNTS,
  MAIN_COUNTS,
  partOf,
  RATE_MEANS,
  RATE_WORDS,
  SPAN_WORDS,
  TIME_WORDS,
  type CountKey,
  type FigureSpan,
} from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/figures';
import { pointName, spanName } from '../words/period';

export type Facet = 'natures' | 'categories' | 'places';

export interface FiguresState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly span: FigureSpan;
  /** How many spans back; 0 is the running one. */
  readonly back: number;
  readonly desk: string | undefined;
  readonly facet: Facet;
  readonly explained: boolean;
  readonly told: FiguresOutputs['figures'] | undefined;
  /** What is open the longest, as listed. */
  readonly oldest: readonly ListedRow[];
}

export const BEFORE: FiguresState = {
  phase: 'loading',
  failure: 'offline',
  span: 'month',
  back: 0,
  desk: undefined,
  facet: 'categories',
  explained: false,
  told: undefined,
  oldest: [],
};

export interface FigureView {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly means: string;
  /** The count whose matters a tap opens; none where there are none. */
  readonly opens: CountKey | '';
}

/** The view of a state. */
export function present(state: FiguresState) {
  const { phase, failure, span, back, facet, explained, told } = state;
  const shown = phase === 'ready' ? told : undefined;
  const counts = new Map(shown?.counts.map((figure) => [figure.key, figure]));
  const row = (key: CountKey) => countView(counts.get(key) ?? { key, count: 0, before: 0, lastYear: 0 });
  const kinds = shown?.[facet] ?? [];
  const most = Math.max(1, ...kinds.map(({ arrived }) => arrived));
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    empty: shown !== undefined && shown.counts.every(({ count }) => count === 0),
    spans: (Object.keys(SPAN_WORDS) as FigureSpan[]).map((value) => ({ value, label: SPAN_WORDS[value] })),
    span,
    period: told
      ? back === 0
        ? `${w.running[span]} ${spanName(span, told.from)}`
        : spanName(span, told.from)
      : '',
    running: back === 0,
    title: told ? `${told.name}${SPAN_WORDS[span]}` : '',
    desks:
      told && told.desks.length > 1 ? told.desks.map(({ id, name }) => ({ value: id, label: name })) : [],
    desk: told?.desk ?? '',
    below: (shown?.below ?? []).map(({ id, name }) => ({ value: id, label: name })),
    main: shown ? MAIN_COUNTS.map(row) : [],
    levels: shown ? LEVEL_COUNTS.map(row) : [],
    rates: (shown?.rates ?? []).map(rateView),
    times: (shown?.times ?? []).map(timeView),
    compare: compareWords(shown?.counts ?? []),
    course: (shown?.course ?? []).map(({ name, arrived, closed }) => ({
      name: pointName(name),
      arrived,
      closed,
    })),
    facets: (['categories', 'places', 'natures'] as const).map((value) => ({
      value,
      label: w.facets[value],
    })),
    facet,
    kinds: kinds.map((kind) => ({
      id: kind.id,
      name: kind.id === told?.desk ? w.elsewhere : kind.name,
      width: Math.round((kind.arrived / most) * 100),
      words: phrases.kind(kind.arrived),
      steps: stepsOf(kind.arrived, kind.before, kind.lastYear),
      counts: kindCounts(kind),
    })),
    oldest: shown ? state.oldest : [],
    spots: (shown?.spots ?? []).map(({ id, name, ids }) => ({ id, name, words: phrases.count(ids.length) })),
    explained,
    howWords: explained ? w.less : w.how,
  };
}

/** What of a kind was closed, and what was not in time: each opens its own matters. */
function kindCounts(kind: KindFigure) {
  const { id, closed, closedBefore, closedLastYear, due, late, percent } = kind;
  return [
    {
      key: 'closed' as const,
      id,
      words: phrases.closed(closed),
      note: stepsOf(closed, closedBefore, closedLastYear),
      opens: closed > 0,
    },
    ...(due > 0
      ? [
          {
            key: 'late' as const,
            id,
            words: phrases.late(late),
            note: phrases.inTime(percent),
            opens: late > 0,
          },
        ]
      : []),
  ];
}

function countView({ key, count, before, lastYear }: CountFigure): FigureView {
  return {
    key,
    name: COUNT_WORDS[key],
    value: phrases.count(count),
    note: stepsOf(count, before, lastYear),
    means: COUNT_MEANS[key],
    opens: count > 0 ? key : '',
  };
}

function rateView({ key, part, whole, percent, before, lastYear }: RateFigure): FigureView {
  return {
    key,
    name: RATE_WORDS[key],
    value: percent,
    note: [phrases.of(part, whole), phrases.before(before), phrases.lastYear(lastYear)].join('　'),
    means: RATE_MEANS[key],
    opens: part > 0 ? partOf(key) : '',
  };
}

function timeView({ share, hours, before, lastYear }: TimeFigure): FigureView {
  const words = (each: number | null) => (each === null ? w.none : hoursWords(each));
  const isMedian = share === 0.5;
  return {
    key: isMedian ? 'median' : 'ninth',
    name: isMedian ? TIME_WORDS.median : TIME_WORDS.ninth,
    value: words(hours),
    note: [phrases.before(words(before)), phrases.lastYear(words(lastYear))].join('　'),
    means: isMedian ? TIME_WORDS.medianMeans : TIME_WORDS.ninthMeans,
    opens: hours === null ? '' : 'closed',
  };
}

/** Beside the period before and the same of last year, where anything was counted then. */
function stepsOf(count: number, before: number | null, lastYear: number | null): string {
  return [
    ...(before === null ? [] : [phrases.beforeStep(stepWords(count - before))]),
    ...(lastYear === null ? [] : [phrases.lastYearStep(stepWords(count - lastYear))]),
  ].join('　');
}

/** What figures are compared with; what there is nothing of yet is said here once, and beside no figure. */
function compareWords(figures: readonly CountFigure[]): string {
  const without = (when: 'before' | 'lastYear') => figures.some((figure) => figure[when] === null);
  return [
    w.compare,
    ...(without('before') ? [phrases.noBefore] : []),
    ...(without('lastYear') ? [phrases.noLastYear] : []),
  ].join('');
}

function stepWords(step: number): string {
  if (step === 0) return phrases.same;
  return step > 0 ? phrases.more(step) : phrases.less(-step);
}
