/** A list of the desk that is only looked at: what is supervised, and what could be made public. Pure. */
import type { MatterRow } from '@gelin/contract/matter';
import type { SupervisedRow } from '@gelin/contract/triage';
import { momentWords, type Moment } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { tailWords } from '../../../words/tail';
import { phrases, w } from '../words/list';

export const LISTS = ['supervised', 'releasable'] as const;
export type Which = (typeof LISTS)[number];
export type Row = MatterRow & Partial<Pick<SupervisedRow, 'since' | 'by' | 'text' | 'times' | 'placard'>>;

export interface ListState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode | undefined;
  readonly which: Which;
  readonly rows: readonly Row[];
  readonly cursor: number | undefined;
  readonly pages: number;
  readonly more: 'idle' | 'loading' | 'failed';
  readonly now: Moment;
}

/** The view of a state. */
export function present({ phase, failure, which, rows, cursor, more, now }: ListState) {
  const { note, empty } = w.lists[which];
  return {
    phase,
    failure: phase === 'failed' && failure ? FAILURE_WORDS[failure] : '',
    listNote: note,
    empty: rows.length === 0 && cursor === undefined,
    emptyWords: empty,
    rows: rows.map((row) => ({
      matter: row.matter,
      row,
      reason:
        row.since === undefined
          ? ''
          : phrases.ordered(momentWords(row.since, now), row.by ?? '', row.times ?? 1, row.placard === true),
      text: row.text ?? '',
      waits: row.since === undefined ? '' : phrases.holder(row.holder),
      release: which === 'releasable',
    })),
    tail: rows.length === 0 && cursor === undefined ? '' : tailWords({ more, cursor }, w),
  };
}
