/** `people.reached`: 打通了 — somebody who had not looked was told by telephone; the matter is off everybody's call list. */
import { canView } from '@gelin/domain';
import type { NoticeOutputs } from '@gelin/contract/notice';
import type { people } from '@gelin/contract/people';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { endWatchesOf, seenByCall } from '../shared/repositories/inbox.ts';
import { matterById, matterFrom } from '../shared/repositories/matters.ts';
import { isOnDuty } from './callList.ts';

export async function reached(
  { matter: id, member: called }: z.output<typeof people.reached>,
  caller: Caller,
): Promise<NoticeOutputs['reached']> {
  const [directory, member, document] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    matterById(id),
  ]);
  if (!isOnDuty(member, directory, caller.now)) throw new Refusal('notYours');
  if (!document || !canView(actorOf(member), matterFrom(document))) throw new Refusal('notFound', 'matter');
  await seenByCall(called, id, member._id, caller.now);
  await endWatchesOf([id], caller.now);
  return { matter: id };
}
