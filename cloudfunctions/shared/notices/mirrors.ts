/** What is mirrored into a WeCom group beside the cards of matters: digests. They wait in the lane of its robot. */
import { cutBytes, TEXT_BYTES } from '@gelin/domain';
import { directoryAt } from '../repositories/directory.ts';
import { addMirror, looseLanes } from '../repositories/lanes.ts';
import { robotsAt } from '../repositories/robots.ts';
import { drainLanes } from './lane.ts';

/**
 * Queues a digest for the group's robot as plain text: once however often it is asked, by `digestId`; nothing where the
 * group has no robot. `words` must be masked; what is longer than 2,048 bytes of UTF-8 is cut. Sends nothing itself.
 */
export async function mirrorDigest(
  group: string,
  digestId: string,
  words: string,
  now: number,
): Promise<void> {
  const [robots, { town }] = await Promise.all([robotsAt(now), directoryAt(now)]);
  if (robots.has(group)) await addMirror(group, digestId, cutBytes(words, TEXT_BYTES), town.id, now);
}

/**
 * Sends what no matter wakes the clock for: digests, and letters sent again. For a timer every few minutes; where
 * nothing waits it is one read. Safe to run twice at once.
 */
export async function drainMirrors(now: number): Promise<void> {
  const groups = await looseLanes();
  if (groups.length > 0) await drainLanes(groups, new Map(), await directoryAt(now), now);
}
