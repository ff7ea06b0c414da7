/** Merging what the cloud sends into what a phone knows of a feed: each entry once, the newest form of each. Pure. */
import type { FeedEntry, GroupFace } from '@gelin/contract/group';
import type { Said } from '@gelin/contract/talk';
import type { HotSpotFace, Moment } from '@gelin/domain/phone';

export type Spots = Readonly<Record<string, HotSpotFace>>;
export type Faces = Readonly<Record<string, GroupFace>>;

/** Notices pinned at once, as many as the cloud keeps. */
const PINS = 3;

const inOrder = (a: FeedEntry, b: FeedEntry) => a.at - b.at || (a.id < b.id ? -1 : 1);
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Both lists as one, oldest first. What arrives twice (pages overlap on purpose) is kept once, and an entry that comes
 * again with a change takes the place of the one known. What is older than `since` and not known is left out: it
 * changed far above what is loaded, and would leave a gap below it.
 */
export function mergeEntries(
  known: readonly FeedEntry[],
  arriving: readonly FeedEntry[],
  since: Moment = -Infinity,
): readonly FeedEntry[] {
  const ids = new Map(known.map((entry) => [entry.id, entry]));
  const news = new Map(
    arriving
      .filter(({ kind }) => kind !== 'gone')
      .filter((entry) => (ids.has(entry.id) ? !isSame(ids.get(entry.id), entry) : entry.at >= since))
      .map((entry) => [entry.id, entry]),
  );
  if (news.size === 0) return known;
  const kept = known.map((entry) => news.get(entry.id) ?? entry);
  const fresh = [...news.values()].filter(({ id }) => !ids.has(id));
  return fresh.length === 0 ? kept : [...kept, ...fresh].sort(inOrder);
}

/** The faces by matter; an older `seq` never replaces a newer one, and one that says nothing new changes nothing. */
export function mergeFaces(known: Faces, arriving: readonly GroupFace[]): Faces {
  const newer = arriving.filter((face) => {
    const before = known[face.matter];
    return !before || face.seq > before.seq || (face.seq === before.seq && !isSame(before, face));
  });
  if (newer.length === 0) return known;
  return { ...known, ...Object.fromEntries(newer.map((face) => [face.matter, face])) };
}

/** The hot spots by id; what was read later is how one stands, also where only who looks has changed. */
export function mergeSpots(known: Spots, arriving: readonly HotSpotFace[] = []): Spots {
  const newer = arriving.filter((face) => face.changedAt >= (known[face.id]?.changedAt ?? -Infinity));
  if (newer.every((face) => isSame(known[face.id], face))) return known;
  return { ...known, ...Object.fromEntries(newer.map((face) => [face.id, face])) };
}

/** The pinned notices after these entries arrived, newest first. */
export function mergePins(pins: readonly Said[], arriving: readonly FeedEntry[]): readonly Said[] {
  const moved = arriving.flatMap((entry) => (entry.kind === 'talk' ? [entry] : []));
  const touched = moved.filter(({ id, pinned }) => pinned || pins.some((pin) => pin.id === id));
  if (touched.length === 0) return pins;
  const kept = pins.filter((pin) => !touched.some(({ id }) => id === pin.id));
  const added = touched.filter(({ pinned, withdrawn }) => pinned && !withdrawn);
  return [...kept, ...added].sort((a, b) => b.at - a.at).slice(0, PINS);
}
