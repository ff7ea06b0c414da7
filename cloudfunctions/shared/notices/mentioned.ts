/** Tells whoever was called by @ under a card; the timer sends it within a minute, or when the quiet hours are over. */
import { deliveriesOf, mentionNotices, type Directory, type Matter, type Member } from '@gelin/domain';
import { wake } from '../repositories/matters.ts';
import { addNotices, noticeDocument } from '../repositories/notices.ts';
import { reachOf } from './reach.ts';

/** Stores the notices under ids of the message's, and has the timer look at the matter. Safe to do again. */
export async function tellMentioned(
  message: string,
  members: readonly Member[],
  matter: Matter,
  directory: Directory,
  now: number,
): Promise<void> {
  const notices = mentionNotices(message, members, matter);
  if (notices.length === 0) return;
  const reach = await reachOf(notices, directory, now);
  const planned = notices.flatMap((notice) => deliveriesOf(notice, reach, now));
  await addNotices(planned.map((each) => noticeDocument(each, now)));
  await wake(matter.id, now);
}
