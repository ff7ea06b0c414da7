/**
 * 限期整改 and 复查 of a hazard: whoever has it orders by which day the place is to put it right, and looks again. What
 * passes is answered and then verified by somebody else, by which it is struck off (销号); what does not goes on.
 */
import { categoryOf } from '../../catalogue/filing.ts';
import { dateOf, hoursOf } from '../../deadline/calendar.ts';
import { midnightOn } from '../../deadline/local.ts';
import type { Directory } from '../../org/directory.ts';
import type { Matter, Moment } from '../matter.ts';
import { doneFor } from '../outcome.ts';
import type { Rules } from './rule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** When the day begins that nobody works, in minutes: hazards do not wait for Monday. */
const MORNING = 8 * 60 + 30;
/** Days that an order may always give: who is late still orders, but cannot put it off. */
const LEAST = 3;

/** The latest day an order may name, `YYYY-MM-DD`: that of the matter's own limit, or three days from now. */
export function latestOrder({ dueAt }: Pick<Matter, 'dueAt'>, now: Moment): string {
  return dateOf(Math.max(dueAt ?? 0, now + LEAST * DAY));
}

/** When it is to be looked at again: as work begins on the day that was ordered. Nothing once that was done or said. */
export function recheckAt(
  { status, rectification }: Pick<Matter, 'status' | 'rectification'>,
  { settings }: Directory,
): Moment | undefined {
  if (!rectification || !['accepted', 'handling'].includes(status)) return undefined;
  const { by, orderedAt, remindedAt, rechecked } = rectification;
  if (remindedAt !== undefined || rechecked) return undefined;
  const midnight = midnightOn(by);
  const [first] = hoursOf(midnight, settings.calendar);
  const at = midnight + (first?.[0] ?? MORNING) * MINUTE;
  return at > orderedAt ? at : undefined;
}

export const rectifying: Pick<Rules, 'order' | 'recheck'> = {
  order: {
    lacks: ({ day }, matter, { now }) => {
      if (day < dateOf(now)) return 'periodWrong';
      return day > latestOrder(matter, now) ? 'spanTooLong' : undefined;
    },
    trace: ({ content: { text, day }, at }, { rectification }) => ({
      set: { rectification: { text, by: day, orderedAt: at, times: (rectification?.times ?? 0) + 1 } },
    }),
  },
  recheck: {
    lacks: ({ result, photos }, matter, { directory }) => {
      const wanted = categoryOf(matter.category, directory.settings)?.photoWithAnswer === true;
      return wanted && result === 'pass' && photos.length === 0 ? 'photoNeeded' : undefined;
    },
    otherwise: ({ result }) => result === 'fail',
    trace: ({ content: { result, text, photos }, by, at }, { rectification, nature, holder }) => {
      const rechecked = rectification && {
        rectification: { ...rectification, rechecked: { result, at } },
      };
      if (result === 'fail') return { set: { ...rechecked } };
      const outcome = doneFor(nature);
      return {
        set: {
          ...rechecked,
          answer: { text, photos, outcome, by, at },
          answeredAt: at,
          outcome,
          ...(holder && { answerer: holder }),
        },
      };
    },
  },
};
