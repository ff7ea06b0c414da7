/** `matter.byNumber`: which matter a secret number is for. Whoever has the number reads it and acts on it with the number. */
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { mattersOfNumber } from '../shared/proving.ts';

/** Fails with `numberUnknown` whatever is wrong with it, and with `tooOften` after a few wrong ones within the hour. */
export async function byNumber(
  { number }: z.output<typeof matter.byNumber>,
  caller: Caller,
): Promise<MatterOutputs['byNumber']> {
  const [matter, ...parts] = await mattersOfNumber(number, caller);
  return { matter, ...(parts.length > 0 && { parts }) };
}
