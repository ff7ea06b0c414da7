/** What became of an informant's tips (信息上报): counted for whoever sent them, never against anybody else's. */
import type { Outcome, Source, Status } from '../matter/kinds.ts';
import type { Moment } from '../matter/matter.ts';
import { inPeriod, isClosed, type Period } from './row.ts';

/** What of a matter is counted as a tip. */
export interface CountedTip {
  readonly source: Source;
  readonly status: Status;
  readonly reportedAt: Moment;
  readonly registeredAt?: Moment;
  readonly outcome?: Outcome;
  readonly drill?: true;
}

export interface TipFigures {
  readonly sent: number;
  readonly adopted: number;
  readonly solved: number;
}

const SOLVED: readonly (Outcome | undefined)[] = ['solved', 'agreed'];

/** Whether it counts as a tip at all: an informant sent it, and it was no drill. */
export function isTip({ source, drill }: Pick<CountedTip, 'source' | 'drill'>): boolean {
  return source === 'tip' && drill === undefined;
}

/** 采纳: the tip was taken up as a matter of the office (立案), whatever came of it. The rule of 信息员上报采纳. */
export function isAdopted(tip: Pick<CountedTip, 'source' | 'drill' | 'registeredAt'>): boolean {
  return isTip(tip) && tip.registeredAt !== undefined;
}

/** Whether it is over and good: solved, or agreed where it was a dispute. A reopened one is not, until it is closed again. */
export function isSolved(tip: CountedTip): boolean {
  return isAdopted(tip) && isClosed(tip) && SOLVED.includes(tip.outcome);
}

/** The figures of a period: each tip counts in the period in which it was sent, however late it was taken up. */
export function tipFigures(tips: readonly CountedTip[], period: Period): TipFigures {
  const sent = tips.filter((tip) => isTip(tip) && inPeriod(period, tip.reportedAt));
  return {
    sent: sent.length,
    adopted: sent.filter(isAdopted).length,
    solved: sent.filter(isSolved).length,
  };
}
