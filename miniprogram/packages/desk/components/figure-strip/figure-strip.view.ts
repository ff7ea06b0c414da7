/** The figures at hand as tiles: a number, or a share with how many of how many. Pure. */
import type { AtHand, HandRow, Unheld } from '@gelin/contract/listing';
import type { HandFigure, HandPeriod } from '@gelin/domain/phone';
import { phrases, w } from '../../words/figures';
import type { Tile } from '../figure-tiles/figure-tiles';

export const PERIODS = ['today', 'week', 'month'] as const satisfies readonly HandPeriod[];

export interface StripState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly period: HandPeriod;
  readonly desk: string;
  readonly hand: AtHand | undefined;
  /** Holders for whom nobody works; empty for those who need not know. */
  readonly unheld: readonly Unheld[];
  /** Their matters can be opened. */
  readonly opens: boolean;
}

export const BEFORE: StripState = {
  phase: 'loading',
  period: 'week',
  desk: '',
  hand: undefined,
  unheld: [],
  opens: false,
};

/** The view of a state. */
export function present({ phase, period, hand, unheld, opens }: StripState) {
  return {
    line:
      phase === 'failed' ? w.failed : phase === 'loading' && !hand ? w.loading : hand?.beyond ? w.beyond : '',
    fails: phase === 'failed',
    periods: PERIODS.map((value) => ({ value, label: w.periods[value] })),
    period,
    desks:
      hand && hand.desks.length > 1 ? hand.desks.map(({ id, name }) => ({ value: id, label: name })) : [],
    desk: hand?.desk ?? '',
    tiles: (hand?.figures ?? []).map(tileOf),
    unheld: unheld.map(({ id, name, open, away }) => ({
      id,
      name: away ? phrases.away(name) : name,
      count: phrases.count(open),
    })),
    opens,
  };
}

function tileOf({ figure, count, of, percent }: HandRow): Tile<HandFigure> {
  return {
    figure,
    name: w.names[figure],
    value: percent ?? String(count),
    note: of === undefined ? '' : phrases.of(count, of),
    means: w.means[figure],
  };
}
