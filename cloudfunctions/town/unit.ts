/** `town.unit`: one place, who answers for it, and what cannot wait to be told there. */
import type { UnitCard } from '@gelin/contract/town';
import type { Caller } from '../shared/context.ts';
import { directoryAt, knownUnit } from '../shared/repositories/directory.ts';
import { leavesOrNone } from '../shared/repositories/leaves.ts';
import { alertFor } from './bulletin/alert.ts';
import { cardOf } from './card.ts';

export async function unit({ unit: id }: { unit: string }, caller: Caller): Promise<UnitCard> {
  const directory = await directoryAt(caller.now);
  const known = knownUnit(directory, id);
  const [leaves, alert] = await Promise.all([
    leavesOrNone(directory.town.id, caller.now),
    // Whom to call is worth more than what is told: without the one the other is still there.
    alertFor(known, caller, directory).catch((error: unknown) => {
      console.warn('alert:', error);
      return undefined;
    }),
  ]);
  return { ...cardOf(directory, known, leaves), ...(alert && { alert }) };
}
