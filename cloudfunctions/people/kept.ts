/** `people.kept`: what is kept of me, matter by matter, and what stays when I have it erased (个人信息保护法 §45). */
import { categoryOf, erasesAt, isErasable } from '@gelin/domain';
import type { KeptOfMe } from '@gelin/contract/my-data';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { mineOf } from './mine.ts';
import { recordOf } from './my-record.ts';

/** As much of the words as tells one matter from another. */
const LINE = 30;

export async function kept(_: z.output<typeof people.kept>, caller: Caller): Promise<PeopleOutputs['kept']> {
  const [directory, mine] = await Promise.all([directoryAt(caller.now), mineOf(caller.openid)]);
  const record = await recordOf(caller.openid, directory);
  const rows = mine.reports.map(({ matter, reporter }): KeptOfMe => {
    const until = erasesAt(matter, directory);
    return {
      matter: matter.id,
      reportedAt: matter.reportedAt,
      category: categoryOf(matter.category, directory.settings)?.name ?? '',
      line: [...matter.text].slice(0, LINE).join(''),
      identity: matter.identity ?? 'confidential',
      contact: reporter.contact ?? {},
      erasable: isErasable(matter),
      ...(until !== undefined && { until }),
    };
  });
  const stays = ['figures', 'journal', 'answers', ...(mine.duty ? ['duty' as const] : [])] as const;
  return { rows, followed: mine.followed.length, ...(record && { record }), stays };
}
