/** Why a card stands in a group, in one short line: "上报：网格 4 小时内未受理". */
import type { Span } from '../catalogue/category.ts';
import type { CardPlace } from '../matter/matter.ts';
import type { Level } from '../org/unit.ts';
import { CARD_REASON_WORDS } from './kinds.ts';

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  county: '区县',
  town: '镇',
  village: '村',
  grid: '网格',
  subgrid: '微网格',
};

/** A limit as people say it: "4 小时", "5 个工作日", "30 天". */
export function spanWords(span: Span): string {
  if ('workingHours' in span) return `${span.workingHours} 小时`;
  if ('wallHours' in span) return `${span.wallHours} 小时`;
  if ('workingDays' in span) return `${span.workingDays} 个工作日`;
  return `${span.calendarDays} 天`;
}

/** The reason with what is known of it: from where it rose, and which limit passed. */
export function cardReasonWords({
  reason,
  from,
  limit,
}: Pick<CardPlace, 'reason' | 'from' | 'limit'>): string {
  const below = from ? LEVEL_WORDS[from] : '';
  if (reason === 'escalated' && below) return `上报：${below}解决不了`;
  if (reason === 'notAccepted' && limit) return `上报：${below} ${spanWords(limit)}内未受理`;
  if (reason === 'overdue' && limit) return `超期：${spanWords(limit)}内未办结`;
  return CARD_REASON_WORDS[reason];
}
