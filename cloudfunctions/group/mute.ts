/** `group.mute`: 免打扰: kept with how far I have read, so that the list knows it at no cost. */
import type { group, GroupOutputs } from '@gelin/contract/group';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { keepMuted } from '../shared/repositories/marks.ts';
import { seated } from '../shared/seat.ts';

export async function mute(
  { group: id, muted }: z.output<typeof group.mute>,
  caller: Caller,
): Promise<GroupOutputs['mute']> {
  await seated(caller, id);
  await keepMuted(caller.openid, id, muted);
  return { muted };
}
