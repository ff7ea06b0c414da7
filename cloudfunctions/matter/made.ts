/** 转为事项: a message in a group of mine becomes a matter, the same one for whoever makes it. */
import type { matter } from '@gelin/contract/matter';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import type { Stored } from '../shared/cloudbase.ts';
import { talkIn, type TalkEntry } from '../shared/repositories/messages.ts';
import { seated } from '../shared/seat.ts';

type Made = NonNullable<z.output<typeof matter.submit>['said']>;

/**
 * Refuses a message that is not there or was taken back (`notFound`), and one that stands under a card: that has its
 * matter (`wrongStatus`). One that has been made a matter leads to that matter again. Returns it otherwise.
 */
export async function checkMade({ group, message }: Made, caller: Caller): Promise<Stored<TalkEntry>> {
  const [, entry] = await Promise.all([seated(caller, group), talkIn(group, message)]);
  if (entry?.became !== undefined) return entry;
  if (!entry || entry.withdrawn) throw new Refusal('notFound', 'said');
  if (entry.matter !== undefined) throw new Refusal('wrongStatus', 'said');
  return entry;
}
