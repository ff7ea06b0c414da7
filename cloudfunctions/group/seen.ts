/** `group.seen`: remembers how far I have read. */
import type { group, GroupOutputs } from '@gelin/contract/group';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { mark } from '../shared/repositories/marks.ts';
import { seated } from './seat.ts';

export async function seen(
  input: z.output<typeof group.seen>,
  caller: Caller,
): Promise<GroupOutputs['seen']> {
  await seated(caller, input.group);
  await mark(caller.openid, input.group, input.entries);
  return {};
}
