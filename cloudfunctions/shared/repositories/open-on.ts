/** Everything open on a desk as a board counts it: little of each, page by page, up to a bound. */
import type { BoardMatter } from '@gelin/domain';
import { find, type Stored } from '../cloudbase.ts';

const PAGE = 1_000;
/** What is beyond is said to be. */
const MOST = 10_000;
const PROJECTION = {
  audience: 1,
  drill: 1,
  'place.path': 1,
  reportedAt: 1,
  'clock.dueAt': 1,
  'clock.stoppedAt': 1,
} as const;

/** One of them. */
export type OpenMatter = BoardMatter & { readonly id: string };

export interface OpenRead {
  readonly matters: readonly OpenMatter[];
  readonly beyond: boolean;
}

type Found = Stored<
  Omit<BoardMatter, 'clock'> & Partial<Pick<BoardMatter, 'clock'>> & { reportedAt: number }
>;

/** What the word's desk has open, the oldest first. */
export async function openOn(token: string): Promise<OpenRead> {
  const found = new Map<string, Found>();
  for (let from = 0; found.size < MOST;) {
    const where = { desks: token, closedAt: null, reportedAt: { $gte: from } };
    const options = { order: { reportedAt: 1 }, limit: PAGE, projection: PROJECTION } as const;
    const page = await find<Found>('matters', where, options);
    const before = found.size;
    for (const each of page) found.set(each._id, each);
    if (page.length < PAGE || found.size === before) return { matters: counted(found), beyond: false };
    from = page.at(-1)?.reportedAt ?? from;
  }
  return { matters: counted(found), beyond: true };
}

/** What is projected out of a clock that is not there is not there. */
const counted = (found: ReadonlyMap<string, Found>): OpenMatter[] =>
  [...found.values()].map(({ _id, clock, ...matter }) => ({ ...matter, id: _id, clock: clock ?? null }));
