/** `town.resend`: a dead letter goes to the end of its lane and out, at once where the lane is free. */
import type { town, TownOutputs } from '@gelin/contract/town';
import type { z } from 'zod';
import { derivedId, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { drainLanes } from '../shared/notices/lane.ts';
import { letterById, revive, type LaneDocument } from '../shared/repositories/lanes.ts';
import { administration } from './administrator.ts';

export async function resend(
  { key, letter }: z.output<typeof town.resend>,
  caller: Caller,
): Promise<TownOutputs['resend']> {
  const { directory } = await administration(caller);
  const own = async (): Promise<LaneDocument & { readonly group: string }> => {
    const found = await letterById(letter);
    if (found?.group === undefined || found.town !== directory.town.id)
      throw new Refusal('notFound', 'letter');
    return { ...found, group: found.group };
  };
  const { group, state } = await own();
  if (state === 'dead') {
    await revive(letter, derivedId(caller.openid, key), caller.now);
    await drainLanes([group], new Map(), directory, caller.now);
  }
  const now = await own();
  return {
    letter,
    state: now.state,
    ...(now.error !== undefined && now.state !== 'sent' && { reason: now.error }),
  };
}
