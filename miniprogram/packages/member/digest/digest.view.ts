/** The list behind a figure as the page shows it. Pure. */
import type { DigestMatterRow } from '@gelin/contract/digest';
import { FIGURE_WORDS, slotWords, type DigestFigure, type Moment } from '@gelin/domain/phone';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { tailWords } from '../../../words/tail';
import { phrases, w } from '../words/digest';

/** Which figure of which digest, as the card told it. */
export interface Asked {
  readonly group: string;
  readonly digest: string;
  readonly figure: DigestFigure;
  readonly unit?: string;
}

export interface DigestState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly figure: DigestFigure | undefined;
  /** Known once the first page is there. */
  readonly slot: Moment | undefined;
  readonly name: string;
  readonly rows: readonly DigestMatterRow[];
  /** How many pages are open. */
  readonly pages: number;
  readonly cursor: string | undefined;
  readonly beyond: number;
  readonly more: 'idle' | 'loading' | 'failed';
}

export const BEFORE: DigestState = {
  phase: 'loading',
  failure: 'offline',
  figure: undefined,
  slot: undefined,
  name: '',
  rows: [],
  pages: 1,
  cursor: undefined,
  beyond: 0,
  more: 'idle',
};

/** What the page's address asks for; `undefined` where it asks for nothing that there is. */
export function askedIn(query: Readonly<Record<string, string | undefined>>): Asked | undefined {
  const { group, digest, unit } = query;
  const figure = (Object.keys(FIGURE_WORDS) as DigestFigure[]).find((one) => one === query['figure']);
  if (!group || !digest || !figure) return undefined;
  return { group, digest, figure, ...(unit && { unit }) };
}

/** "11:30 汇总 · 柳溪村 · 今天到期". */
export function titleOf({ slot, name, figure }: Pick<DigestState, 'slot' | 'name' | 'figure'>): string {
  return phrases.title(slot === undefined ? '' : slotWords(slot), name, figure ? FIGURE_WORDS[figure] : '');
}

export function present(state: DigestState) {
  const { phase, failure, rows, cursor } = state;
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && isLasting(failure),
    title: titleOf(state),
    rows: rows.map(shown),
    // A page of which everything was left out is not the end.
    empty: rows.length === 0 && cursor === undefined,
    tail: tailOf(state),
  };
}

/** A row without words says at least what it is, and who may open it. */
function shown(row: DigestMatterRow) {
  const { matter, opens, line, category } = row;
  return { matter, row: { ...row, line: line || category }, reason: opens ? '' : w.closedToYou };
}

function tailOf(state: DigestState): string {
  const { rows, beyond } = state;
  return tailWords(state, { ...w, end: beyond > 0 ? phrases.beyond(rows.length, beyond) : w.end });
}
