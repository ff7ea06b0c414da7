/** The matters on a ledger, by number, a page at a time; and who may see them. */
import { isKeptFrom, ledgerTown, type LedgerKey, type Matter } from '@gelin/domain';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { findMatters, type MatterDocument } from '../shared/repositories/matters.ts';

/** The town whose ledgers the caller may see, or a refusal. */
export async function townFor(caller: Caller): Promise<string> {
  const town = ledgerTown((await memberOf(caller)).posts);
  if (town === undefined) throw new Refusal('notYours', 'ledger');
  return town;
}

/** Which matters of a ledger the caller may read: a complaint is kept from whoever it is about there as well. */
export async function readableBy(caller: Caller): Promise<(matter: Matter) => boolean> {
  const actor = actorOf(await memberOf(caller));
  return (matter) => !isKeptFrom(actor, matter);
}

/** What stands on the ledger below a number, the latest number first. */
export async function standingOn(
  ledger: LedgerKey,
  town: string,
  below: string | undefined,
  limit: number,
): Promise<MatterDocument[]> {
  const no = below === undefined ? { $gt: '' } : { $gt: '', $lt: below };
  return findMatters({ town, ledgers: ledger, no }, { order: { no: -1 }, limit });
}
