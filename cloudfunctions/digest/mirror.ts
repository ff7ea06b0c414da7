/** Digests outside: each group's robot says what the card says. */
import { digestText, namingOf, type Directory, type Moment } from '@gelin/domain';
import type { Stored } from '../shared/cloudbase.ts';
import { drainMirrors, mirrorDigest } from '../shared/notices/mirrors.ts';
import { keepMirrored, type DigestDocument } from '../shared/repositories/digests.ts';
import { looseLanes } from '../shared/repositories/lanes.ts';

/** Puts each digest into its robot's lane, once; nothing for a group without a robot. */
export async function mirror(
  digests: readonly Stored<DigestDocument>[],
  directory: Directory,
  now: Moment,
): Promise<void> {
  const { nameOf } = namingOf(directory);
  const queued = digests.map(({ _id, group, slot, since, ...said }) =>
    mirrorDigest(group, _id, digestText(said, nameOf(group), { since, at: slot }), now),
  );
  await Promise.all(queued);
}

/** Sends what waits; once nothing does that waited by `since`, no firing looks for it again. */
export async function sendMirrors(town: string, since: Moment, now: Moment): Promise<void> {
  await drainMirrors(now);
  if ((await looseLanes()).length === 0) await keepMirrored(town, since);
}
