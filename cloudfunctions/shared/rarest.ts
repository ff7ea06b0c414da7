/** Where words are looked up by pairs of characters (grams), the rarest of them is asked for, and the rest is compared. */
import type { Moment } from '@gelin/domain';

/** Looked at to tell how rare a pair is. */
const SAMPLE = 50;

/** What holds a pair, the newest first, so many at most. */
type Newest = (gram: string, limit: number) => Promise<readonly { readonly at: Moment }[]>;

/** Of these pairs of characters the one that the fewest hold, as far as a look at the newest tells. */
export async function rarestOf(grams: readonly string[], newest: Newest): Promise<string | undefined> {
  if (grams.length < 2) return grams[0];
  const samples = await Promise.all(
    grams.map(async (gram) => {
      const found = await newest(gram, SAMPLE);
      return { gram, count: found.length, reach: found.at(-1)?.at ?? 0 };
    }),
  );
  return samples.sort((one, other) => one.count - other.count || one.reach - other.reach)[0]?.gram;
}
