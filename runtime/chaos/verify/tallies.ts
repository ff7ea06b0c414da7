/** Checks the figures: every day's tally against the slow way, all matters made anew from their events and counted. */
import { daysOf, sameCells, tallyOf, type Matter } from '@gelin/domain';
import { missing, wrong, type Finding } from './finding.ts';
import type { History } from './history.ts';
import type { Stored } from './stored.ts';

/** A tally on every day on which something counts, and none that says something else. */
export function* checkTallies(
  { tallies }: Pick<Stored, 'tallies'>,
  histories: ReadonlyMap<string, History>,
): Generator<Finding> {
  const byDay = new Map<string, Matter[]>();
  for (const { matter } of histories.values())
    for (const day of matter ? daysOf(matter) : []) {
      const id = `${matter?.town ?? ''}:${day}`;
      byDay.set(id, [...(byDay.get(id) ?? []), ...(matter ? [matter] : [])]);
    }
  const kept = new Map(tallies.map((tally) => [tally._id, tally]));
  for (const [id, matters] of byDay) {
    const cells = tallyOf(matters, id.slice(id.lastIndexOf(':') + 1));
    const tally = kept.get(id);
    if (!tally) {
      if (cells.length > 0) yield missing('tally of a day', id);
    } else if (!sameCells(tally.cells, cells)) yield wrong('tally of a day', id);
  }
  for (const { _id, cells } of tallies)
    if (!byDay.has(_id) && cells.length > 0) yield wrong('tally of a day on which nothing counts', _id);
}
