/** `people.seenNotice`: I have seen these; the page of a matter sends it when it is opened from a notice. */
import type { NoticeOutputs } from '@gelin/contract/notice';
import type { people } from '@gelin/contract/people';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { seeAsReporter, seeMatters, seeNotices } from '../shared/repositories/inbox.ts';
import { reported } from '../shared/repositories/reporters.ts';

export async function seenNotice(
  input: z.output<typeof people.seenNotice>,
  caller: Caller,
): Promise<NoticeOutputs['seenNotice']> {
  if ('matter' in input && input.as === 'reporter') {
    if (!(await reported(caller.openid, input.matter))) throw new Refusal('notYours', 'matter');
    return { seen: await seeAsReporter(input.matter, caller.now) };
  }
  const { _id: member } = await memberOf(caller);
  const seen =
    'matter' in input
      ? await seeMatters(member, [input.matter], caller.now)
      : await seeNotices(member, input.ids, caller.now);
  return { seen };
}
