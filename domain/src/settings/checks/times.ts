/** Limits, calendar and hours that contradict themselves. */
import type { Span } from '../../catalogue/category.ts';
import { repeatedIn, type Problem } from '../problem.ts';
import type { CalendarRules, GroupRules, LimitRules } from '../settings.ts';

/** Urgent runs on the clock on the wall (design §4); the second supervision comes after the first. */
export function checkLimits({ urgent, supervise, superviseAgain }: LimitRules): Problem[] {
  const offTheWall = (['accept', 'handle'] as const).filter((stage) => !('wallHours' in urgent[stage]));
  return [
    ...offTheWall.map((stage) => ({
      path: ['limits', 'urgent', stage],
      reason: '紧急事项按钟表计时，只能写 wallHours',
    })),
    ...(isLonger(superviseAgain, supervise)
      ? []
      : [{ path: ['limits', 'superviseAgain'], reason: '再次督办应晚于第一次督办（supervise）' }]),
  ];
}

/** Whether one span is longer than another of the same kind; of two kinds it cannot be said, and passes. */
function isLonger(span: Span, than: Span): boolean {
  const [[kind, length] = []] = Object.entries(span);
  const [[otherKind, other] = []] = Object.entries(than);
  return kind !== otherKind || Number(length) > Number(other);
}

/** A day is either off, or worked, or worked in part. */
export function checkCalendar({ closed, worked, halfDays }: CalendarRules): Problem[] {
  return [
    ...repeatedIn(closed, ['calendar', 'closed'], (date) => `${date} 写了两次`),
    ...repeatedIn(worked, ['calendar', 'worked'], (date) => `${date} 写了两次`),
    ...worked.flatMap((date, index) =>
      closed.includes(date)
        ? [{ path: ['calendar', 'worked', index], reason: `${date} 已写在 closed 里，不能又上班` }]
        : [],
    ),
    ...Object.keys(halfDays)
      .filter((date) => closed.includes(date))
      .map((date) => ({
        path: ['calendar', 'halfDays', date],
        reason: `${date} 已写在 closed 里，不能又上半天`,
      })),
  ];
}

/** Digests on the marks of five minutes, at which they are looked for, and none in the quiet hours; quiet hours that end. */
export function checkGroups({ digests, quiet }: GroupRules): Problem[] {
  if (quiet.from === quiet.to)
    return [{ path: ['groups', 'quiet', 'to'], reason: '免打扰的开始和结束不能是同一时刻' }];
  return [
    ...repeatedIn(digests, ['groups', 'digests'], (time) => `${time} 写了两次`),
    ...digests.flatMap((time, index) =>
      isOnMark(time)
        ? []
        : [
            {
              path: ['groups', 'digests', index],
              reason: `${time} 不行，汇总时刻的分钟数应是 5 的倍数，如 11:30、11:35`,
            },
          ],
    ),
    ...digests.flatMap((time, index) =>
      isQuiet(time, quiet)
        ? [{ path: ['groups', 'digests', index], reason: `${time} 在免打扰时段内，不会发出` }]
        : [],
    ),
  ];
}

/** The timer of the digests fires every five minutes. */
const isOnMark = (time: string) => /[05]$/u.test(time);

/** Quiet hours mostly run over midnight. `HH:MM` compares as text. */
function isQuiet(time: string, { from, to }: GroupRules['quiet']): boolean {
  return from < to ? from <= time && time < to : time >= from || time < to;
}
