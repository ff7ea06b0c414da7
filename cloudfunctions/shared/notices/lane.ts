/**
 * Sends what waits in robots' lanes: one function a lane at a time, in order, at most 20 messages in any minute. A
 * message is counted, and its try, before it goes out: who dies in between leaves it to be sent again two minutes
 * later. That, and an answer that is lost, are the only ways for one to arrive twice.
 */
import {
  afterParcel,
  counted,
  laneStep,
  stillCounting,
  withChanges,
  type Directory,
  type ItemChange,
  type LaneItem,
  type Matter,
  type Moment,
  type Parcel,
} from '@gelin/domain';
import {
  countTry,
  inLanes,
  LINE_READ,
  linesOf,
  settleItems,
  type HeldLanes,
  type LaneDocument,
} from '../repositories/lanes.ts';
import { robotsAt, robotsNow } from '../repositories/robots.ts';
import { lettersOf, type Letter } from './letters.ts';
import { POST_TIMEOUT } from './post.ts';
import { robotSetUp } from './robot.ts';

/** Lanes worked in side by side: their messages go out at the same time, and cost the requests of one. */
const ABREAST = 20;
/** Milliseconds after which no message is begun: the function has 20 seconds. */
const ENOUGH = 8_000;
/** For how long a try that was begun keeps others from trying. */
const CLAIMED = 120_000;
const MINUTE = 60_000;

/** What became of lanes: `done` are no longer open, `next` is when a lane has to be looked at again, if at all. */
export interface Drained {
  readonly done: ReadonlySet<string>;
  readonly next: ReadonlyMap<string, Moment>;
}

interface Scene {
  readonly directory: Directory;
  readonly matters: ReadonlyMap<string, Matter>;
  /** The time that has come meanwhile. */
  readonly at: () => Moment;
  readonly isLate: () => boolean;
  readonly done: Set<string>;
  readonly next: Map<string, Moment>;
}

/** Sends what is due in these lanes. What fails as a whole is told to the log and left for a minute later. */
export async function drainLanes(
  groups: readonly string[],
  matters: ReadonlyMap<string, Matter>,
  directory: Directory,
  now: Moment,
): Promise<Drained> {
  const started = Date.now();
  const at = () => now + (Date.now() - started);
  const isLate = () => Date.now() - started > ENOUGH;
  const scene: Scene = { directory, matters, at, isLate, done: new Set(), next: new Map() };
  for (let from = 0; from < groups.length; from += ABREAST)
    await drainSome(groups.slice(from, from + ABREAST), scene);
  return scene;
}

async function drainSome(groups: readonly string[], scene: Scene): Promise<void> {
  const later = (left: readonly string[]) =>
    left.forEach((group) => scene.next.set(group, scene.at() + MINUTE));
  if (scene.isLate()) return later(groups);
  try {
    await inLanes(groups, scene.at(), async (held) => {
      later(groups.filter((group) => !held.sent.has(group)));
      if (held.sent.size > 0) await drainHeld([...held.sent.keys()], held, scene);
    });
  } catch (error) {
    console.error('lanes are left for a minute later:', error);
    later(groups);
  }
}

/** A lane as it is worked in. */
interface Lane {
  readonly group: string;
  readonly key: string;
  readonly line: readonly LaneItem[];
  readonly sent: readonly Moment[];
}

async function drainHeld(groups: readonly string[], held: HeldLanes, scene: Scene): Promise<void> {
  const found = await linesOf(groups, scene.at());
  // So much waits that one lane could keep the others out of sight: each by itself then.
  if (found.length === LINE_READ && groups.length > 1) {
    for (const group of groups) await drainHeld([group], held, scene);
    return;
  }
  const keys = await keysFor(found, scene.at());
  const letters = await lettersOf(found, scene.matters, scene.directory);
  await giveUp(found, keys, letters, scene);
  const lanes = groups.flatMap((group): Lane[] => {
    const key = keys.get(group);
    const line = found.flatMap(({ _id, group: of }) => (of === group ? (letters.get(_id)?.item ?? []) : []));
    return key ? [{ group, key, line, sent: held.sent.get(group) ?? [] }] : [];
  });
  const ended = await inRounds(lanes, letters, held, scene);
  for (const { group, line, sent } of ended) {
    const { send, wait } = laneStep(line, sent, scene.at());
    const more = send !== undefined || found.length === LINE_READ;
    const next = more ? scene.at() + MINUTE : wait;
    if (next !== undefined) scene.next.set(group, next);
  }
}

