/** Spot checks and call-backs as the page shows them. Pure. */
import type { CheckRow } from '@gelin/contract/triage';
import { agoWords, type Moment } from '@gelin/domain/phone';
import type { ChoiceItem } from '../../../components/choice-chips/choice-chips';
import { tailWords } from '../../../words/tail';
import { phrases, w } from '../words/checks';

export const LISTS = ['calls', 'spot'] as const;
export type Which = (typeof LISTS)[number];

export interface ChecksState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly which: Which;
  readonly rows: readonly CheckRow[];
  readonly cursor: number | undefined;
  readonly pages: number;
  readonly more: 'idle' | 'loading' | 'failed';
  /** The row that did not hold, while it is being said why. */
  readonly failing: CheckRow | undefined;
  readonly note: string;
  /** By matter: being recorded. */
  readonly busy: string;
  readonly now: Moment;
}

/** The view of a state. */
export function present({
  phase,
  failure,
  which,
  rows,
  cursor,
  more,
  failing,
  note,
  busy,
  now,
}: ChecksState) {
  return {
    phase,
    failure,
    which,
    chips: LISTS.map((value): ChoiceItem => ({ value, label: w.lists[value] })),
    listNote: w.notes[which],
    empty: rows.length === 0 && cursor === undefined,
    emptyWords: w.empty[which],
    rows: rows.map((row) => ({
      matter: row.matter,
      row,
      since: phrases.since(agoWords(row.since, now), row.by),
      answer: row.answer ?? '',
      phone: row.actions.includes('look'),
      busy: busy === row.matter,
    })),
    pass: w.pass[which],
    fail: w.fail[which],
    failing: failing !== undefined,
    note,
    sending: busy !== '',
    tail: rows.length === 0 ? '' : tailWords({ more, cursor }, w),
  };
}
