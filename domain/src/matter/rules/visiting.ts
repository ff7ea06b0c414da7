/** 上门 (a visit that was agreed): moved by whoever has the matter or who asked, and its holder reminded on the day. */
import { hoursOf } from '../../deadline/calendar.ts';
import { midnightOn } from '../../deadline/local.ts';
import type { Directory } from '../../org/directory.ts';
import type { Matter, Moment, Visit } from '../matter.ts';
import { judgeVisit } from '../visit.ts';
import type { Circumstances, Lack } from './rule.ts';

const MINUTE = 60_000;
/** When the day begins that nobody works any more, in minutes: the calendar was changed meanwhile. */
const MORNING = 8 * 60 + 30;
/** While somebody works on it or is about to. */
const WAITS: readonly Matter['status'][] = ['reported', 'accepted', 'dispatched', 'handling'];

interface Moving {
  readonly visit?: Visit;
}

/** What keeps a visit from being moved there: none was agreed, it is then already, or nobody comes then. */
export function moveLack(
  { visit }: Moving,
  matter: Matter,
  { now, directory }: Circumstances,
): Lack | undefined {
  if (!visit) return undefined;
  const agreed = matter.visit;
  if (!agreed) return 'targetUnknown';
  if (agreed.on === visit.on && agreed.part === visit.part) return 'unchanged';
  return judgeVisit(visit, now, directory.settings.calendar) === 'stands' ? undefined : 'visitNotThen';
}

/** The visit as moved; its holder is reminded of the new one. */
export function movedVisit({ visit }: Moving): Pick<Matter, 'visit'> {
  return visit ? { visit } : {};
}

/** What no longer holds of a visit that was moved. */
export function movedAway({ visit }: Moving): readonly (keyof Matter)[] {
  return visit ? ['visitRemindedAt'] : [];
}

/** When its holder is reminded: as work begins on the day, once. A day that was erased reminds nobody. */
export function visitReminderAt(
  { status, visit, visitRemindedAt }: Pick<Matter, 'status' | 'visit' | 'visitRemindedAt'>,
  { settings }: Pick<Directory, 'settings'>,
): Moment | undefined {
  if (!visit || visitRemindedAt !== undefined || !WAITS.includes(status)) return undefined;
  const midnight = midnightOn(visit.on);
  if (Number.isNaN(midnight)) return undefined;
  const [first] = hoursOf(midnight, settings.calendar);
  return midnight + (first?.[0] ?? MORNING) * MINUTE;
}
