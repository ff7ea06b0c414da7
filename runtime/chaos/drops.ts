/** The proxy's policy in the chaos replay: of all commits, a share is applied and its reply lost. */
import type { Policy } from '../cloudbase/faults/fault.ts';
import type { Chance } from '../replay/chance.ts';

export interface Drops {
  readonly policy: Policy;
  readonly counts: { readonly commits: number; readonly dropped: number };
}

export function droppingCommits(chance: Chance, share: number): Drops {
  const counts = { commits: 0, dropped: 0 };
  return {
    counts,
    policy({ action }) {
      if (action !== 'database.commitTransaction') return 'none';
      counts.commits += 1;
      if (!chance.happens(share)) return 'none';
      counts.dropped += 1;
      return 'after';
    },
  };
}
