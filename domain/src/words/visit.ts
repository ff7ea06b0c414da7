/** When somebody comes to the house, as people say it: "12月1日 周二 上午". */
import { localTime, midnightOn } from '../deadline/local.ts';
import type { Moment, Visit } from '../matter/matter.ts';
import { dayWords } from './time.ts';

export const PART_WORDS: Readonly<Record<Visit['part'], string>> = { morning: '上午', afternoon: '下午' };

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** A day with its weekday, as said on the day of `now`: "明天 周二". */
export function visitDayWords(on: string, now: Moment): string {
  const day = midnightOn(on);
  return `${dayWords(day, now)} ${WEEKDAYS[localTime(day).day()] ?? ''}`;
}

/** The same in a text that is read on another day: "3月3日周三上午". Of one whose day was erased, that it was another time. */
export function visitText({ on, part }: Visit): string {
  const day = localTime(midnightOn(on));
  if (!day.isValid()) return '别的时间';
  return `${day.format('M月D日')}${WEEKDAYS[day.day()] ?? ''}${PART_WORDS[part]}`;
}

/** The whole of it. A visit whose day was erased says nothing. */
export function visitWords({ on, part }: Visit, now: Moment): string {
  return Number.isNaN(midnightOn(on)) ? '' : `${visitDayWords(on, now)} ${PART_WORDS[part]}`;
}
