/** What the figures of a digest (汇总) are called, and how old its oldest matter is. */
import type { DigestFigure } from '../group/digest-figures.ts';
import type { Moment } from '../matter/matter.ts';
import { clockWords } from './time.ts';

export const FIGURE_WORDS: Readonly<Record<DigestFigure, string>> = {
  new: '新增',
  open: '在办',
  dueToday: '今天到期',
  solved: '解决',
};

const DAY = 86_400_000;

/** How long a matter has been open, in whole days: "12 天". */
export function ageWords(since: Moment, now: Moment): string {
  const days = Math.floor((now - since) / DAY);
  return days < 1 ? '不到 1 天' : `${days} 天`;
}

/** What a digest is called by its slot: "11:30 汇总". */
export function slotWords(at: Moment): string {
  return `${clockWords(at)} 汇总`;
}
