/** A village's open matters as its desk counts them: one bounded reading, with little of each. */
import { OPEN, type VillageMatter } from '@gelin/domain';
import { find, type Stored } from '../cloudbase.ts';

/** The most that one request may read; a village with more than this open has other worries. */
export const MOST_OPEN = 1_000;
const PROJECTION = {
  category: 1,
  status: 1,
  severity: 1,
  audience: 1,
  drill: 1,
  'place.path': 1,
  reportedAt: 1,
  closedAt: 1,
  'clock.dueAt': 1,
  'clock.stoppedAt': 1,
  marks: 1,
  supervision: 1,
  sendBacks: 1,
  holder: 1,
  escalations: 1,
  handedDown: 1,
  whistle: 1,
} as const;

type Found = Stored<Omit<VillageMatter, 'id' | 'clock'> & Partial<Pick<VillageMatter, 'clock'>>>;

/** Everything open in a village, in no particular order. */
export async function openIn(village: string): Promise<VillageMatter[]> {
  const where = { 'place.path': village, status: { $in: OPEN } };
  const found = await find<Found>('matters', where, { limit: MOST_OPEN, projection: PROJECTION });
  // What is projected out of a clock that is not there is not there.
  return found.map(({ _id, clock, ...matter }) => ({ ...matter, id: _id, clock: clock ?? null }));
}
