/** `town.unit`: one place and who answers for it. */
import type { UnitCard } from '@gelin/contract/town';
import type { Caller } from '../shared/context.ts';
import { directoryAt, knownUnit } from '../shared/repositories/directory.ts';
import { cardOf } from './card.ts';

export async function unit({ unit: id }: { unit: string }, caller: Caller): Promise<UnitCard> {
  const directory = await directoryAt(caller.now);
  return cardOf(directory, knownUnit(directory, id));
}
