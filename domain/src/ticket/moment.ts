/** Moments and limits as hotlines write them, in UTC+8: dates of every kind, Excel's own numbers, "5个工作日". */
import dayjs from 'dayjs';
import type { Span } from '../catalogue/category.ts';
import { dueAt } from '../deadline/due.ts';
import { momentAt } from '../deadline/local.ts';
import type { Moment } from '../matter/matter.ts';
import type { CalendarRules } from '../settings/settings.ts';

const DATE =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]*(\d{1,2})[:时点](?:(\d{1,2})分?)?(?::?(\d{1,2})秒?)?(?:\.\d+)?)?$/u;
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/u;
const SERIAL = /^\d{5}(?:\.\d+)?$/u;
/** The day before Excel's first. */
const EXCEL = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const LAST_MINUTE = DAY - 60_000;

interface Told {
  readonly at: Moment;
  readonly day: boolean;
}

function told(text: string): Told | undefined {
  if (SERIAL.test(text)) {
    const days = Number(text);
    // To the minute: Excel's fractions of a day are not exact.
    const local = EXCEL + Math.round((days * DAY) / 60_000) * 60_000;
    return { at: momentAt(dayjs.utc(local)), day: Number.isInteger(days) };
  }
  const [, year, month, day, hour, minute = '0', second = '0'] = DATE.exec(text) ?? DIGITS.exec(text) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d, h, min, s] = [year, month, day, hour ?? 0, minute, second].map(Number) as Six;
  const local = Date.UTC(y, m - 1, d, h, min, s);
  const read = new Date(local);
  const real = read.getUTCMonth() === m - 1 && read.getUTCDate() === d && h < 24 && min < 60 && s < 60;
  return real ? { at: momentAt(dayjs.utc(local)), day: hour === undefined } : undefined;
}
type Six = [number, number, number, number, number, number];

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** The moment; a day alone is its beginning. `undefined` where it cannot be read. */
export function momentIn(text: string): Moment | undefined {
  return told(plain(text))?.at;
}

const SPAN =
  /^(?:限)?(\d{1,3}) ?个?(工作日|工作天|工作小时|自然日|天|日|小时|h)(?:内|以内|之内)?(?:办结|办理)?$/u;
const SPANS: Readonly<Record<string, (amount: number) => Span>> = {
  工作日: (amount) => ({ workingDays: amount }),
  工作天: (amount) => ({ workingDays: amount }),
  工作小时: (amount) => ({ workingHours: amount }),
  自然日: (amount) => ({ calendarDays: amount }),
  天: (amount) => ({ calendarDays: amount }),
  日: (amount) => ({ calendarDays: amount }),
  小时: (amount) => ({ wallHours: amount }),
  h: (amount) => ({ wallHours: amount }),
};

/**
 * By when it has to be done: a moment, a day (until its last minute), or a span from when it was taken in.
 * `undefined` where it cannot be read.
 */
export function limitIn(text: string, from: Moment, calendar: CalendarRules): Moment | undefined {
  const read = told(plain(text));
  if (read) return read.day ? read.at + LAST_MINUTE : read.at;
  const [, amount, measure = ''] = SPAN.exec(plain(text)) ?? [];
  const span = SPANS[measure]?.(Number(amount));
  return span && Number(amount) > 0 ? dueAt(from, span, calendar) : undefined;
}
