/** What the list of one's own matters shows. */
import type { CallFailureCode } from '../../api/failure';
import type { Output } from '../../api/call';
import type { Outgoing } from '../../store/outgoing';
import { FAILURE_WORDS } from '../../words/failures';
import { MINE_WORDS as w } from '../../words/mine';
import { aloudOf } from './mine.aloud';

type MatterPage = Output<'matter', 'mine'>;
export type MatterRow = MatterPage['rows'][number];

export interface MineState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  /** Written without a network and not out yet. */
  readonly waiting: readonly Outgoing[];
  readonly rows: readonly MatterRow[];
  /** Where the next page begins; absent at the end. */
  readonly cursor: string | undefined;
  readonly tail: 'resting' | 'loading' | 'failed';
}

export const BEFORE: MineState = {
  phase: 'loading',
  failure: 'offline',
  waiting: [],
  rows: [],
  cursor: undefined,
  tail: 'resting',
};

/** The view of a state. */
export function present({ phase, failure, waiting, rows, cursor, tail }: MineState) {
  const tails = { resting: cursor || rows.length === 0 ? '' : w.end, loading: w.more, failed: w.moreFailed };
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    aloud: aloudOf(rows),
    empty: rows.length === 0,
    waiting: waiting.map(({ key, text, failure: why }) => ({
      key,
      text,
      words: why ? `${FAILURE_WORDS[why]}。${w.rewrite}` : w.waits,
      stopped: why !== undefined,
    })),
    rows: rows.map((row) => ({
      matter: row.matter,
      row,
      reason: row.actions.includes('rate') ? w.rate : '',
    })),
    tail,
    tailWords: tails[tail],
  };
}

/** The rows with the next page behind them; a row that moved up meanwhile is not shown twice. */
export function joined(rows: readonly MatterRow[], more: readonly MatterRow[]): readonly MatterRow[] {
  const known = new Set(rows.map((row) => row.matter));
  return [...rows, ...more.filter((row) => !known.has(row.matter))];
}
