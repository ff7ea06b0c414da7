/** Readings of bulletins that ended half a year ago: summed up into a number on the bulletin, then forgotten. */
import type { Moment } from '@gelin/domain';
import { change, count, find, removeAll, type Stored } from '../cloudbase.ts';
import type { BulletinDocument } from './bulletins.ts';

/** After so long nobody is shown any more whether they have read it. */
const KEPT = 183 * 86_400_000;

/** Forgets readings, as many as `limit`, of the bulletin that ended first; the next time goes on where this one stopped. */
export async function forgetReadings(now: Moment, limit: number): Promise<void> {
  const where = { summed: null, until: { $lte: now - KEPT } };
  const [bulletin] = await find<Pick<BulletinDocument, 'read'>>('bulletins', where, {
    order: { until: 1 },
    limit: 1,
    projection: { read: 1 },
  });
  if (bulletin) await forgetThose(bulletin, limit);
}

/** The number stands before the first of them goes, and is not counted again from what is left. */
async function forgetThose({ _id, read }: Stored<Pick<BulletinDocument, 'read'>>, limit: number) {
  const of = { bulletin: _id };
  if (read === undefined)
    await change('bulletins', { _id, read: null }, { $set: { read: await count('readings', of) } });
  const some = await find('readings', of, { limit, projection: { bulletin: 1 } });
  await removeAll(
    'readings',
    some.map((reading) => reading._id),
  );
  if (some.length < limit) await change('bulletins', { _id }, { $set: { summed: true } });
}
