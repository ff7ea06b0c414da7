/** A matter's events as lines: when, what happened, what was said. */
import {
  momentWords,
  type Medium,
  type Moment,
  type Photo,
  type Video,
  type Voice,
} from '@gelin/domain/phone';

/** What a line is made of; `TimelineEntry` of the contract fits. */
export interface Happening {
  readonly seq: number;
  readonly at: Moment;
  readonly sentence: string;
  readonly text?: string;
  readonly inside?: readonly string[];
  readonly photos: readonly Photo[];
  readonly voice?: Voice;
  readonly video?: Video;
}

export interface TimelineLine {
  readonly seq: number;
  readonly when: string;
  readonly sentence: string;
  /** What was spoken; its words, where somebody wrote them down, follow as text. */
  readonly voice: Voice | null;
  readonly texts: readonly string[];
  readonly photos: readonly Photo[];
  /** The film that was added, if any. */
  readonly films: readonly Medium[];
}

/** Newest first, as they came. */
export function timelineLines(entries: readonly Happening[], now: Moment): TimelineLine[] {
  return entries.map((entry) => ({
    seq: entry.seq,
    when: momentWords(entry.at, now),
    sentence: entry.sentence,
    voice: entry.voice ?? null,
    texts: [...(entry.text ? [entry.text] : []), ...(entry.inside ?? [])],
    photos: entry.photos,
    films: entry.video ? [{ kind: 'video', ...entry.video }] : [],
  }));
}
