/** What happened in several places, newest first, a page at a time; each once, for places lie in each other. */
import type { Moment } from '@gelin/domain';
import { position } from '../shared/position.ts';

const PAGE = 20;

/** A page of it, with where the next begins. `fetch` gives those of one place, newest first. */
export async function newestOf<T extends { readonly id: string }>(
  places: readonly string[],
  fetch: (place: string, limit: number) => Promise<T[]>,
  momentOf: (one: T) => Moment,
): Promise<{ readonly rows: T[]; readonly cursor?: string }> {
  const pages = await Promise.all(places.map((place) => fetch(place, PAGE + 1)));
  const posOf = (one: T) => position(momentOf(one), one.id);
  const found = [...new Map(pages.flat().map((one) => [posOf(one), one])).values()];
  const sorted = found.sort((one, other) => (posOf(one) > posOf(other) ? -1 : 1));
  const rows = sorted.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, ...(last && sorted.length > PAGE && { cursor: posOf(last) }) };
}
