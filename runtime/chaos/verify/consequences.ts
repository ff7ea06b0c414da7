/** What one step brings about elsewhere in the same transaction: the part split off, the matter merged into, a follower. */
import { doubled, missing, type Finding } from './finding.ts';
import { derivedId } from './derived-id.ts';
import type { Stored, StoredEvent } from './stored.ts';

/** The event that has to be there because this one is; `undefined` for most. */
export function consequenceOf(event: StoredEvent): string | undefined {
  if (event.action === 'split') return derivedId('submit', (event.content as { child: string }).child);
  if (event.action === 'merge') return derivedId('merged', event._id);
  return undefined;
}

/** The event that may be there because this one is: what was merged into is told of it while it is open. */
export function mayFollow(event: StoredEvent): string | undefined {
  return event.action === 'unmerge' ? derivedId('merged', event._id) : consequenceOf(event);
}

/** Each consequence is there. */
export function* checkConsequences({ events }: Stored): Generator<Finding> {
  const there = new Set(events.map(({ _id }) => _id));
  for (const event of events) {
    const id = consequenceOf(event);
    if (id !== undefined && !there.has(id)) yield missing(`what ${event.action} brings about`, event._id);
  }
}

/** Whoever met a matter too follows it, once; `joiners` are the ids that accepted wishes promise. */
export function* checkFollowers({ reporters }: Stored, joiners: ReadonlySet<string>): Generator<Finding> {
  const followers = new Set(reporters.filter(({ matter }) => matter !== undefined).map(({ _id }) => _id));
  for (const id of joiners) if (!followers.has(id)) yield missing('follower', id);
  for (const id of followers) if (!joiners.has(id)) yield doubled('follower that never joined', id);
}
