/** `town.locate`: which grid a place lies in, by words, by position, or as picked. */
import { placeOf, unitOf } from '@gelin/domain';
import type { town, TownOutputs } from '@gelin/contract/town';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { cardOf } from './card.ts';

export async function locate(
  said: z.output<typeof town.locate>,
  caller: Caller,
): Promise<TownOutputs['locate']> {
  const directory = await directoryAt(caller.now);
  const place = placeOf(said, directory);
  const unit = place.unit === undefined ? undefined : unitOf(directory, place.unit);
  return { by: place.by, ...(unit && { unit: cardOf(directory, unit) }) };
}
