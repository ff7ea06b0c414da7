/** 抽查: which of the matters fixed on the spot (即查即改) the centre looks at again. Pure, and the same for ever. */
import type { Matter } from '../matter/matter.ts';
import type { Settings } from '../settings/settings.ts';

/** FNV-1a, 32 bits: spreads ids evenly, so that nobody can tell beforehand which is looked at. */
function spread(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  // The low bits of the last letters are stirred into the high ones.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash >>> 0;
}

/** Whether this one is among the share (0 to 1) that is looked at: by its id alone, however often it is asked. */
export function isSampled(id: string, share: number): boolean {
  return spread(id) < share * 2 ** 32;
}

/** Whether it waits for a spot check: fixed on the spot, closed, sampled, and not looked at yet. */
export function spotCheckDue(
  {
    id,
    status,
    fixedOnSpot,
    spotChecked,
    drill,
  }: Pick<Matter, 'id' | 'status' | 'fixedOnSpot' | 'spotChecked' | 'drill'>,
  { limits }: Pick<Settings, 'limits'>,
): boolean {
  return (
    fixedOnSpot === true && status === 'closed' && !spotChecked && !drill && isSampled(id, limits.spotChecks)
  );
}
