/** What a piece of verifying has found; what it does not say is nothing. */
import type { JournalBreak, LedgerOutputs } from '@gelin/contract/ledger';
import { matterById } from '../../shared/repositories/matters.ts';

export type Verified = Partial<LedgerOutputs['verify']>;

/** What is broken, with the number of its matter. */
export async function named(broken: JournalBreak): Promise<JournalBreak> {
  const no = (await matterById(broken.matter))?.no;
  return { ...broken, ...(no !== undefined && { no }) };
}
