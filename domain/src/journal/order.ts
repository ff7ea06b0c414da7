/** In which order events come onto the journal. */
import type { MatterEvent } from '../matter/event.ts';

type Ordered = Pick<MatterEvent, 'matter' | 'seq' | 'at'>;

/**
 * The events that can be appended now, in their order: by time, then matter, but within a matter by number and
 * without a gap. `appended` is the number of a matter's last event that has a line, 0 where none has. An event
 * whose predecessor is neither appended nor here stays behind.
 */
export function appendable<E extends Ordered>(
  events: readonly E[],
  appended: (matter: string) => number,
): E[] {
  const byMatter = new Map<string, E[]>();
  for (const event of events) {
    const own = byMatter.get(event.matter);
    if (own) own.push(event);
    else byMatter.set(event.matter, [event]);
  }
  const timed = [...byMatter].flatMap(([matter, own]) => contiguous(own, appended(matter)));
  // Sorting is stable: events of one matter and moment stay as they are.
  timed.sort((a, b) => a.at - b.at || compare(a.event.matter, b.event.matter));
  return timed.map(({ event }) => event);
}

/** One matter's events that follow on each other; each no earlier than the one before, for clocks differ. */
function contiguous<E extends Ordered>(events: E[], appended: number): { event: E; at: number }[] {
  let next = appended + 1;
  let at = 0;
  const found: { event: E; at: number }[] = [];
  for (const event of events.sort((a, b) => a.seq - b.seq)) {
    if (event.seq !== next) continue;
    next += 1;
    at = Math.max(at, event.at);
    found.push({ event, at });
  }
  return found;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
