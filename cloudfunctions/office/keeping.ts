/** Who opens ledgers, of which town, and which ledger is meant. */
import {
  isKeptFrom,
  ledgerTown,
  specOf,
  type Directory,
  type LedgerSpec,
  type Matter,
  type OwnLedger,
} from '@gelin/domain';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import type { MemberDocument } from '../shared/repositories/members.ts';
import { sealOf } from '../shared/repositories/seals.ts';
import { settingsOf } from '../shared/repositories/settings.ts';

export interface Keeping {
  readonly directory: Directory;
  readonly town: string;
  readonly member: MemberDocument;
}

/** The caller as somebody who opens a town's ledgers. @throws Refusal notYours */
export async function keeping(caller: Caller): Promise<Keeping> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const town = ledgerTown(member.posts);
  if (town === undefined) throw new Refusal('notYours', 'ledger');
  return { directory, town, member };
}

/** The ledgers of the town's own making, as they are kept this moment: whoever has just made one opens it. */
export async function ownLedgersOf(town: string): Promise<readonly OwnLedger[]> {
  return (await settingsOf(town)).settings.ledgers;
}

/** The ledger with this key; of a month that was sealed as it was then, though it was dropped since. @throws Refusal notFound */
export async function ledgerNamed(key: string, town: string, month?: string): Promise<LedgerSpec> {
  const own = key.startsWith('own-') ? await ownLedgersOf(town) : [];
  const spec = specOf(key, { ledgers: own }) ?? (month && (await sealOf(town, key, month))?.spec);
  if (!spec) throw new Refusal('notFound', 'ledger');
  return spec;
}

/** Which matters of a ledger a member may read: a complaint is kept from whoever it is about there as well. */
export function readableBy(member: MemberDocument): (matter: Matter) => boolean {
  const actor = actorOf(member);
  return (matter) => !isKeptFrom(actor, matter);
}
