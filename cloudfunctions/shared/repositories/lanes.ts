/** What waits for a group's robot, in its order, and the lease under which one function at a time sends it. */
import { LANE_MOST, type DeliveryState, type ItemChange, type Moment } from '@gelin/domain';
import { add, change, find, get, type Stored } from '../cloudbase.ts';
import { derivedId } from '../context.ts';
import { position } from '../position.ts';
import { withLeases } from './leases.ts';
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
/** Read at once: the platform's most. */
export const LINE_READ = 1_000;
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

/** What is in line by now in these lanes, first come first; what failed keeps its place. At most `LINE_READ`. */
export async function linesOf(groups: readonly string[], now: Moment): Promise<LaneDocument[]> {
  const where = { group: { $in: groups }, state: { $in: OPEN }, turn: { $lt: position(now + 1, '') } };
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

/** What a lane remembers beside its lease: its last messages, each by when it had arrived at the latest. */
interface LaneNote {
  readonly sent: readonly Moment[];
}

const leaseOf = (group: string) => `robot:${group}`;

/** Lanes in which nobody else works meanwhile: what each has sent, by group. */
export interface HeldLanes {
  readonly sent: ReadonlyMap<string, readonly Moment[]>;
  /** Counts one message, arriving at `at`, in each of these lanes; `false` where one of them is held no longer. */
  count(groups: readonly string[], at: Moment): Promise<boolean>;
}

/** Does `work` alone in those of these lanes that nobody is working in. */
export function inLanes<T>(
  groups: readonly string[],
  now: Moment,
  work: (lanes: HeldLanes) => Promise<T>,
): Promise<T> {
  return withLeases<T, LaneNote>(groups.map(leaseOf), now, LEASE, ({ notes, write }) => {
    const held = groups.flatMap((group) => {
      const note = notes.get(leaseOf(group));
      return note ? [[group, note.sent ?? []] as const] : [];
    });
    const count = (some: readonly string[], at: Moment) =>
      write(some.map(leaseOf), { $push: { sent: { $each: [at], $slice: -LANE_MOST } } });
    return work({ sent: new Map(held), count });
  });
}

/** When each of these lanes last sent something, or tried to. */
export async function lastSent(groups: readonly string[]): Promise<ReadonlyMap<string, Moment>> {
  const found = await find<LaneNote>(
    'leases',
    { _id: { $in: groups.map(leaseOf) } },
    { limit: 1_000, projection: { sent: 1 } },
  );
  const last = found.map(({ _id, sent }) => [_id.slice(leaseOf('').length), sent?.at(-1)] as const);
  return new Map(last.flatMap(([group, at]) => (at === undefined ? [] : [[group, at]])));
}

/** Of what waits in a lane, as much as tells how the lane does. */
export type WaitingLetter = Pick<LaneDocument, 'group' | 'state' | 'at'>;

/** What waits in the lanes of a town. At most `LINE_READ`. */
export async function waitingIn(town: string): Promise<readonly WaitingLetter[]> {
  const where = { town, channel: 'robot', state: { $in: OPEN } };
  return find('notices', where, { limit: LINE_READ, projection: { group: 1, state: 1, at: 1 } });
}

/** The last that were given up in the lanes of a town, the newest first. */
export async function deadIn(town: string, limit: number): Promise<LaneDocument[]> {
  const where = { town, channel: 'robot', state: 'dead' };
  return find('notices', where, { order: { createdAt: -1 }, limit });
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
    resent: wish,
  };
  await change('notices', { _id: id, state: 'dead', resent: { $ne: wish } }, { $set: again });
}
