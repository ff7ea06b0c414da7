/** Which pictures go with a paper. */
import type { Matter } from '../matter/matter.ts';
import type { PaperKind } from './kind.ts';

export interface PaperPhoto {
  readonly id: string;
  readonly when: 'reported' | 'answered';
}

/** Pictures of one paper: two pages of them. */
export const PAPER_PHOTOS = 6;

/**
 * None of a service (代办): they show papers and somebody's home. What was covered is covered on paper too. A place that has to put something right is shown what the office itself
 * photographed, never what somebody sent who reported it; whoever reported it is shown the result.
 */
export function paperPhotos(kind: PaperKind, { photos, source, service, answer }: Matter): PaperPhoto[] {
  if (service) return [];
  const before = photos.map(({ id }) => ({ id, when: 'reported' as const }));
  const after = (answer?.photos ?? []).map(({ id }) => ({ id, when: 'answered' as const }));
  if (kind === 'closing') return after.slice(0, PAPER_PHOTOS);
  if (kind === 'rectification' && source !== 'finding') return [];
  if (kind !== 'sheet') return before.slice(0, PAPER_PHOTOS);
  // Both sides of it, whichever has more.
  const shown = Math.max(PAPER_PHOTOS / 2, PAPER_PHOTOS - after.length);
  return [...before.slice(0, shown), ...after].slice(0, PAPER_PHOTOS);
}
