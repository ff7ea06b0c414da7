/** A ledger as drawn: which one and which month, its rows, where it leads, and how far an export is. Pure. */
import type { LedgerOutputs, LedgerRow, SealFace } from '@gelin/contract/ledger';
import { dayWords, monthWords, type Moment } from '@gelin/domain/phone';
import type { ChoiceItem } from '../../../components/choice-chips/choice-chips';
import { tailWords } from '../../../words/tail';
import { LINKS, phrases, w, type Link } from '../words/ledger';

/** How far an export is. */
export type Export =
  | { readonly stage: 'none' }
  | { readonly stage: 'making' }
  | { readonly stage: 'downloading'; readonly percent: number }
  | { readonly stage: 'done'; readonly rows: number }
  | { readonly stage: 'said'; readonly words: string };

export interface LedgerState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly there: LedgerOutputs['ledgers'] | undefined;
  readonly ledger: string;
  /** `YYYY-MM`; '' is the whole. */
  readonly month: string;
  readonly rows: readonly LedgerRow[];
  readonly seal: SealFace | undefined;
  readonly cursor: string | undefined;
  readonly more: 'idle' | 'loading' | 'failed';
  readonly exporting: Export;
  readonly now: Moment;
}

export const BEFORE: Omit<LedgerState, 'now'> = {
  phase: 'loading',
  failure: '',
  there: undefined,
  ledger: 'demand',
  month: '',
  rows: [],
  seal: undefined,
  cursor: undefined,
  more: 'idle',
  exporting: { stage: 'none' },
};

export interface RowView {
  readonly matter: string;
  readonly no: string;
  readonly category: string;
  readonly place: string;
  readonly status: string;
  readonly open: boolean;
  readonly when: string;
  /** Numbers of a row that is no matter. */
  readonly counts: string;
  /** Where a tap leads; '' is nowhere. */
  readonly to: string;
}

export interface LedgerView {
  readonly phase: LedgerState['phase'];
  readonly failure: string;
  readonly empty: boolean;
  readonly emptyWords: string;
  readonly chips: readonly ChoiceItem[];
  readonly months: readonly ChoiceItem[];
  readonly ledger: string;
  readonly month: string;
  readonly sealed: string;
  readonly rows: readonly RowView[];
  readonly tail: string;
  readonly note: string;
  readonly busy: boolean;
  readonly canExport: boolean;
  readonly links: readonly { readonly to: Link; readonly label: string }[];
}

export function present(state: LedgerState): LedgerView {
  const { phase, failure, there, ledger, month, rows, seal, exporting } = state;
  const some = hasSome(state);
  return {
    phase,
    failure,
    empty: phase === 'ready' && !some,
    emptyWords: month === '' ? w.empty : w.emptyMonth,
    chips: (there?.ledgers ?? []).map(({ key, title, dropped }) => ({
      value: key,
      label: dropped ? phrases.dropped(title) : phrases.short(title),
    })),
    months: there ? monthChips(there, ledger) : [],
    ledger,
    month,
    sealed: seal ? phrases.sealed(dayWords(seal.at, state.now), seal.rows, seal.print) : '',
    rows: rows.map((row) => rowView(row, state.now)),
    tail: some ? tailWords(state, w) : '',
    note: noteWords(exporting),
    busy: exporting.stage === 'making' || exporting.stage === 'downloading',
    canExport: phase === 'ready' && some,
    links: phase === 'ready' ? linksOf(state) : [],
  };
}

/** Whether there is something on it: what has not come yet may be behind the cursor. */
const hasSome = ({ rows, cursor }: LedgerState) => rows.length > 0 || cursor !== undefined;

type There = NonNullable<LedgerState['there']>;
const choiceOf = (there: There | undefined, ledger: string) =>
  there?.ledgers.find(({ key }) => key === ledger);

/** The months that can be looked at; of a ledger that is made no more not the whole. */
function monthChips(there: There, ledger: string): ChoiceItem[] {
  const { months = there.months, dropped } = choiceOf(there, ledger) ?? {};
  const chips = months.map((value) => ({ value, label: monthWords(value) }));
  return dropped ? chips : [{ value: '', label: w.whole }, ...chips];
}

/** The month to look at in a ledger: the one chosen before, where it has that. */
export function monthIn(there: LedgerState['there'], ledger: string, month: string): string {
  const { months = there?.months ?? [], dropped } = choiceOf(there, ledger) ?? {};
  if (months.includes(month)) return month;
  return dropped ? (months[0] ?? '') : '';
}

/** A month that is over is handed up and sealed whatever stands on it: nothing is told as nothing (零报告). */
function linksOf(state: LedgerState): LedgerView['links'] {
  const { there, ledger, month, seal } = state;
  const { own, dropped } = choiceOf(there, ledger) ?? {};
  const isOver = month !== '' && month < (there?.months[0] ?? '');
  const shown: Readonly<Record<Link, boolean>> = {
    form: isOver || hasSome(state),
    files: true,
    seal: there?.maySeal === true && isOver && !seal,
    verify: true,
    own: there?.mayDefine === true,
    edit: there?.mayDefine === true && own === true && !dropped,
    deletions: true,
  };
  return (Object.keys(LINKS) as Link[]).filter((to) => shown[to]).map((to) => ({ to, label: LINKS[to] }));
}

/** What a row is told from others by: its matter, or the record that it is where it is none. */
export const rowId = ({ matter, beside }: LedgerRow) => beside?.id ?? matter;

function rowView(row: LedgerRow, now: Moment): RowView {
  const { matter, no, category, place, status, open, beside } = row;
  const told = { matter, no, category, place, status, open };
  if (!beside) {
    const when = phrases.registered(dayWords(row.registeredAt, now));
    return { ...told, when, counts: '', to: `/pages/matter/matter?id=${matter}&as=member` };
  }
  const { id, counts, opens } = beside;
  const to = opens ? `/packages/desk/${opens}/${opens}?id=${id}` : '';
  return { ...told, when: '', counts, to };
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
    case 'said':
      return exporting.words;
  }
}
