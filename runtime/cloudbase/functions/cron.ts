/** Timer expressions: second minute hour day month weekday year, in UTC+8; day and weekday together mean either. */
import { invalid } from '../failure.ts';

const ZONE = 8 * 3_600_000;
const DAY = 86_400_000;
/** How far ahead the next moment is looked for, in days. */
const HORIZON = 366 * 5;

export interface Cron {
  /** The first moment after `after`, or nothing within five years. */
  next(after: Date): Date | undefined;
}

const NAMES: Record<string, number> = {};
'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ').forEach((name, i) => (NAMES[name] = i + 1));
'SUN MON TUE WED THU FRI SAT'.split(' ').forEach((name, i) => (NAMES[name] = i));

/** @throws INVALID_PARAM unless the expression has seven readable fields */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 7) throw invalid(`"${expression}" is not a timer of seven fields`);
  const [second, minute, hour, day, month, weekday, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const seconds = [...valuesOf(second, 0, 59)];
  const minutes = [...valuesOf(minute, 0, 59)];
  const hours = [...valuesOf(hour, 0, 23)];
  const days = valuesOf(day, 1, 31);
  const months = valuesOf(month, 1, 12);
  const weekdays = valuesOf(weekday, 0, 7);
  if (weekdays.has(7)) weekdays.add(0);
  const years = valuesOf(year, 1970, 2199);
  const anyDay = isAny(day);
  const anyWeekday = isAny(weekday);

  const falls = (date: Date): boolean => {
    if (!years.has(date.getUTCFullYear()) || !months.has(date.getUTCMonth() + 1)) return false;
    const [byDay, byWeekday] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
    return !anyDay && !anyWeekday ? byDay || byWeekday : byDay && byWeekday;
  };
  return {
    next(after) {
      const local = after.getTime() + ZONE;
      const first = Math.floor(local / DAY) * DAY;
      for (let i = 0; i < HORIZON; i += 1) {
        const midnight = first + i * DAY;
        if (!falls(new Date(midnight))) continue;
        for (const h of hours)
          for (const m of minutes) {
            if (midnight + ((h * 60 + m) * 60 + 59) * 1000 <= local) continue;
            for (const s of seconds) {
              const moment = midnight + ((h * 60 + m) * 60 + s) * 1000;
              if (moment > local) return new Date(moment - ZONE);
            }
          }
      }
      return undefined;
    },
  };
}

const isAny = (field: string): boolean => field === '*' || field === '?';

function valuesOf(field: string, least: number, most: number): Set<number> {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const found = /^(?:\*|\?|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(part);
    if (!found) throw invalid(`"${field}" cannot be part of a timer`);
    const from = found[1] === undefined ? least : numberOf(found[1]);
    const to =
      found[2] !== undefined
        ? numberOf(found[2])
        : found[1] === undefined || found[3] !== undefined
          ? most
          : from;
    const step = Number(found[3] ?? 1);
    if (!(from >= least && to <= most && from <= to && step > 0))
      throw invalid(`"${field}" cannot be part of a timer`);
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return new Set([...values].sort((a, b) => a - b));
}

const numberOf = (text: string): number => NAMES[text.toUpperCase()] ?? Number(text);
