/** A work summary as drawn: which one, what it says with its gaps marked, the cases to choose from. Pure. */
import type { SummaryKind, SummaryOutputs } from '@gelin/contract/summary';
import { RATING_WORDS } from '@gelin/domain/phone';
import { spanName } from '../words/period';
import { phrases, w } from '../words/summary';

export interface SummaryState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly kind: SummaryKind;
  readonly back: number;
  readonly desk: string | undefined;
  /** How many cases are asked for. */
  readonly proposed: number;
  readonly told: SummaryOutputs['summary'] | undefined;
  /** The chosen cases in the words that were given to them. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly busy: boolean;
  readonly said: string;
  readonly trouble: string;
}

export const BEFORE: SummaryState = {
  phase: 'loading',
  failure: '',
  kind: 'month',
  back: 0,
  desk: undefined,
  proposed: 12,
  told: undefined,
  chosen: {},
  busy: false,
  said: '',
  trouble: '',
};

/** As many as may be asked for. */
export const MOST_PROPOSED = 120;
const KINDS = Object.keys(w.kinds) as SummaryKind[];

/** The view of a state. */
export function present(state: SummaryState) {
  const { phase, failure, kind, back, proposed, told, chosen, busy, said, trouble } = state;
  const some = Object.keys(chosen).length > 0;
  // The place for cases is filled as soon as one is chosen.
  const gaps = (told?.filled.gaps ?? 0) - (some && told && caseGap(told) ? 1 : 0);
  return {
    phase,
    failure,
    kinds: KINDS.map((value) => ({ value, label: w.kinds[value] })),
    kind,
    period: told ? spanName(kind, told.from) : '',
    running: back === 0,
    units: (told?.desks ?? []).map(({ id, name }) => ({ value: id, label: name })),
    desk: told?.desk ?? '',
    title: told ? `${told.unit}${told.title}` : '',
    parts: told ? partsOf(told) : [],
    cases: (told?.cases ?? []).map(({ matter, no, rating, words }) => ({
      matter,
      no,
      on: matter in chosen,
      words: chosen[matter] ?? words,
      note: phrases.rated(words, rating ? RATING_WORDS[rating] : w.unrated),
    })),
    moreCases: told?.more && proposed < MOST_PROPOSED ? w.moreCases : '',
    gaps: phrases.gaps(gaps),
    whole: told?.whole === true,
    act: told?.whole ? w.whole : w.make,
    busy,
    said: busy ? w.making : said || (told?.whole ? w.wholeNote : ''),
    trouble,
  };
}

function partsOf({ filled }: SummaryOutputs['summary']) {
  return filled.parts.map((part, index) => ({
    index,
    heading: part.kind === 'heading',
    runs:
      part.kind === 'figures'
        ? [{ index: 0, words: w.figures, gap: false }]
        : part.runs.map(({ kind, words }, at) => ({ index: at, words, gap: kind === 'gap' })),
  }));
}

function caseGap({ filled }: SummaryOutputs['summary']): boolean {
  return filled.parts.some(
    (part) =>
      part.kind !== 'figures' &&
      part.runs.some(({ kind, words }) => kind === 'gap' && words.includes(w.caseGap)),
  );
}
