/** A ledger that is being made, as drawn: its parts as chips, its words as lines to write, real rows beside. Pure. */
import type { Choice, LedgerOutputs } from '@gelin/contract/ledger';
import type { LedgerKey, OwnLedger, RowRule } from '@gelin/domain/phone';
import type { ChoiceItem } from '../../../components/choice-chips/choice-chips';
import { ownPhrases, ownWords, phrases } from '../words/ledger';

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
  readonly standings: readonly ChoiceItem[];
  readonly standing: string;
  readonly sources: readonly ChoiceItem[];
  readonly source: string;
  readonly groups: readonly ChoiceItem[];
  readonly category: string;
  readonly villages: readonly ChoiceItem[];
  readonly village: string;
  readonly parts: readonly ChoiceItem[];
  readonly part: string;
  readonly headings: readonly { readonly part: string; readonly own: string; readonly usual: string }[];
  readonly orders: readonly ChoiceItem[];
  readonly order: string;
  readonly down: boolean;
  readonly groupings: readonly ChoiceItem[];
  readonly groupBy: string;
  readonly counted: readonly ChoiceItem[];
  readonly total: string;
  readonly seen: string;
  readonly none: boolean;
  /** Each row as lines: what stands in which column. */
  readonly table: readonly (readonly string[])[];
  readonly busy: boolean;
  readonly trouble: string;
}

const STANDINGS: readonly ChoiceItem[] = [
  { value: '', label: ownWords.all },
  { value: 'open', label: ownWords.open },
  { value: 'struck', label: ownWords.struck },
];

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
    standings: STANDINGS,
    standing: rows.standing ?? '',
    sources: parts?.sources ?? [],
    source: (rows.sources ?? []).join(','),
    // Whole groups are enough on a phone; single categories stand in the settings file.
    groups: (parts?.categories ?? []).filter(({ value }) => value.length === 2),
    category: (rows.categories ?? []).join(','),
    villages: parts?.villages ?? [],
    village: (rows.units ?? []).join(','),
    parts: parts?.parts ?? [],
    part: columns.map(({ part }) => part).join(','),
    headings: columns.map(({ part, heading = '' }) => ({
      part,
      own: heading,
      usual: usual.get(part) ?? part,
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
    seen: seen ? ownPhrases.seen(seen.seen, seen.rows.length) : '',
    none: seen?.rows.length === 0,
    table: (seen?.rows ?? []).map((cells) =>
      cells.flatMap((cell, index) => (cell ? [`${seen?.headings[index] ?? ''}：${cell}`] : [])),
    ),
    busy: state.busy,
    trouble: state.trouble,
  };
}

/** What several rows have alike. */
const GROUPING = new Set(['village', 'unit', 'group', 'category', 'holder', 'status', 'source', 'severity']);
const COUNTED = new Set([...GROUPING, 'outcome', 'inTime', 'rating', 'nature', 'adopted']);
