/** `people.notices`: what I have been told, newest first, in the words of the matter as it is now. */
import { canView, namingOf, noticeWords } from '@gelin/domain';
import { NOTICE_PAGE, type NoticeOutputs, type NoticeRow } from '@gelin/contract/notice';
import type { people } from '@gelin/contract/people';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { inboxOf, unseenCount } from '../shared/repositories/inbox.ts';
import { mattersById } from '../shared/repositories/matters.ts';

export async function notices(
  { cursor }: z.output<typeof people.notices>,
  caller: Caller,
): Promise<NoticeOutputs['notices']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const [found, unseen] = await Promise.all([
    inboxOf(member._id, cursor, NOTICE_PAGE + 1),
    cursor === undefined ? unseenCount(member._id) : undefined,
  ]);
  const page = found.slice(0, NOTICE_PAGE);
  const matters = new Map(
    (await mattersById([...new Set(page.map(({ matter }) => matter))])).map((matter) => [matter.id, matter]),
  );
  const actor = actorOf(member);
  const naming = namingOf(directory);
  const rows = page.flatMap((notice): NoticeRow[] => {
    const matter = matters.get(notice.matter);
    // Whoever may no longer open the matter is no longer told what it is about.
    if (!matter || !canView(actor, matter)) return [];
    const { phrase, what, where } = noticeWords(notice.purpose, matter, naming, notice.createdAt);
    const { _id: id, purpose, urgent, createdAt: at, state } = notice;
    return [{ id, matter: matter.id, purpose, phrase, what, where, urgent, at, seen: state === 'seen' }];
  });
  const last = page.at(-1);
  return {
    rows,
    ...(unseen !== undefined && { unseen }),
    ...(found.length > NOTICE_PAGE && last && { cursor: last.pos }),
  };
}
