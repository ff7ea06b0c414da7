/** 吹哨: when departments can be called to a place, and which of them still have something to do. */
import { dayNumber, midnightOf } from '../deadline/local.ts';
import type { Matter, Moment } from './matter.ts';
import { OPEN } from './table.ts';

const MINUTE = 60_000;
/** Nobody is called to a place at 10:17. */
const ROUNDED = 10 * MINUTE;
const SOON = [30, 60, 120].map((minutes) => minutes * MINUTE);
/** When people meet: at nine and at two, in milliseconds of the day. */
const HALF_DAYS = [9, 14].map((hour) => hour * 60 * MINUTE);

/** When departments can be called, beside at once: soon, in round minutes, and the next three half days after that. */
export function callingTimes(now: Moment): Moment[] {
  const soon = SOON.map((later) => Math.ceil((now + later) / ROUNDED) * ROUNDED);
  const last = soon.at(-1) ?? now;
  const halves = [0, 1, 2].flatMap((days) =>
    HALF_DAYS.map((half) => midnightOf(dayNumber(now) + days) + half),
  );
  return [...soon, ...halves.filter((half) => half > last).slice(0, 3)];
}

/** The departments that help with it as it stands (协办, and those that were called): in whose 待办 it is. */
export function helpersOf({
  status,
  assistants = [],
}: Pick<Matter, 'status' | 'assistants'>): readonly string[] {
  return OPEN.includes(status) && status !== 'answered' ? assistants : [];
}