/** The robots' keys; read anew before anything is given up for want of one, since it may have been set this minute. */
async function keysFor(found: readonly LaneDocument[], now: Moment): Promise<ReadonlyMap<string, string>> {
  const keys = await robotsAt(now);
  return found.every(({ group = '' }) => keys.has(group)) ? keys : robotsNow();
}

/** What can never be said, or has no robot any more: it is not sent, and keeps nobody waiting. */
async function giveUp(
  found: readonly LaneDocument[],
  keys: ReadonlyMap<string, string>,
  letters: ReadonlyMap<string, Letter>,
  { done }: Scene,
): Promise<void> {
  const reason = ({ _id, group }: LaneDocument) =>
    !keys.has(group ?? '') ? 'noAddress' : letters.has(_id) ? undefined : 'notVisible';
  const hopeless = found.flatMap((document): [string, ItemChange][] => {
    const error = reason(document);
    return error ? [[document._id, { state: 'dead', error }]] : [];
  });
  if (hopeless.length > 0) await settleItems(new Map(hopeless));
  for (const [id] of hopeless) done.add(id);
}

/** One message a lane and round, until every lane has to wait; returns the lanes as they are left. */
async function inRounds(
  lanes: readonly Lane[],
  letters: ReadonlyMap<string, Letter>,
  held: HeldLanes,
  scene: Scene,
): Promise<readonly Lane[]> {
  const { at, isLate } = scene;
  let standing = lanes;
  while (!isLate()) {
    const parcels = new Map<Lane, Parcel>();
    for (const lane of standing) {
      const { send } = laneStep(lane.line, lane.sent, at());
      if (send) parcels.set(lane, counted(send));
    }
    if (parcels.size === 0) break;
    const changed = await round(parcels, letters, held, scene);
    if (!changed) break;
    standing = standing.map((lane) => changed.get(lane) ?? lane);
  }
  return standing;
}

/** Sends one message in each of these lanes; `undefined`, and nothing is sent, where a lane is held no longer. */
async function round(
  parcels: ReadonlyMap<Lane, Parcel>,
  letters: ReadonlyMap<string, Letter>,
  held: HeldLanes,
  { at, directory, done }: Scene,
): Promise<ReadonlyMap<Lane, Lane> | undefined> {
  const ids = [...parcels.values()].flatMap(({ items }) => items.map(({ id }) => id));
  // Counted by when it has arrived at the latest: by WeCom's clock it is never more than 20 a minute.
  const arrived = at() + POST_TIMEOUT;
  const [alone] = await Promise.all([
    held.count(
      [...parcels.keys()].map(({ group }) => group),
      arrived,
    ),
    countTry(ids, at() + CLAIMED),
  ]);
  if (!alone) return undefined;
  const robot = robotSetUp();
  const cardOf = (id: string) => letters.get(id)?.card;
  const changes = new Map<string, ItemChange>();
  const outcomes = await Promise.all(
    [...parcels].map(async ([lane, parcel]) => ({
      lane,
      parcel,
      outcome: await robot(lane.key, parcel, cardOf),
    })),
  );
  // One moment for all of them: what is alike is written in one request.
  const now = at();
  const after = outcomes.map(({ lane, parcel, outcome }): [Lane, Lane] => {
    for (const item of parcel.items)
      changes.set(item.id, afterParcel(item, parcel, outcome, now, directory.settings.notices));
    const line = withChanges(lane.line, parcel, changes);
    return [lane, { ...lane, line, sent: stillCounting([...lane.sent, arrived], now) }];
  });
  await settleItems(changes);
  for (const [id, { state }] of changes) if (state !== 'failed') done.add(id);
  return new Map(after);
}
