/** Matters of several circles in the order in which they press: a query each, put together, each once. */
import { findMatters, type MatterDocument } from '../shared/repositories/matters.ts';
import type { Where } from '../shared/cloudbase.ts';
import { PAGE } from './rows.ts';

/** One more than a page of what fits any of these, after a place in the order. */
export async function pressingIn(
  circles: readonly Where[],
  after: string | undefined,
): Promise<MatterDocument[]> {
  const beyond = after === undefined ? {} : { pressing: { $gt: after } };
  const pages = await Promise.all(
    circles.map((circle) =>
      findMatters({ ...circle, ...beyond }, { order: { pressing: 1 }, limit: PAGE + 1 }),
    ),
  );
  const found = new Map(pages.flat().map((document) => [document._id, document]));
  return [...found.values()].sort((a, b) => (a.pressing < b.pressing ? -1 : 1)).slice(0, PAGE + 1);
}
