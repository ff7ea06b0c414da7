/** When a visit (上门) is over; phones ask it too, so no calendar is needed here. */
import { midnightOn } from '../deadline/local.ts';
import type { Moment, Visit } from './matter.ts';

const HOUR = 3_600_000;
/** From midnight, in hours; China has no summer time. */
const ENDS: Readonly<Record<Visit['part'], number>> = { morning: 12, afternoon: 24 };

/** Whether that half of the day is over. Of a visit whose day was erased it is not. */
export function isVisitOver({ on, part }: Visit, now: Moment): boolean {
  return midnightOn(on) + ENDS[part] * HOUR <= now;
}
