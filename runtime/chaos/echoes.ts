/** Echoes: two more people tell of what a matter is about, so that time gathers it into a hot spot, whatever its status is then. */
import { OPEN, type Matter, type Status } from '@gelin/domain';
import type { Chance } from '../replay/chance.ts';

/** What somebody sends in. */
export interface Told {
  readonly text: string;
  readonly place: { readonly unit?: string };
}

/** With the matter itself they are as many as make a hot spot as the town ships. */
const ECHOES = 2;
/** A life of one step in this many is echoed while it is wanting. */
const SHARE = 0.35;

export interface Echoes {
  /** Lets others tell of it too, where its card could still rise and its status has not been echoed often enough. */
  over(matter: Matter, bring: (echo: Told) => Promise<void>): Promise<void>;
}

/** `most` is how often it is tried for each status: some move on before the clock has looked. */
export function createEchoes(chance: Chance, most: number): Echoes {
  const tried = new Map<Status, number>();
  return {
    async over({ status, text, place, audience, cards, drill }, bring) {
      const { unit, path } = place;
      const risen = path.every((id) => id === unit || cards.some(({ group }) => group === id));
      const count = tried.get(status) ?? 0;
      if (!OPEN.includes(status) || audience !== 'open' || drill || unit === undefined || risen) return;
      if (count >= most || !chance.happens(SHARE)) return;
      tried.set(status, count + 1);
      for (let echo = 0; echo < ECHOES; echo += 1) await bring({ text, place: { unit } });
    },
  };
}
