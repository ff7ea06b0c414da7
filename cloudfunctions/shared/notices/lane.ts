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
  type Moment,
} from '@gelin/domain';
import { countTry, inLane, lineOf, settleItems, type LaneNote } from '../repositories/lanes.ts';
import type { Held } from '../repositories/leases.ts';
import { robotsAt } from '../repositories/robots.ts';
import { lettersOf, type Letter, type Page } from './letters.ts';
import { POST_TIMEOUT } from './post.ts';
import { robotSetUp } from './robot.ts';

/** Lanes worked in at the same time. */
const ABREAST = 8;
/** Milliseconds after which no message is begun: the function has 20 seconds. */
const ENOUGH = 8_000;
/** For how long a try that was begun keeps others from trying. */
const CLAIMED = 120_000;
const MINUTE = 60_000;

/** What a lane did: `done` are no longer open, `next` is when it has to be looked at again, absent where it is empty. */
export interface Drained {
  readonly done: ReadonlySet<string>;
  readonly next?: Moment;
}

interface Scene {
  readonly directory: Directory;
  /** The time that has come meanwhile. */
  readonly at: () => Moment;
  readonly isLate: () => boolean;
}

/** One go at a lane. */
interface Run {
  readonly lane: Held<LaneNote>;
  readonly done: Set<string>;
  /** When its last messages went out. */
  sent: readonly Moment[];
}

/** Sends what is due in these lanes; one that fails as a whole is told to the log and left for a minute later. */
export async function drainLanes(
  groups: readonly string[],
  now: Moment,
  directory: Directory,
): Promise<ReadonlyMap<string, Drained>> {
  const found = new Map<string, Drained>();
  const waiting = [...groups];
  const started = Date.now();
  const scene: Scene = {
    directory,
    at: () => now + (Date.now() - started),
    isLate: () => Date.now() - started > ENOUGH,
  };
  const worker = async () => {
    for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) {
      const drained = await drainLane(group, scene).catch((error: unknown) => {
        console.error(`lane of ${group}:`, error);
        return undefined;
      });
      found.set(group, drained ?? { done: new Set(), next: now + MINUTE });
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
  return found;
}

/** `undefined` where somebody else is at it. */
async function drainLane(group: string, scene: Scene): Promise<Drained | undefined> {
  return inLane(group, scene.at(), async (lane) => {
    const key = (await robotsAt(scene.at())).get(group);
    const run: Run = { lane, done: new Set(), sent: lane.note.sent ?? [] };
    let page: Page;
    let next: Moment | undefined;
    do {
      page = await lettersOf(await lineOf(group, scene.at()), scene.directory);
      const left = key ? page.hidden : [...page.hidden, ...page.letters.map(({ item }) => item.id)];
      await giveUp(left, key ? 'notVisible' : 'noAddress', run.done);
      next = key ? await workOff(page.letters, key, run, scene) : undefined;
    } while (page.full && next === undefined);
    return { done: run.done, ...(next !== undefined && { next }) };
  });
}

/** What can never be said: it does not keep the rest waiting, and is not sent. */
async function giveUp(ids: readonly string[], error: string, done: Set<string>): Promise<void> {
  await settleItems(new Map(ids.map((id) => [id, { state: 'dead', error }])));
  for (const id of ids) done.add(id);
}

/** Sends these letters as far as it may; returns when to go on, `undefined` where none is left. */
async function workOff(
  letters: readonly Letter[],
  key: string,
  run: Run,
  { at, isLate, directory }: Scene,
): Promise<Moment | undefined> {
  const robot = robotSetUp();
  const cards = new Map(letters.map(({ item, card }) => [item.id, card]));
  let line = letters.map(({ item }) => item);
  for (let step = laneStep(line, run.sent, at()); ; step = laneStep(line, run.sent, at())) {
    if (!step.send || isLate()) return step.send ? at() + MINUTE : step.wait;
    const parcel = counted(step.send);
    const ids = parcel.items.map(({ id }) => id);
    const before = stillCounting(run.sent, at());
    // Counted as late as it may arrive, until it is known when it did.
    const noted = run.lane.keep({ sent: [...before, at() + POST_TIMEOUT] });
    const [held] = await Promise.all([noted, countTry(ids, at() + CLAIMED)]);
    if (!held) return at() + MINUTE;
    const outcome = await robot(key, parcel, (id) => cards.get(id));
    run.sent = [...before, at()];
    run.lane.leave({ sent: run.sent, ...(outcome.ok && { lastSentAt: at() }) });
    const changes = new Map(
      parcel.items.map((item) => [
        item.id,
        afterParcel(item, parcel, outcome, at(), directory.settings.notices),
      ]),
    );
    await settleItems(changes);
    line = withChanges(line, parcel, changes);
    for (const [id, { state }] of changes) if (state !== 'failed') run.done.add(id);
  }
}
