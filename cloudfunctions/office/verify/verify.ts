/** `office.verify`: one bounded piece of verifying: lines of the journal with their events, then matters with theirs, then what is counted of them. */
import { NO_LINES } from '@gelin/domain';
import type { ledgers, LedgerOutputs } from '@gelin/contract/ledger';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';
import { headOf } from '../../shared/repositories/journal.ts';
import { keeping } from '../keeping.ts';
import { ofLines } from './lines.ts';
import { ofMatters } from './matters.ts';
import { ofMonth } from './months.ts';
import type { Verified } from './piece.ts';

export async function verify(
  { from: head = NO_LINES, matters, month }: z.output<typeof ledgers.verify>,
  caller: Caller,
): Promise<LedgerOutputs['verify']> {
  const { town } = await keeping(caller);
  const end = await headOf(town);
  const piece = (): Promise<Verified> => {
    if (month !== undefined) return ofMonth(town, month, head);
    return matters === undefined ? ofLines(town, head) : ofMatters(town, matters, head, end);
  };
  const nothing = { lines: 0, erased: 0, waiting: 0, altered: [], miscounted: [], uncompared: [] };
  return { ...nothing, head, end, ...(await piece()) };
}
