/** 值班: who is on duty at the centre, and when what arrives has to be seen by them. */
import { dateOf, isOpenAt } from '../deadline/calendar.ts';
import { dayNumber } from '../deadline/local.ts';
import type { Moment } from '../matter/matter.ts';
import type { Roster, Settings } from '../settings/settings.ts';

/** The A and the B officer of a day, as member ids; B is absent where one takes the day alone, both where nobody does. */
export interface OnDuty {
  readonly a?: string;
  readonly b?: string;
}

/** Who is on duty on the day (in UTC+8, from midnight to midnight) that holds `moment`. */
export function dutyOn(moment: Moment, roster: Roster): OnDuty {
  const [a, b] = roster.days[dateOf(moment)] ?? pairOf(moment, roster.order);
  return { ...(a !== undefined && { a }), ...(b !== undefined && { b }) };
}

/** Everybody on the roster in the order in which they are told: that day's officers, then by turns, each once. */
export function inTurn(moment: Moment, roster: Roster): string[] {
  const { order } = roster;
  const from = (dayNumber(moment) * 2) % Math.max(1, order.length);
  const today = Object.values(dutyOn(moment, roster));
  return [...new Set([...today, ...order.slice(from), ...order.slice(0, from)])];
}

/** Whether something that arrives now is seen by the officers on duty, whatever its severity: the office is closed. */
export function watches(now: Moment, settings: Pick<Settings, 'calendar'>): boolean {
  return !isOpenAt(now, settings.calendar);
}

/** Two a day in the order of the roster. Where they would be the same pairs for ever, A and B change places each round. */
function pairOf(moment: Moment, order: readonly string[]): readonly (string | undefined)[] {
  const { length } = order;
  if (length < 2) return order;
  const place = dayNumber(moment) * 2;
  const pair = [order[place % length], order[(place + 1) % length]];
  return length % 2 === 0 && Math.floor(place / length) % 2 === 1 ? pair.reverse() : pair;
}
