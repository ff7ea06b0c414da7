/** How a span is called: "2026年11月", "2026年第4季度", "11月23日—29日". Pure. */
import { dateText, type FigureSpan, type Moment } from '@gelin/domain/phone';

const DAY = 86_400_000;

/** The name of the whole span that begins at `from`. */
export function spanName(span: FigureSpan, from: Moment): string {
  const [, year = '', month = '', day = ''] = /^(\d+)年(\d+)月(\d+)日/.exec(dateText(from)) ?? [];
  if (span === 'year') return `${year}年`;
  if (span === 'quarter') return `${year}年第${Math.ceil(Number(month) / 3)}季度`;
  if (span === 'month') return `${year}年${month}月`;
  if (span === 'day') return `${year}年${month}月${day}日`;
  const [, , lastMonth = '', lastDay = ''] = /^(\d+)年(\d+)月(\d+)日/.exec(dateText(from + 6 * DAY)) ?? [];
  return `${year}年${month}月${day}日—${lastMonth === month ? '' : `${lastMonth}月`}${lastDay}日`;
}

/** A day or a month of the course, short: "28日", "11月". */
export function pointName(name: string): string {
  const [, month = '', day] = name.split('-');
  return day === undefined ? `${Number(month)}月` : `${Number(day)}日`;
}
