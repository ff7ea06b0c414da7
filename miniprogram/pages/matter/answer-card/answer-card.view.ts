/** 答复 as whoever reported sees it: what was done, and how it looked before and after. Pure. */
import type { Medium } from '@gelin/domain/phone';
import type { MatterView } from '../matter.view';

/** Where what was answered stands as the end, or waits to be looked at. */
const STANDS: readonly MatterView['status'][] = ['answered', 'closed', 'archived'];

/** The answer that stands; `null` where there is none yet, or it did not hold. */
export function answerOf(matter: MatterView | undefined) {
  if (!matter || !STANDS.includes(matter.status)) return null;
  const entry = matter.timeline.find(({ action }) => action === 'answer' || action === 'fixOnSpot');
  if (!entry) return null;
  const [before] = matter.photos;
  const [after, ...more] = entry.photos;
  return {
    seq: entry.seq,
    sentence: entry.sentence,
    text: entry.text ?? '',
    voice: entry.voice ?? null,
    films: filmsOf(entry),
    // Side by side where both are there; else the answer's pictures as any others.
    pair: before && after ? { before: before.id, after: after.id } : null,
    photos: before && after ? more : entry.photos,
  };
}

function filmsOf({ video }: MatterView['timeline'][number]): Medium[] {
  return video ? [{ kind: 'video', ...video }] : [];
}
