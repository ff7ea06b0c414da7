/** Verifying as drawn: how far the journal is verified and what was found, sealed months and how they deviate. Pure. */
import type { JournalBreak, SealFace } from '@gelin/contract/ledger';
import { dayWords, monthWords, type Deviation, type Moment } from '@gelin/domain/phone';
import { BREAK_WORDS, DEVIATION_WORDS, verifyPhrases, verifyWords } from '../words/ledger';

/** How far the journal is verified. */
export interface Journal {
  readonly stage: 'none' | 'lines' | 'matters' | 'whole' | 'broken' | 'failed';
  readonly lines: number;
  readonly all: number;
  readonly erased: number;
  readonly waiting: number;
  readonly broken?: JournalBreak;
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

export const NOT_YET: Journal = { stage: 'none', lines: 0, all: 0, erased: 0, waiting: 0 };

export interface VerifyView {
  readonly phase: VerifyState['phase'];
  readonly failure: string;
  readonly going: boolean;
  readonly act: string;
  readonly progress: string;
  readonly percent: number;
  readonly whole: string;
  readonly broken: string;
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
  const { stage, lines, all, erased, waiting, broken, words = '' } = journal;
  const going = stage === 'lines' || stage === 'matters';
  return {
    phase,
    failure,
    going,
    act: going ? verifyWords.stop : verifyWords.start,
    progress:
      { lines: verifyPhrases.lines(lines, all), matters: verifyWords.matters }[stage as 'lines'] ?? '',
    percent: all === 0 ? 0 : Math.floor((lines / all) * 100),
    whole: stage === 'whole' ? verifyPhrases.fine(lines, erased, waiting) : '',
    broken: broken ? verifyPhrases.broken(broken.seq, BREAK_WORDS[broken.why], broken.no ?? '') : '',
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
