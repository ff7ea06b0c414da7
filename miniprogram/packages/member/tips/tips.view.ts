/** What became of my tips, as drawn: thanks for the quarter, then each with a sentence. Pure. */
import type { Output } from '../../../api/call';
import type { CallFailureCode } from '../../../api/failure';
import { HEARD, lineAloud, sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/tips';

type Tips = Output<'matter', 'tips'>;
export type TipRow = Tips['rows'][number];
type Quarter = NonNullable<Tips['quarter']>;

export interface TipsState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly rows: readonly TipRow[];
  readonly quarter: Quarter | undefined;
  /** The quarter before, where anything was sent in it. */
  readonly before: Quarter | undefined;
  readonly cursor: string | undefined;
  readonly pages: number;
  readonly more: 'idle' | 'loading' | 'failed';
}

export const BEFORE: TipsState = {
  phase: 'loading',
  failure: 'offline',
  rows: [],
  quarter: undefined,
  before: undefined,
  cursor: undefined,
  pages: 1,
  more: 'idle',
};

const TAILS = { idle: w.more, loading: w.loadingMore, failed: w.moreFailed } as const;

/** The view of a state. */
export function present({ phase, failure, rows, quarter, before, cursor, more }: TipsState) {
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    aloud: phase === 'ready' ? aloudOf(rows, quarter, before) : '',
    empty: rows.length === 0,
    thanks: quarter ? thanksOf(quarter, before) : null,
    rows: rows.map((row) => ({ matter: row.matter, row, became: becameOf(row) })),
    tail: cursor ? TAILS[more] : rows.length > 0 ? w.end : '',
  };
}

/** Thanks first, then what became of the latest. */
function aloudOf(rows: readonly TipRow[], quarter: Quarter | undefined, before: Quarter | undefined): string {
  if (rows.length === 0) return sentences(w.empty.replace('\n', ''));
  const thanks = quarter && thanksOf(quarter, before);
  const heard = rows.slice(0, HEARD).map((row) => lineAloud(`${row.category}，${row.place}`, becameOf(row)));
  return sentences(thanks?.when, thanks?.words, thanks?.counts, thanks?.before, ...heard);
}

/** Nothing is said of what was not adopted. */
function thanksOf({ quarter, sent, adopted, solved }: Quarter, before: Quarter | undefined) {
  const [year = '', number = ''] = quarter.split('-Q');
  return {
    when: phrases.quarter(year, number),
    words: adopted > 0 ? phrases.thanks(adopted) : w.thanksNone,
    counts: sent > 0 ? phrases.counts(sent, solved) : '',
    before: before && before.adopted > 0 ? phrases.before(before.adopted, before.solved) : '',
  };
}

function becameOf({ became, adopted }: TipRow): string {
  return adopted ? `${w.adopted} · ${became}` : became;
}
