/** A ledger that is being made, as drawn: its parts as chips, its words as lines to write, real rows beside. Pure. */
import type { Choice, LedgerOutputs } from '@gelin/contract/ledger';
import type { LedgerKey, OwnLedger, RowRule } from '@gelin/domain/phone';
import type { ChoiceItem } from '../../../components/choice-chips/choice-chips';
import { phrases } from '../words/ledger';
import { ownPhrases, ownWords } from '../words/own';
import { rulesOf, type RuleView } from './own-ledger.rows';

export type Parts = LedgerOutputs['parts'];

export interface OwnState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly parts: Parts | undefined;
  readonly key: string;
  /** Kept before: it can be dropped. */
  readonly kept: boolean;
  readonly title: string;
  readonly base: LedgerKey;
  readonly rows: RowRule;
  readonly columns: OwnLedger['columns'];
  readonly order: string;
  readonly down: boolean;
  readonly groupBy: string;
  readonly totals: readonly string[];
  readonly seen: LedgerOutputs['preview'] | undefined;
  readonly busy: boolean;
  readonly trouble: string;
}

export const BEFORE: Omit<OwnState, 'key'> = {
  phase: 'loading',
  failure: '',
  parts: undefined,
  kept: false,
  title: '',
  base: 'demand',
  rows: {},
  columns: ['no', 'registeredAt', 'category', 'place', 'holder', 'status'].map((part) => ({ part })),
  order: '',
  down: false,
  groupBy: '',
  totals: [],
  seen: undefined,
  busy: false,
  trouble: '',
};

/** The ledger as it would be kept. */
export function ledgerIn({
  key,
  title,
  base,
  rows,
  columns,
  order,
  down,
  groupBy,
  totals,
}: OwnState): OwnLedger {
  return {
    key,
    title: title.trim(),
    base,
    rows,
    columns,
    ...(order && { order: { part: order, ...(down && { down }) } }),
    ...(groupBy && { groupBy }),
    ...(totals.length > 0 && { totals }),
  };
}

/** A ledger that is kept, to be changed. */
export function stateOf({
  title,
  base,
  rows,
  columns,
  order,
  groupBy = '',
  totals = [],
}: OwnLedger): Partial<OwnState> {
  return {
    kept: true,
    title,
    base,
    rows,
    columns,
    order: order?.part ?? '',
    down: order?.down === true,
    groupBy,
    totals,
  };
}

export interface OwnView {
  readonly phase: OwnState['phase'];
  readonly failure: string;
  readonly title: string;
  readonly kept: boolean;
  readonly bases: readonly ChoiceItem[];
  readonly base: string;
  readonly rules: readonly RuleView[];
  readonly parts: readonly ChoiceItem[];
  readonly part: string;
  readonly headings: readonly {
    readonly part: string;
    readonly own: string;
    readonly usual: string;
    readonly under: string;
    readonly underAria: string;
  }[];
  readonly orders: readonly ChoiceItem[];
  readonly order: string;
  readonly down: boolean;
  readonly groupings: readonly ChoiceItem[];
  readonly groupBy: string;
  readonly counted: readonly ChoiceItem[];
  readonly total: string;
  readonly seen: string;
  readonly none: boolean;
  /** Each row as lines: what stands in which column, below what it stands under; with the group that it begins. */
  readonly table: readonly { readonly group: string; readonly lines: readonly Line[] }[];
  /** What is counted below. */
  readonly sums: string;
  readonly busy: boolean;
  readonly trouble: string;
}

export interface Line {
  readonly under: string;
  readonly words: string;
}

export function present(state: OwnState): OwnView {
  const { phase, failure, parts, title, kept, base, rows, columns, order, down, groupBy, totals, seen } =
    state;
  const usual = new Map((parts?.parts ?? []).map(({ value, label }) => [value, label]));
  const shown: Choice[] = columns.map(({ part }) => ({ value: part, label: usual.get(part) ?? part }));
  return {
    phase,
    failure,
    title,
    kept,
    bases: (parts?.bases ?? []).map(({ value, label }) => ({ value, label: phrases.short(label) })),
    base,
    rules: rulesOf(rows, parts),
    parts: parts?.parts ?? [],
    part: columns.map(({ part }) => part).join(','),
    headings: columns.map(({ part, heading = '', under = '' }) => ({
      part,
      own: heading,
      usual: usual.get(part) ?? part,
      under,
      underAria: ownPhrases.under(usual.get(part) ?? part),
    })),
    orders: [{ value: '', label: ownWords.number }, ...shown.filter(({ value }) => value !== 'no')],
    order,
    down,
    groupings: [
      { value: '', label: ownWords.noGroup },
      ...(parts?.parts ?? []).filter(({ value }) => GROUPING.has(value)),
    ],
    groupBy,
    counted: shown.filter(({ value }) => COUNTED.has(value)),
    total: totals.join(','),
    seen: seen ? ownPhrases.seen(seen.seen, seen.fitting, seen.rows.length) : '',
    none: seen?.rows.length === 0,
    table: (seen?.rows ?? []).map(({ cells, group = '' }) => ({
      group,
      lines: linesOf(cells, seen?.headings ?? []),
    })),
    sums: seen && seen.rows.length > 0 ? ownPhrases.total(seen.total) : '',
    busy: state.busy,
    trouble: state.trouble,
  };
}

/** A row's cells that say something; what they stand under is said once for those beside each other. */
function linesOf(cells: readonly string[], headings: NonNullable<OwnState['seen']>['headings']): Line[] {
  let before = '';
  return cells.flatMap((cell, at) => {
    const { heading = '', under = '' } = headings[at] ?? {};
    if (cell === '') return [];
    const begins = under !== before;
    before = under;
    return [{ under: begins ? under : '', words: `${heading}：${cell}` }];
  });
}

/** What several rows have alike. */
const GROUPING = new Set(['village', 'unit', 'group', 'category', 'holder', 'status', 'source', 'severity']);
const COUNTED = new Set([...GROUPING, 'outcome', 'inTime', 'rating', 'nature', 'adopted']);
