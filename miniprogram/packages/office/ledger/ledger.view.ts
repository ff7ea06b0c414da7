/** A ledger as drawn: which one, its rows, and how far an export is. Pure. */
import type { LedgerRow } from '@gelin/contract/office';
import { LEDGER_WORDS, dayWords, type LedgerKey, type Moment } from '@gelin/domain/phone';
import type { ChoiceItem } from '../../../components/choice-chips/choice-chips';
import { tailWords } from '../../../words/tail';
import { phrases, w } from '../words/ledger';

/** Every ledger, 群众诉求办理 first. */
export const LEDGERS = Object.keys(LEDGER_WORDS) as readonly LedgerKey[];

/** How far an export is. */
export type Export =
  | { readonly stage: 'none' }
  | { readonly stage: 'making' }
  | { readonly stage: 'downloading'; readonly percent: number }
  | { readonly stage: 'done'; readonly rows: number }
  | { readonly stage: 'failed'; readonly words: string };

export interface LedgerState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly ledger: LedgerKey;
  readonly rows: readonly LedgerRow[];
  readonly cursor: string | undefined;
  readonly more: 'idle' | 'loading' | 'failed';
  readonly exporting: Export;
  readonly now: Moment;
}

export interface RowView {
  readonly matter: string;
  readonly no: string;
  readonly category: string;
  readonly place: string;
  readonly status: string;
  readonly open: boolean;
  readonly when: string;
}

export interface LedgerView {
  readonly phase: LedgerState['phase'];
  readonly failure: string;
  readonly empty: boolean;
  readonly chips: readonly ChoiceItem[];
  readonly ledger: LedgerKey;
  readonly rows: readonly RowView[];
  readonly tail: string;
  readonly note: string;
  readonly busy: boolean;
  readonly canExport: boolean;
}

export function present(state: LedgerState): LedgerView {
  const { phase, failure, ledger, rows, exporting } = state;
  return {
    phase,
    failure,
    empty: phase === 'ready' && rows.length === 0,
    chips: LEDGERS.map((key) => ({ value: key, label: LEDGER_WORDS[key] })),
    ledger,
    rows: rows.map((row) => rowView(row, state.now)),
    tail: rows.length > 0 ? tailWords(state, w) : '',
    note: noteWords(exporting),
    busy: exporting.stage === 'making' || exporting.stage === 'downloading',
    canExport: phase === 'ready' && rows.length > 0,
  };
}

function rowView(row: LedgerRow, now: Moment): RowView {
  const { matter, no, category, place, status, open } = row;
  const when = phrases.registered(dayWords(row.registeredAt, now));
  return { matter, no, category, place, status, open, when };
}

function noteWords(exporting: Export): string {
  switch (exporting.stage) {
    case 'none':
      return '';
    case 'making':
      return w.making;
    case 'downloading':
      return phrases.downloading(exporting.percent);
    case 'done':
      return phrases.exported(exporting.rows);
    case 'failed':
      return exporting.words;
  }
}
