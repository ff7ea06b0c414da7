/**
 * One tick: the matters that are to be looked at by now, one read. Each carries its own next moment (`wakeAt`): soon
 * after every event, to finish what a crash left undone; then when time itself does something to it.
 */
import { erasesAt, timedStep, type Directory, type Moment } from '@gelin/domain';
import { change } from '../shared/cloudbase.ts';
import { deliverDue } from '../shared/notices/deliver.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { finishErasures } from '../shared/repositories/erasures.ts';
import { findMatters, matterFrom, type MatterDocument } from '../shared/repositories/matters.ts';
import { workOff } from './outbox.ts';
import { takeStep } from './step.ts';
import { eraseByTerm } from './term.ts';

/** As many as fit well into the function's time. */
const BATCH = 200;
/** Erasures whose files a crash has left: as many as are made good in one tick. */
const ERASURES = 20;
/** Matters whose term is over and that are erased in one tick: each is a transaction of a dozen requests. */
const ERASED_AT_ONCE = 30;
/** How many are written at once. */
const ABREAST = 10;
/** What could not be finished is tried again then, and keeps nobody else waiting. */
const AGAIN = 60_000;

/** Looks at a batch; returns how many. */
export async function tick(now: Moment): Promise<number> {
  const woken = await findMatters({ wakeAt: { $lte: now } }, { order: { wakeAt: 1 }, limit: BATCH });
  if (woken.length === 0) return 0;
  const directory = await directoryAt(now);
  const ids = woken.map(({ _id }) => _id);
  const left = await orLeft(workOff(woken, now, directory), new Set(ids));
  const soon = new Map(ids.map((id) => [id, now + AGAIN]));
  const notices = await orLeft(deliverDue(ids, now, directory), soon);
  await orLeft(finishErasures(ERASURES), undefined);
  const over = woken.filter((each) => (erasesAt(matterFrom(each), directory) ?? Infinity) <= now);
  const erasing = new Set(over.slice(0, ERASED_AT_ONCE).map(({ _id }) => _id));
  for (let start = 0; start < woken.length; start += ABREAST) {
    const together = woken.slice(start, start + ABREAST);
    await Promise.all(together.map((document) => look(document, { now, directory, left, notices, erasing })));
  }
  return woken.length;
}

/** What fails as a whole is told to the log and left for the next time; the matters' own steps go on. */
async function orLeft<T>(work: Promise<T>, left: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    console.error('left for the next tick:', error);
    return left;
  }
}

interface Looking {
  readonly now: Moment;
  readonly directory: Directory;
  /** Matters of which something is not finished yet. */
  readonly left: ReadonlySet<string>;
  /** When a notice about a matter is due next. */
  readonly notices: ReadonlyMap<string, Moment>;
  /** Matters whose turn it is to be erased. */
  readonly erasing: ReadonlySet<string>;
}

/** Takes the step that time takes now, or says when to look again. A failure is told to the log and tried again. */
async function look(document: MatterDocument, looking: Looking): Promise<void> {
  const { now, directory, left, notices, erasing } = looking;
  try {
    const matter = matterFrom(document);
    const timed = timedStep(matter, directory);
    if (timed && timed.at <= now) return await takeStep(document, timed.command, now, directory);
    if (erasing.has(matter.id)) return await eraseByTerm(matter, now, directory);
    const again = left.has(matter.id) ? now + AGAIN : Infinity;
    const over = Math.max(erasesAt(matter, directory) ?? Infinity, now + AGAIN);
    await sleepUntil(
      document,
      Math.min(again, timed?.at ?? Infinity, notices.get(matter.id) ?? Infinity, over),
    );
  } catch (error) {
    console.error(`matter ${document._id}:`, error);
    await orLeft(sleepUntil(document, now + AGAIN), undefined);
  }
}

/** Only as long as the matter stands as it was looked at: every event sets its own moment, and so does whoever wakes it. */
async function sleepUntil({ _id, seq, wakeAt }: MatterDocument, at: Moment): Promise<void> {
  const next = at === Infinity ? { $unset: { wakeAt: '' } } : { $set: { wakeAt: at } };
  await change('matters', { _id, seq, wakeAt }, next);
}
