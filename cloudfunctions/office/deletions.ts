/** `office.deletions`: what was deleted (删除登记) as an xlsx file: which matter, when, why and by which rule, never whose. */
import { dateOf, dateText, DELETION_COLUMNS, deletionRow, issuerOf } from '@gelin/domain';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import { fileUrls } from '../shared/cloudbase.ts';
import type { Caller } from '../shared/context.ts';
import { storeForAWeek } from '../shared/repositories/copies.ts';
import { erasuresOf, type Erasure } from '../shared/repositories/erasures.ts';
import { headOf } from '../shared/repositories/journal.ts';
import { xlsxOf } from './files/xlsx.ts';
import { keeping } from './keeping.ts';

/** The platform reads a thousand documents at a time. */
const BATCH = 1_000;
const TITLE = '删除登记';

export async function deletions(
  _: z.output<typeof office.deletions>,
  caller: Caller,
): Promise<OfficeOutputs['deletions']> {
  const { directory, town } = await keeping(caller);
  const [erasures, head] = await Promise.all([everything(town), headOf(town)]);
  const rows = erasures.map(deletionRow);
  const title = `${directory.town.name}${TITLE}`;
  const day = dateOf(caller.now);
  const content = await xlsxOf({
    title,
    unit: issuerOf(directory),
    period: `截至 ${dateText(caller.now)}`,
    at: caller.now,
    headings: DELETION_COLUMNS,
    count: rows.length,
    lines: rows.map((cells) => ({ cells })),
    groups: new Map(),
    total: () => `合计 ${rows.length} 条`,
    head,
  });
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
