/** Watching over what is urgent: as long as nobody has looked, every quarter of an hour somebody more is told. */
import {
  deliveriesOf,
  nextStandIn,
  standInNotice,
  unseenAt,
  type Directory,
  type Matter,
} from '@gelin/domain';
import {
  addNotices,
  inAppOf,
  noticeDocument,
  settleNotices,
  type NoticeDocument,
  type OpenDocument,
  type WatchDocument,
} from '../repositories/notices.ts';
import { reachOf } from './reach.ts';

/** Looks after the watches that are due; returns what is open afterwards: the watches and those told now. */
export async function goOn(
  due: readonly WatchDocument[],
  matters: ReadonlyMap<string, Matter>,
  directory: Directory,
  now: number,
): Promise<readonly OpenDocument[]> {
  if (due.length === 0) return [];
  const told = await inAppOf([...new Set(due.map(({ matter }) => matter))]);
  const open: OpenDocument[] = [];
  for (const watch of due) {
    const matter = matters.get(watch.matter);
    const theirs = told.filter((notice) => notice.matter === watch.matter);
    open.push(...(await step(watch, matter, theirs, directory, now)));
  }
  return open;
}

async function step(
  watch: WatchDocument,
  matter: Matter | undefined,
  told: readonly NoticeDocument[],
  directory: Directory,
  now: number,
): Promise<readonly OpenDocument[]> {
  const looked = told.some(({ state, event }) => state === 'seen' && event === watch.event);
  if (!matter || matter.holder === null || looked) {
    await settleNotices([watch._id], { state: 'seen', seenAt: now });
    return [];
  }
  // Whoever was told in this very step, before a crash, is found again, and told no second time.
  const asked = told.filter(
    ({ purpose, event, createdAt }) => purpose === 'unseen' && event === watch.event && createdAt < watch.at,
  );
  const next = nextStandIn(matter, new Set(asked.flatMap(({ member }) => member ?? [])), directory, now);
  const attempts = watch.attempts + 1;
  if (next === undefined) {
    await settleNotices([watch._id], { state: 'dead', attempts });
    return [];
  }
  const at = unseenAt(now, directory);
  const notice = standInNotice(next, matter, watch.event);
  const reach = await reachOf([notice], directory, now);
  const added = await addNotices(deliveriesOf(notice, reach, now).map((each) => noticeDocument(each, now)));
  await settleNotices([watch._id], { state: 'failed', attempts, at });
  return [...added, { ...watch, state: 'failed', attempts, at }];
}
