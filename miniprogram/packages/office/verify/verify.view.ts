/** Verifying as drawn: how far the journal is verified and what was found, sealed months and how they deviate. Pure. */
import type { AlteredMatter, JournalBreak, SealFace } from '@gelin/contract/ledger';
import { dayWords, monthWords, type Deviation, type Moment } from '@gelin/domain/phone';
import { BROKEN_WORDS, DEVIATION_WORDS, HELD_WORDS, verifyPhrases, verifyWords } from '../words/verify';

/** How far the journal is verified. */
export interface Journal {
  readonly stage: 'none' | 'lines' | 'matters' | 'months' | 'done' | 'broken' | 'failed';
  readonly lines: number;
  readonly all: number;
  readonly erased: number;
  readonly waiting: number;
  readonly broken?: JournalBreak;
  /** Matters that are not as their events have made them, and days and months that count otherwise than their matters. */
  readonly altered: readonly AlteredMatter[];
  readonly miscounted: readonly string[];
  /** Months of which that cannot be said yet. */
  readonly uncompared: readonly string[];
  readonly words?: string;
}

export interface Check {
  readonly stage: 'going' | 'done' | 'failed';
  readonly deviations: readonly Deviation[];
  readonly words?: string;
}

export interface VerifyState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly seals: readonly SealFace[];
  readonly journal: Journal;
  /** By month. */
  readonly checks: Readonly<Record<string, Check>>;
  readonly now: Moment;
}

export const NOT_YET: Journal = {
  stage: 'none',
  lines: 0,
  all: 0,
  erased: 0,
  waiting: 0,
  altered: [],
  miscounted: [],
  uncompared: [],
};

/** As many as are named one by one. */
const NAMED = 50;

export interface VerifyView {
  readonly phase: VerifyState['phase'];
  readonly failure: string;
  readonly going: boolean;
  readonly act: string;
  readonly progress: string;
  readonly percent: number;
  readonly whole: string;
  /** What could not be verified this time. */
  readonly unsure: string;
  /** What was found, line by line. */
  readonly found: readonly string[];
  readonly trouble: string;
  readonly noSeals: boolean;
  readonly seals: readonly {
    readonly month: string;
    readonly title: string;
    readonly detail: string;
    readonly going: boolean;
    readonly fine: boolean;
    readonly wrong: readonly string[];
    readonly trouble: string;
  }[];
}

export function present({ phase, failure, seals, journal, checks, now }: VerifyState): VerifyView {
  const { stage, lines, all, erased, waiting, uncompared, words = '' } = journal;
  const going = stage === 'lines' || stage === 'matters' || stage === 'months';
  const found = foundIn(journal);
  return {
    phase,
    failure,
    going,
    act: going ? verifyWords.stop : verifyWords.start,
    progress: progressOf(journal),
    percent: all === 0 ? 0 : Math.floor((lines / all) * 100),
    whole:
      stage === 'done' && found.length === 0 && uncompared.length === 0
        ? verifyPhrases.fine(lines, erased, waiting)
        : '',
    unsure: stage === 'done' && uncompared.length > 0 ? verifyPhrases.uncompared(uncompared.length) : '',
    found:
      found.length > NAMED ? [...found.slice(0, NAMED), verifyPhrases.more(found.length - NAMED)] : found,
    trouble: stage === 'failed' ? words : '',
    noSeals: phase === 'ready' && seals.length === 0,
    seals: seals.map(({ month, at, rows }) => {
      const check = checks[month];
      return {
        month,
        title: monthWords(month),
        detail: verifyPhrases.seal(rows, dayWords(at, now)),
        going: check?.stage === 'going',
        fine: check?.stage === 'done' && check.deviations.length === 0,
        wrong: (check?.deviations ?? []).map((found) =>
          verifyPhrases.deviation('no' in found ? found.no : '', DEVIATION_WORDS[found.kind]),
        ),
        trouble: check?.stage === 'failed' ? (check.words ?? '') : '',
      };
    }),
  };
}

function progressOf({ stage, lines, all }: Journal): string {
  if (stage === 'lines') return verifyPhrases.lines(lines, all);
  return { matters: verifyWords.matters, months: verifyWords.months }[stage as 'matters'] ?? '';
}

/** Each thing that is not as it was, with where it is found. */
function foundIn({ broken, altered, miscounted }: Journal): string[] {
  return [
    ...(broken ? [verifyPhrases.broken(broken.seq, BROKEN_WORDS[broken.why], broken.no ?? '')] : []),
    ...altered.map(({ no = '', fields }) =>
      verifyPhrases.altered(
        no,
        fields.map((field) => HELD_WORDS[field]),
      ),
    ),
    ...miscounted.map((when) => verifyPhrases.miscounted(dateOrMonth(when))),
  ];
}

function dateOrMonth(when: string): string {
  const [year, month, day] = when.split('-').map(Number);
  return day === undefined ? monthWords(when) : verifyPhrases.date(year ?? 0, month ?? 0, day);
}
