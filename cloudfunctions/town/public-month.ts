/** `town.publicMonths` and `publicMonth`: what the centre made public of a month, for everybody, as a page and as a table. */
import { publicTable } from '@gelin/domain';
import type { town, TownOutputs } from '@gelin/contract/town';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { csvOf } from '../shared/csv.ts';
import { Refusal } from '../shared/failures.ts';
import { allPublicMatters, publicMatters } from '../shared/public-matters.ts';
import { directoryAt, townId } from '../shared/repositories/directory.ts';
import { publicMonthOf, publicMonthsOf } from '../shared/repositories/public-months.ts';

export async function publicMonths(): Promise<TownOutputs['publicMonths']> {
  const found = await publicMonthsOf(townId());
  return { rows: found.map(({ month, at }) => ({ month, at })) };
}

export async function publicMonth(
  { month, csv }: z.output<typeof town.publicMonth>,
  caller: Caller,
): Promise<TownOutputs['publicMonth']> {
  const directory = await directoryAt(caller.now);
  const [found, newest] = await Promise.all([
    publicMonthOf(directory.town.id, month),
    publicMatters(month, directory),
  ]);
  if (found?.state !== 'open') throw new Refusal('notFound', 'month');
  const { shown, at } = found;
  const table = csv && publicTable(shown, await allPublicMatters(month, directory));
  return { shown, at, ...newest, ...(table && { csv: (await csvOf(table)).toString() }) };
}
