/** `people.notices`: what I have been told, newest first, in the words of what it is about, as that is now. */
import { canView, namingOf, noticeWords } from '@gelin/domain';
import { NOTICE_PAGE, type NoticeOutputs, type NoticeRow } from '@gelin/contract/notice';
import type { people } from '@gelin/contract/people';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { besideWords } from '../shared/notices/beside.ts';
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
  const about = new Set(page.flatMap((notice) => (notice.about ? [] : [notice.matter])));
  const [known, besides] = await Promise.all([mattersById([...about]), besideWords(page, directory)]);
  const matters = new Map(known.map((matter) => [matter.id, matter]));
  const actor = actorOf(member);
  const naming = namingOf(directory);
  const rows = page.flatMap((notice): NoticeRow[] => {
    const matter = matters.get(notice.matter);
    // Whoever may no longer open it is no longer told what it is about.
    const words = notice.about
      ? besides(notice, member.posts)
      : matter && canView(actor, matter) && noticeWords(notice.purpose, matter, naming, notice.createdAt);
    if (!words) return [];
    const { phrase, what, where } = words;
    const { _id: id, purpose, urgent, createdAt: at, state, matter: of, about: beside } = notice;
    const seen = state === 'seen';
    return [
      { id, matter: of, ...(beside && { about: beside }), purpose, phrase, what, where, urgent, at, seen },
    ];
  });
  const last = page.at(-1);
  return {
    rows,
    ...(unseen !== undefined && { unseen }),
    ...(found.length > NOTICE_PAGE && last && { cursor: last.pos }),
  };
}
