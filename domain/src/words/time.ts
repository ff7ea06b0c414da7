/** Moments as people say them: 今天 17:30, 明天 9:00, 11月25日 17:30. */
import type { Moment } from '../matter/matter.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;

const dayNumber = (moment: Moment) => Math.floor((moment + OFFSET) / DAY);

/** Hour and minute in UTC+8: "9:05". */
export function clockWords(moment: Moment): string {
  const date = new Date(moment + OFFSET);
  return `${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, '0')}`;
}

/** Day and time as said on the day of `now`; the year only where it is another. */
export function momentWords(moment: Moment, now: Moment): string {
  return `${dayWords(moment, now)} ${clockWords(moment)}`;
}

/** The day as said on the day of `now`. */
export function dayWords(moment: Moment, now: Moment): string {
  const named = { [-1]: '昨天', 0: '今天', 1: '明天' }[dayNumber(moment) - dayNumber(now)];
  if (named) return named;
  const date = new Date(moment + OFFSET);
  const day = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  const year = date.getUTCFullYear();
  return year === new Date(now + OFFSET).getUTCFullYear() ? day : `${year}年${day}`;
}

/** How long ago, for a list: 刚刚, 5分钟前, then the day and time. */
export function agoWords(moment: Moment, now: Moment): string {
  const minutes = Math.floor((now - moment) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes}分钟前`;
  return dayNumber(moment) === dayNumber(now) ? `今天 ${clockWords(moment)}` : momentWords(moment, now);
}

/** A limit as a sentence: "最晚 11月25日 17:30 前受理"; says so when it has passed. */
export function limitWords(dueAt: Moment, stage: 'accept' | 'handle' | 'sign', now: Moment): string {
  const deed = { accept: '受理', handle: '办结', sign: '签收' }[stage];
  return now >= dueAt
    ? `已超过 ${momentWords(dueAt, now)} 的${deed}时限`
    : `最晚 ${momentWords(dueAt, now)} 前${deed}`;
}
