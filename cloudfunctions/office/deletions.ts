/** `office.deletions`: what was deleted (删除登记) as an xlsx file: which matter, when, why and by which rule, never whose. */
import { dateOf, deletionRow, DELETION_COLUMNS } from '@gelin/domain';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import { fileUrls } from '../shared/cloudbase.ts';
import type { Caller } from '../shared/context.ts';
import { storeForAWeek } from '../shared/repositories/copies.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { erasuresOf, type Erasure } from '../shared/repositories/erasures.ts';
import { headOf } from '../shared/repositories/journal.ts';
import { townFor } from './rows.ts';
import { sheetOf } from './sheet.ts';

/** The platform reads a thousand documents at a time. */
const BATCH = 1_000;
const TITLE = '删除登记';

export async function deletions(
  _: z.output<typeof office.deletions>,
  caller: Caller,
): Promise<OfficeOutputs['deletions']> {
  const [directory, town] = await Promise.all([directoryAt(caller.now), townFor(caller)]);
  const [erasures, head] = await Promise.all([everything(town), headOf(town)]);
  const rows = erasures.map(deletionRow);
  const title = `${directory.town.name}${TITLE}`;
  const day = dateOf(caller.now);
  const content = await sheetOf({ title, day, columns: DELETION_COLUMNS, rows, head });
  const file = await storeForAWeek('exports', 'xlsx', content, caller.now);
  const [url] = await fileUrls([file]);
  return { file, url: url ?? '', name: `${title}${day}.xlsx`, rows: rows.length };
}

async function everything(town: string): Promise<Erasure[]> {
  const erasures: Erasure[] = [];
  for (;;) {
    const batch = await erasuresOf(town, erasures.at(-1), BATCH);
    erasures.push(...batch);
    if (batch.length < BATCH) return erasures;
  }
}
