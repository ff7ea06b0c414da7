/** `group.seen`: remembers that I have seen everything up to now. */
import type { group, GroupOutputs } from '@gelin/contract/group';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { keepMark } from '../shared/repositories/marks.ts';
import { signalsOf } from '../shared/repositories/signals.ts';
import { seated } from '../shared/seat.ts';

export async function seen(
  { group: id }: z.output<typeof group.seen>,
  caller: Caller,
): Promise<GroupOutputs['seen']> {
  const [[signal]] = await Promise.all([signalsOf([id]), seated(caller, id)]);
  await keepMark(caller.openid, id, signal?.rev ?? 0, caller.now);
  return {};
}
