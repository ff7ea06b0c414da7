/** `office.export`: a whole ledger as an xlsx file in the storage. */
import { dateOf, ledgerOf, namingOf, rowOf, type LedgerKey, type Matter } from '@gelin/domain';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import { fileUrls } from '../shared/cloudbase.ts';
import type { Caller } from '../shared/context.ts';
import { storeForAWeek } from '../shared/repositories/copies.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { headOf } from '../shared/repositories/journal.ts';
import { matterFrom } from '../shared/repositories/matters.ts';
import { readableBy, standingOn, townFor } from './rows.ts';
import { sheetOf } from './sheet.ts';

/** The platform reads a thousand documents at a time. */
const BATCH = 1_000;

export async function exportLedger(
  input: z.output<typeof office.export>,
  caller: Caller,
): Promise<OfficeOutputs['export']> {
  const [directory, town, mayRead] = await Promise.all([
    directoryAt(caller.now),
    townFor(caller),
    readableBy(caller),
  ]);
  const definition = ledgerOf(input.ledger, directory.settings);
  const [matters, head] = await Promise.all([everything(input.ledger, town), headOf(town)]);
  const naming = namingOf(directory);
  const rows = matters
    .filter((matter) => definition.holds(matter) && mayRead(matter))
    .map((matter) => rowOf(definition, matter, naming));
  const day = dateOf(caller.now);
  const content = await sheetOf({
    title: `${directory.town.name}${definition.title}`,
    day,
    columns: definition.columns,
    rows,
    head,
  });
  // The path cannot be guessed: whoever has the id may open the file.
  const file = await storeForAWeek('exports', 'xlsx', content, caller.now);
  const [url] = await fileUrls([file]);
  return {
    file,
    url: url ?? '',
    name: `${directory.town.name}${definition.title}${day}.xlsx`,
    rows: rows.length,
  };
}

/** Every matter on the ledger, in the order of its numbers. */
async function everything(ledger: LedgerKey, town: string): Promise<Matter[]> {
  const matters: Matter[] = [];
  for (let below: string | undefined; ;) {
    const batch = await standingOn(ledger, town, below, BATCH);
    matters.push(...batch.map(matterFrom));
    below = batch.at(-1)?.no;
    if (batch.length < BATCH || below === undefined) return matters.reverse();
  }
}
