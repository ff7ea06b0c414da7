/** `town.resend`: a dead letter goes to the end of its lane and out, at once where the lane is free, else by the next timer. */
import type { town, TownOutputs } from '@gelin/contract/town';
import type { Moment } from '@gelin/domain';
import type { z } from 'zod';
import { derivedId, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { drainLanes } from '../shared/notices/lane.ts';
import { keepMirroring } from '../shared/repositories/digests.ts';
import { letterById, revive, type LaneDocument } from '../shared/repositories/lanes.ts';
import { wake } from '../shared/repositories/matters.ts';
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
  const found = await own();
  if (found.state !== 'sent') {
    await revive(letter, derivedId(caller.openid, key), caller.now);
    await rouse(found, caller.now);
    await drainLanes([found.group], new Map(), directory, caller.now);
  }
  const now = await own();
  return {
    letter,
    state: now.state,
    ...(now.error !== undefined && now.state !== 'sent' && { reason: now.error }),
  };
}

/** Whatever does not go out at once is sent by the timer that looks after it: a matter's by the clock, a digest's by that of digests. */
async function rouse(letter: LaneDocument, now: Moment): Promise<void> {
  if (letter.digest === undefined) await wake(letter.matter, now);
  else await keepMirroring(letter.town, now);
}
