/** Cards that changed out of sight: which ones a catch-up tells of, each once. Pure. */
import type { Feed, FeedEntry } from '@gelin/contract/group';
import type { Moment } from '@gelin/domain/phone';
import type { Faces } from './group.merge';

/** A card that changed while it stood further up, or further back than was loaded. */
export interface Change {
  readonly matter: string;
  readonly at: Moment;
}

interface Known {
  readonly faces: Faces;
  readonly changes: readonly Change[];
  readonly cursor: Moment;
}

/** The changes once `feed` has arrived; the cards among `fresh` are new, not changed. */
export function mergeChanges(known: Known, feed: Feed, fresh: readonly FeedEntry[]): readonly Change[] {
  const newCards = new Set(fresh.flatMap((entry) => (entry.kind === 'card' ? [entry.matter] : [])));
  const moved = feed.faces.filter((face) => {
    const before = known.faces[face.matter];
    if (newCards.has(face.matter)) return false;
    return before ? face.seq > before.seq : face.changedAt > known.cursor;
  });
  if (moved.length === 0) return known.changes;
  const matters = new Set(moved.map((face) => face.matter));
  const kept = known.changes.filter((change) => !matters.has(change.matter));
  const added = moved.map((face) => ({ matter: face.matter, at: face.changedAt }));
  return [...kept, ...added].sort((a, b) => a.at - b.at);
}
