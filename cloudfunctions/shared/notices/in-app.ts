/** In the app: the document is the notice itself; delivering it rings the phone that watches. */
import type { MatterDocument } from '../repositories/matters.ts';
import { accountsOf } from '../repositories/members.ts';
import { settleNotices, type NoticeDocument } from '../repositories/notices.ts';
import { bellOf, ring } from '../repositories/signals.ts';

/**
 * Rings everybody whose notice is due, in one request, and notes it as sent. A reporter's bell has rung when the
 * matter moved; it rings again only for what had to wait. What is silent stands in the list and rings nobody.
 */
export async function ringInApp(
  due: readonly NoticeDocument[],
  matters: ReadonlyMap<string, MatterDocument>,
  now: number,
): Promise<void> {
  if (due.length === 0) return;
  const loud = due.filter(({ silent }) => !silent);
  const accounts = await accountsOf([...new Set(loud.flatMap(({ member }) => member ?? []))]);
  const waited = loud.filter(({ reporter, at, createdAt }) => reporter && at > createdAt);
  await ring(
    [
      ...[...accounts.values()].map(bellOf),
      ...waited.flatMap(({ matter }) => matters.get(matter)?.bells ?? []),
    ],
    now,
  );
  await settleNotices(
    due.map(({ _id }) => _id),
    { state: 'sent', sentAt: now },
  );
}
