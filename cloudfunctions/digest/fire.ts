/**
 * One firing: where a slot is due, its digests are kept, put into their groups, rung and mirrored, in that order. Each has
 * an id made from its group and slot, so that whatever a crash has left undone the next firing finishes, and nothing is double.
 */
import { digestsOf, dueDigest, type Directory, type DigestSpan, type Moment } from '@gelin/domain';
import type { Stored } from '../shared/cloudbase.ts';
import { mattersSince } from '../shared/repositories/counted.ts';
import { directoryAt, townId } from '../shared/repositories/directory.ts';
import {
  digestDocument,
  keepDigests,
  keepDone,
  settingsAndDone,
  type DigestDocument,
} from '../shared/repositories/digests.ts';
import { withLease } from '../shared/repositories/leases.ts';
import { addDigests, digestsPutUpAt, type DigestEntry } from '../shared/repositories/messages.ts';
import { ring, signalsOf } from '../shared/repositories/signals.ts';
import { mirror, sendMirrors } from './mirror.ts';

/** Longer than the function may run, in milliseconds: who holds it past that is no more. */
const LEASE = 60_000;

/** Makes what is due, and sends what its robots have to say; returns of how many groups. */
export async function fire(now: Moment): Promise<number> {
  const town = townId();
  const { settings, done } = await settingsAndDone(town);
  const span = dueDigest(now, settings.groups, done?.slot);
  if (span) {
    // Fired twice at once, one of the two does it.
    const made = await withLease(`digests:${town}`, now, LEASE, () => make(town, span, now));
    if (made !== undefined) await sendMirrors(town, now, now);
    return made ?? 0;
  }
  if (done?.mirroring !== undefined) await sendMirrors(town, done.mirroring, now);
  return 0;
}

async function make(town: string, span: DigestSpan, now: Moment): Promise<number> {
  const [directory, matters] = await Promise.all([directoryAt(now), mattersSince(town, span.since)]);
  const made = digestsOf(matters, span, directory).map((digest) => digestDocument(digest, span));
  const kept = await keepDigests(made, groupsOf(directory), span.at);
  const fresh = await addDigests(kept.map((document) => entryOf(document, now)));
  await ring(fresh ? kept.map(({ group }) => group) : await unrung(kept), now);
  await mirror(kept, directory, now);
  await keepDone(town, { slot: span.at, mirroring: now });
  return kept.length;
}

/** All that can have a digest. */
function groupsOf({ units }: Directory): string[] {
  return units.flatMap(({ id, level }) => (level === 'village' || level === 'town' ? [id] : []));
}

/** It stands in the feed from when it was put up: phones catch up by that, whenever its slot was. */
function entryOf({ listed: _listed, ...said }: Stored<DigestDocument>, now: Moment): Stored<DigestEntry> {
  return { ...said, kind: 'digest', at: now, movedAt: now };
}

/** After a crash: the groups whose signal has not moved since their digest was put up. */
async function unrung(kept: readonly Stored<DigestDocument>[]): Promise<string[]> {
  const [putUp, signals] = await Promise.all([
    digestsPutUpAt(kept.map(({ _id }) => _id)),
    signalsOf(kept.map(({ group }) => group)),
  ]);
  const rungAt = new Map(signals.map(({ _id, at }) => [_id, at ?? 0]));
  return kept.flatMap(({ _id, group }) =>
    (rungAt.get(group) ?? 0) < (putUp.get(_id) ?? Infinity) ? [group] : [],
  );
}
