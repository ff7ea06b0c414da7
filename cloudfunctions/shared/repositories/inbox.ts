/** What somebody has been told in the app, and what of it they have seen. */
import type { DeliveryState, Moment } from '@gelin/domain';
import { change, find, type Where } from '../cloudbase.ts';
import type { NoticeDocument } from './notices.ts';

const UNSEEN: readonly DeliveryState[] = ['waiting', 'failed', 'sent'];
/** More than that is "99+". */
const COUNTED = 100;

/** A page of a member's notices, newest first, below the position of the last one seen. */
export async function inboxOf(
  member: string,
  below: string | undefined,
  limit: number,
): Promise<NoticeDocument[]> {
  const where = { member, channel: 'inApp', ...(below !== undefined && { pos: { $lt: below } }) };
  return (await find('notices', where, { order: { pos: -1 }, limit })) as NoticeDocument[];
}

/** How many a member has not seen, up to 100. */
export async function unseenCount(member: string): Promise<number> {
  const where = { member, channel: 'inApp', state: { $in: UNSEEN } };
  return (await find('notices', where, { limit: COUNTED, projection: { _id: 1 } })).length;
}

/** Marks notices as seen; what has been seen before keeps its moment. Returns how many are new. */
async function see(which: Where, now: Moment): Promise<number> {
  const where = { ...which, channel: 'inApp', state: { $in: UNSEEN } };
  return change('notices', where, { $set: { state: 'seen', seenAt: now } });
}

/** A member has seen these notices of theirs. */
export async function seeNotices(member: string, ids: readonly string[], now: Moment): Promise<number> {
  return see({ _id: { $in: ids }, member }, now);
}

/** A member has opened these matters, or done something on them. */
export async function seeMatters(member: string, matters: readonly string[], now: Moment): Promise<number> {
  return see({ matter: { $in: matters }, member }, now);
}

/** The reporter has opened their matter. */
export async function seeAsReporter(matter: string, now: Moment): Promise<number> {
  return see({ matter, reporter: true }, now);
}

/** A member was told of this matter by telephone: as if they had looked, with who called. */
export async function seenByCall(
  member: string,
  matter: string,
  calledBy: string,
  now: Moment,
): Promise<void> {
  const where = { matter, member, channel: 'inApp', state: { $in: UNSEEN } };
  await change('notices', where, { $set: { state: 'seen', seenAt: now, calledBy } });
}

/** Somebody has looked at what was urgent about these matters: nobody else need be told. */
export async function endWatchesOf(matters: readonly string[], now: Moment): Promise<void> {
  await endWatches({ matter: { $in: matters } }, now);
}

/** Ends these watches, by matter or by id. */
export async function endWatches(which: Where, now: Moment): Promise<void> {
  const where = { ...which, channel: 'watch', state: { $ne: 'seen' } };
  await change('notices', where, { $set: { state: 'seen', seenAt: now } });
}
