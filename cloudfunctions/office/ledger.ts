/** `office.ledger`: a page of a ledger, the latest number first. */
import { categoryOf, ledgerOf, ledgerPlace, namingOf, OPEN, STATUS_WORDS } from '@gelin/domain';
import type { LedgerRow, office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { matterFrom } from '../shared/repositories/matters.ts';
import { readableBy, standingOn, townFor } from './rows.ts';

const PAGE = 50;

export async function ledger(
  input: z.output<typeof office.ledger>,
  caller: Caller,
): Promise<OfficeOutputs['ledger']> {
  const [directory, town, mayRead] = await Promise.all([
    directoryAt(caller.now),
    townFor(caller),
    readableBy(caller),
  ]);
  const found = await standingOn(input.ledger, town, input.cursor, PAGE + 1);
  const { nameOf, settings } = namingOf(directory);
  const page = found.slice(0, PAGE).map(matterFrom);
  const rows = page.filter(mayRead).map((matter): LedgerRow => {
    return {
      matter: matter.id,
      no: matter.no ?? '',
      category: categoryOf(matter.category, settings)?.name ?? '',
      place: ledgerPlace(matter, nameOf),
      status: STATUS_WORDS[matter.status],
      registeredAt: matter.registeredAt ?? matter.reportedAt,
      open: OPEN.includes(matter.status),
    };
  });
  const cursor = found.length > PAGE ? page.at(-1)?.no : undefined;
  return { title: ledgerOf(input.ledger, settings).title, rows, ...(cursor && { cursor }) };
}
