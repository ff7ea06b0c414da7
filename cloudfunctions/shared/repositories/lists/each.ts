/** Working through many, a few together, as long as there is time. */

/** Requests on their way together. */
const TOGETHER = 8;

/** Does `work` for each, a few at a time, as long as there is time; returns for how many. */
export async function each<T>(
  all: readonly T[],
  isLate: () => boolean,
  work: (one: T) => Promise<unknown>,
): Promise<number> {
  let done = 0;
  for (let from = 0; from < all.length && !isLate(); from += TOGETHER) {
    const batch = all.slice(from, from + TOGETHER);
    await Promise.all(batch.map(work));
    done += batch.length;
  }
  return done;
}
