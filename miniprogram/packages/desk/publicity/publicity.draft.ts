/** One activity as it is written on this phone: kept after every change, so that leaving the app loses nothing. */
import { datePart, momentOf, peopleTold, PUBLICITY_MOST, timePart, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { newKey } from '../../../api/key';
import type { PublicityLetter } from '../../../store/publicity.post';
import type { w } from '../words/publicity';

export interface PublicityDraft {
  readonly key: string;
  /** What it puts right, and how often that had been put right before. */
  readonly id?: string;
  readonly seen?: number;
  /** As pickers give them. */
  readonly date: string;
  readonly time: string;
  readonly unit: string;
  readonly place: string;
  readonly topic: string;
  /** As typed. */
  readonly reached: string;
  readonly leaflets: string;
  readonly note: string;
  readonly photos: readonly string[];
  readonly unsent: readonly string[];
}

const KEPT = 'publicity';

/** Nothing told yet, of what is over now. */
export function freshDraft(now: Moment): PublicityDraft {
  const nothing = {
    unit: '',
    place: '',
    topic: '',
    reached: '',
    leaflets: '',
    note: '',
    photos: [],
    unsent: [],
  };
  return { key: newKey(), date: datePart(now), time: timePart(now), ...nothing };
}

/** As it stands, to be put right. */
export function draftOf(known: Output<'work', 'publicity'>): PublicityDraft {
  const { id, corrections, at, unit, place, topic, reached, leaflets, note, photos } = known;
  return {
    key: newKey(),
    id,
    seen: corrections,
    date: datePart(at),
    time: timePart(at),
    unit,
    place,
    topic,
    reached: String(reached),
    leaflets: String(leaflets),
    note,
    photos: photos.map((photo) => photo.id),
    unsent: [],
  };
}

/** What was being written when the app went away; what was being put right is begun anew. */
export function keptDraft(): PublicityDraft | undefined {
  return (wx.getStorageSync(KEPT) as PublicityDraft | '') || undefined;
}

/** Keeps it, or with `undefined` forgets it. */
export function keepDraft(draft: PublicityDraft | undefined): void {
  if (!draft) wx.removeStorageSync(KEPT);
  else if (draft.id === undefined) wx.setStorageSync(KEPT, draft);
}

const isCount = (typed: string) => /^\d{1,6}$/u.test(typed.trim()) && Number(typed) <= PUBLICITY_MOST;

/** The first thing that is missing, or cannot be. */
export function lacking(draft: PublicityDraft, now: Moment): keyof typeof w.lack | undefined {
  if (momentOf(draft.date, draft.time) > now) return 'future';
  if (!draft.topic.trim()) return 'topic';
  if (!draft.place.trim()) return 'place';
  if (!isCount(draft.reached)) return 'reached';
  if (!isCount(draft.leaflets)) return 'leaflets';
  return peopleTold(draft) ? 'people' : undefined;
}

/** What is sent of it. */
export function letterOf({
  date,
  time,
  reached,
  leaflets,
  place,
  topic,
  note,
  photos,
  ...rest
}: PublicityDraft): PublicityLetter {
  return {
    ...rest,
    at: momentOf(date, time),
    place: place.trim(),
    topic: topic.trim(),
    note: note.trim(),
    reached: Number(reached),
    leaflets: Number(leaflets),
    photos: [...photos],
  };
}
