/** `group.pin`: 置顶: a notice stands above a group, by whoever answers for it; three at most. */
import { mayPin } from '@gelin/domain';
import type { group, GroupOutputs } from '@gelin/contract/group';
import { PINS } from '@gelin/contract/talk';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { keepPin, pinsIn } from '../shared/repositories/messages.ts';
import { ring } from '../shared/repositories/signals.ts';
import { seated } from '../shared/seat.ts';

export async function pin(
  { group: id, message, pinned }: z.output<typeof group.pin>,
  caller: Caller,
): Promise<GroupOutputs['pin']> {
  const [{ member, directory }, pins] = await Promise.all([
    seated(caller, id),
    pinned ? pinsIn(id, PINS) : [],
  ]);
  if (!mayPin(member.posts, id, directory)) throw new Refusal('notYours', 'message');
  const others = pins.filter(({ _id }) => _id !== message);
  if (others.length >= PINS) throw new Refusal('tooManyPins', 'message');
  if (!(await keepPin(id, message, pinned, caller.now))) throw new Refusal('notFound', 'message');
  await ring([id], caller.now);
  return {};
}
