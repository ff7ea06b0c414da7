/** The timer's part: sends what is due, tries again what failed, and goes on to the next person where nobody looks. */
import { insteadOf, nextTry, type Directory } from '@gelin/domain';
import { findMatters, matterFrom, type MatterDocument } from '../repositories/matters.ts';
import {
  addNotices,
  LIMIT,
  noticeDocument,
  openNotices,
  plannedFrom,
  settleNotices,
  type NoticeDocument,
  type OpenDocument,
  type WatchDocument,
} from '../repositories/notices.ts';
import { BATCH, runErrands, type Result } from './errands.ts';
import { ringInApp } from './in-app.ts';
import { drainLanes, type Drained } from './lane.ts';
import { reachOf } from './reach.ts';
import { matterSayings } from './sayings.ts';
import { goOn } from './watch.ts';

/** A refusal leads to another channel, a watch to another person: no more often than this in one go. */
const ROUNDS = 3;
const MINUTE = 60_000;

/**
 * Does what is due about these matters and says, by matter, when something is due next. Nothing due: one read for
 * all of them. Safe to do twice at once: a delivery is sent by whoever claims it.
 */
export async function deliverDue(
  matters: readonly string[],
  now: number,
  directory: Directory,
): Promise<ReadonlyMap<string, number>> {
  if (matters.length === 0) return new Map();
  const next = new Map<string, number>();
  const later = ({ matter, at }: OpenDocument) =>
    next.set(matter, Math.min(at, next.get(matter) ?? Infinity));
  let open: readonly OpenDocument[] = await openNotices(matters);
  // More than one read shows: whoever was not shown has their turn after the last that was, at the earliest in a minute.
  const last = open.length === LIMIT ? open.at(-1) : undefined;
  if (last) for (const matter of matters) next.set(matter, Math.max(last.at, now + MINUTE));
  for (let round = 0; round < ROUNDS; round += 1) {
    const due = open.filter(({ at }) => at <= now);
    open.filter(({ at }) => at > now).forEach(later);
    open = due.length === 0 ? [] : await work(due, now, directory);
  }
  for (const document of open) later({ ...document, at: Math.max(document.at, now + MINUTE) });
  return next;
}

/** One round; returns what is open afterwards. */
async function work(
  due: readonly OpenDocument[],
  now: number,
  directory: Directory,
): Promise<readonly OpenDocument[]> {
  const documents = await mattersOf(due);
  const matters = new Map([...documents].map(([id, document]) => [id, matterFrom(document)]));
  const watches = due.filter((one): one is WatchDocument => one.channel === 'watch');
  const notices = due.filter((one): one is NoticeDocument => one.channel !== 'watch');
  const robots = notices.filter(({ channel }) => channel === 'robot');
  const outward = notices.filter(({ channel }) => channel !== 'inApp' && channel !== 'robot');
  const ringing = notices.filter(({ channel }) => channel === 'inApp');
  const sending = outward.slice(0, BATCH);
  const [results, lanes] = await Promise.all([
    sending.length === 0 ? [] : runErrands(sending, matterSayings(matters, directory), directory, now),
    drainLanes([...new Set(robots.flatMap(({ group }) => group ?? []))], matters, directory, now),
    ringInApp(ringing, documents, now),
  ]);
  const tried = await settle(results, directory, now);
  const gone = await goOn(watches, matters, directory, now);
  const left = outward.slice(BATCH).map((document) => ({ ...document, at: now + MINUTE }));
  return [...tried, ...gone, ...left, ...inLine(robots, lanes)];
}

/** Those that still wait in their lanes, until these are looked at again. */
function inLine(robots: readonly NoticeDocument[], { done, next }: Drained): readonly OpenDocument[] {
  return robots.flatMap((document) => {
    const at = next.get(document.group ?? '');
    return at === undefined || done.has(document._id) ? [] : [{ ...document, at }];
  });
}

async function mattersOf(due: readonly OpenDocument[]): Promise<ReadonlyMap<string, MatterDocument>> {
  const ids = [...new Set(due.map(({ matter }) => matter))];
  const found = await findMatters({ _id: { $in: ids } }, { limit: ids.length });
  return new Map(found.map((document) => [document._id, document]));
}

/** Writes down what became of each, those alike in one request; returns what goes on. */
export async function settle(
  results: readonly Result[],
  directory: Directory,
  now: number,
): Promise<readonly OpenDocument[]> {
  const changes = results.map(
    ([document, outcome]) => [document, changeFor(document, outcome, directory, now)] as const,
  );
  const alike = new Map<string, string[]>();
  for (const [{ _id }, change] of changes) {
    const key = JSON.stringify(change);
    alike.set(key, [...(alike.get(key) ?? []), _id]);
  }
  await Promise.all(
    [...alike].map(([change, ids]) => settleNotices(ids, JSON.parse(change) as Partial<NoticeDocument>)),
  );
  const tryAgain = changes.flatMap(([document, change]) =>
    change.state === 'failed' ? [{ ...document, ...change }] : [],
  );
  const dead = changes.flatMap(([document, change]) => (change.state === 'dead' ? [document] : []));
  return [...tryAgain, ...(await standIns(dead, directory, now))];
}

function changeFor(
  { attempts }: NoticeDocument,
  outcome: Result[1],
  { settings }: Directory,
  now: number,
): Partial<NoticeDocument> {
  if (outcome.ok) return { state: 'sent', sentAt: now };
  const again = outcome.permanent
    ? undefined
    : nextTry(attempts + 1, now, settings.notices, outcome.retryAfter);
  return again === undefined
    ? { state: 'dead', error: outcome.code }
    : { state: 'failed', at: again, error: outcome.code };
}

/** Another channel for what a channel will never deliver. */
async function standIns(
  dead: readonly NoticeDocument[],
  directory: Directory,
  now: number,
): Promise<readonly NoticeDocument[]> {
  if (dead.length === 0) return [];
  const reach = await reachOf([], directory, now);
  const planned = dead.flatMap((document) => insteadOf(plannedFrom(document), reach, now) ?? []);
  return addNotices(planned.map((each) => noticeDocument(each, now)));
}
