/** Moments as people say them: 今天 17:30, 明天 9:00, 11月25日 17:30. */
import { localTime, midnightOn } from '../deadline/local.ts';
import type { Clock, Moment } from '../matter/matter.ts';

/** The date and the time of a moment as pickers want them, in UTC+8: `YYYY-MM-DD` and `HH:mm`. */
export function datePart(moment: Moment): string {
  return localTime(moment).format('YYYY-MM-DD');
}
export function timePart(moment: Moment): string {
  return localTime(moment).format('HH:mm');
}

/** The moment that a picked date and time stand for. */
export function momentOf(date: string, time: string): Moment {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return midnightOn(date) + (hours * 60 + minutes) * 60_000;
}

/** A picked date as it is read back, with the day of the week that people plan by: "3月31日 周三"; empty where none is picked. */
export function pickedWords(date: string): string {
  if (!date) return '';
  const midnight = midnightOn(date);
  return `${calendarDay(midnight)} 周${'日一二三四五六'[localTime(midnight).day()] ?? ''}`;
}

/** How many days lie between two moments, counted by midnights. */
const daysApart = (moment: Moment, now: Moment) =>
  localTime(moment).startOf('day').diff(localTime(now).startOf('day'), 'day');

/** Hour and minute in UTC+8: "9:05". */
export function clockWords(moment: Moment): string {
  return localTime(moment).format('H:mm');
}

/** Day and time as said on the day of `now`; the year only where it is another. */
export function momentWords(moment: Moment, now: Moment): string {
  return `${dayWords(moment, now)} ${clockWords(moment)}`;
}

/** The day as said on the day of `now`. */
export function dayWords(moment: Moment, now: Moment): string {
  const named = { [-1]: '昨天', 0: '今天', 1: '明天' }[daysApart(moment, now)];
  if (named) return named;
  const day = localTime(moment);
  return day.format(day.year() === localTime(now).year() ? 'M月D日' : 'YYYY年M月D日');
}

/** The day that stays right on whatever day it is read: "11月29日". */
export function calendarDay(moment: Moment): string {
  return localTime(moment).format('M月D日');
}

/** How long ago, for a list: 刚刚, 5分钟前, then the day and time. */
export function agoWords(moment: Moment, now: Moment): string {
  const minutes = Math.floor((now - moment) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes}分钟前`;
  return momentWords(moment, now);
}

/** A limit as a sentence: "最晚 11月25日 17:30 前受理"; says so when it has passed. */
export function limitWords(dueAt: Moment, stage: Clock['stage'], now: Moment): string {
  const deed = { accept: '受理', handle: '办结', sign: '签收', verify: '核查' }[stage];
  return now >= dueAt
    ? `已超过 ${momentWords(dueAt, now)} 的${deed}时限`
    : `最晚 ${momentWords(dueAt, now)} 前${deed}`;
}

/** The day in full, as papers have it: "2026年11月25日". */
export function dateText(moment: Moment): string {
  return localTime(moment).format('YYYY年M月D日');
}

/** Day and time in full, as forms of WeChat want it: "2026年11月25日 17:30". */
export function momentText(moment: Moment): string {
  return localTime(moment).format('YYYY年M月D日 HH:mm');
}
