/** A town's matters as digests count them: everything open, and everything closed of late, with little of each. */
import type { DigestMatter, Moment } from '@gelin/domain';
import { find, type FindOptions, type Stored, type Where } from '../cloudbase.ts';

/** The most that one request may read. */
const PAGE = 1_000;
const PROJECTION = {
  category: 1,
  status: 1,
  audience: 1,
  drill: 1,
  'place.path': 1,
  reportedAt: 1,
  closedAt: 1,
  outcome: 1,
  'clock.dueAt': 1,
  'clock.stoppedAt': 1,
} as const;

type Found = Stored<Omit<DigestMatter, 'id' | 'clock'> & Partial<Pick<DigestMatter, 'clock'>>>;

/**
 * The matters that are open, and those whose way was over at `since` or later. A matter that is closed between the two
 * readings is in both, and counts as the later one has it.
 */
export async function mattersSince(town: string, since: Moment): Promise<DigestMatter[]> {
  const open = await pages((last) => ({
    where: { town, closedAt: null, ...(last && { _id: { $gt: last._id } }) },
    order: { _id: 1 },
  }));
  const closed = await pages((last) => ({
    where: { town, closedAt: { $gte: last?.closedAt ?? since } },
    order: { closedAt: 1, _id: 1 },
  }));
  return [...new Map([...open, ...closed].map((found) => [found._id, matterFrom(found)])).values()];
}

/** Page after page: each asked for by the last document of the one before, which it may begin with again. */
async function pages(
  query: (last: Found | undefined) => { where: Where; order: NonNullable<FindOptions['order']> },
): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (let last: Found | undefined; ;) {
    const { where, order } = query(last);
    const page = await find<Found>('matters', where, { order, limit: PAGE, projection: PROJECTION });
    const before = found.size;
    for (const each of page) found.set(each._id, each);
    last = page.at(-1);
    if (page.length < PAGE || found.size === before) return [...found.values()];
  }
}

/** What is projected out of a clock that is not there is not there. */
function matterFrom({ _id, clock, ...matter }: Found): DigestMatter {
  return { ...matter, id: _id, clock: clock ?? null };
}
