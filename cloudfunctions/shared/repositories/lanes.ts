/** What waits for a group's robot, in its order, and the lease under which one function at a time sends it. */
import type { DeliveryState, ItemChange, Moment } from '@gelin/domain';
import { add, change, find, get, type Stored } from '../cloudbase.ts';
import { derivedId } from '../context.ts';
import { position } from '../position.ts';
import { withLease, type Held } from './leases.ts';
import { turnOf, type NoticeDocument } from './notices.ts';

/** Something that no matter wakes the clock for: a digest's words. */
export type MirrorDocument = Stored<{
  readonly digest: string;
  readonly words: string;
  readonly town: string;
  readonly group: string;
  readonly channel: 'robot';
  readonly purpose: 'digest';
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly at: Moment;
  readonly createdAt: Moment;
  readonly turn: string;
  readonly loose: true;
  readonly plain?: true;
  readonly sentAt?: Moment;
  readonly error?: string;
  readonly resent?: string;
}>;

/** What waits for a robot: what an event put there, or a digest. */
export type LaneDocument = (NoticeDocument & { readonly digest?: undefined }) | MirrorDocument;

const OPEN: readonly DeliveryState[] = ['waiting', 'failed'];
/** Read at once: more than eight messages hold. */
export const LINE_READ = 200;
/** Longer than any function may run, in milliseconds. */
const LEASE = 60_000;

/** Puts a digest's words into a lane, once however often it is asked. */
export async function addMirror(
  group: string,
  digest: string,
  words: string,
  town: string,
  now: Moment,
): Promise<void> {
  const _id = derivedId('mirror', group, digest);
  const document: MirrorDocument = {
    _id,
    digest,
    words,
    town,
    group,
    channel: 'robot',
    purpose: 'digest',
    state: 'waiting',
    attempts: 0,
    at: now,
    createdAt: now,
    turn: turnOf(_id, now, now, 0),
    loose: true,
  };
  await add('notices', document);
}

/** The groups in whose lanes something waits that no matter wakes the clock for: one read. */
export async function looseLanes(): Promise<readonly string[]> {
  const found = await find<{ group: string }>(
    'notices',
    { loose: true, state: { $in: OPEN } },
    { limit: 1_000, projection: { group: 1 } },
  );
  return [...new Set(found.map(({ group }) => group))];
}

/** What is in line by now, first come first; what failed keeps its place. */
export async function lineOf(group: string, now: Moment): Promise<LaneDocument[]> {
  const where = { group, state: { $in: OPEN }, turn: { $lt: position(now + 1, '') } };
  return find('notices', where, { order: { turn: 1 }, limit: LINE_READ });
}

/** Counts a try before it is made, so that who dies of it does not try for ever; until `until` nobody tries again. */
export async function countTry(ids: readonly string[], until: Moment): Promise<void> {
  await change('notices', { _id: { $in: ids } }, { $set: { at: until }, $inc: { attempts: 1 } });
}

/** Writes down what became of them, those alike in one request. */
export async function settleItems(changes: ReadonlyMap<string, ItemChange>): Promise<void> {
  const alike = new Map<string, string[]>();
  for (const [id, made] of changes) {
    const key = JSON.stringify(made);
    alike.set(key, [...(alike.get(key) ?? []), id]);
  }
  await Promise.all(
    [...alike].map(([made, ids]) =>
      change(
        'notices',
        { _id: { $in: ids }, state: { $in: OPEN } },
        { $set: JSON.parse(made) as ItemChange },
      ),
    ),
  );
}

/** What a lane remembers beside its lease: when its last messages went out. */
export interface LaneNote {
  readonly sent?: readonly Moment[];
  readonly lastSentAt?: Moment;
}

const leaseOf = (group: string) => `robot:${group}`;

/** Does `work` alone in this lane; `undefined` where somebody else is at it. */
export function inLane<T>(
  group: string,
  now: Moment,
  work: (lane: Held<LaneNote>) => Promise<T>,
): Promise<T | undefined> {
  return withLease<T, LaneNote>(leaseOf(group), now, LEASE, work);
}

/** When each of these lanes last sent anything. */
export async function lastSent(groups: readonly string[]): Promise<ReadonlyMap<string, Moment>> {
  const found = await find<LaneNote>(
    'leases',
    { _id: { $in: groups.map(leaseOf) } },
    { limit: 1_000, projection: { lastSentAt: 1 } },
  );
  return new Map(
    found.flatMap(({ _id, lastSentAt }) => (lastSentAt ? [[_id.slice(leaseOf('').length), lastSentAt]] : [])),
  );
}

/** What waits or was given up in the lanes of a town. */
export async function lettersOf(town: string): Promise<LaneDocument[]> {
  const where = { town, channel: 'robot', state: { $in: [...OPEN, 'dead'] } };
  return find('notices', where, { limit: 1_000 });
}

/** One of them. */
export async function letterById(id: string): Promise<LaneDocument | undefined> {
  const found = await get<LaneDocument>('notices', id);
  return found?.channel === 'robot' ? found : undefined;
}

/** Puts a dead letter at the end of its lane again; once a wish, whatever became of it since. */
export async function revive(id: string, wish: string, now: Moment): Promise<void> {
  const again = {
    state: 'waiting',
    attempts: 0,
    at: now,
    turn: turnOf(id, now, now, 0),
    loose: true,
    resent: wish,
  };
  await change('notices', { _id: id, state: 'dead', resent: { $ne: wish } }, { $set: again });
}
