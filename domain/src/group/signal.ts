/** The names of the signals that phones watch: a group's is the group itself; bells and desks have their own. */
import type { Holder } from '../matter/matter.ts';
import { holdingsOf } from '../org/holding.ts';
import type { Post } from '../org/post.ts';

/** How many bells the people of a town share; which one is mine follows from my account. */
export const BELLS = 256;

/** The signal that rings for reporters: one of `BELLS`, so that it names nobody. */
export function bellName(number: number): string {
  return `bell:${number}`;
}

/** The signal of a holder's desk: rings when what is to do there changes, also where no group may know of it. */
export function deskOf(holder: Holder): string {
  return `desk-${holder.id}`;
}

/** The desks at which these posts work. */
export function desksOf(posts: readonly Post[]): string[] {
  return holdingsOf(posts).map(deskOf);
}
