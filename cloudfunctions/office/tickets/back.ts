/** `office.ticketsBack`: a file of tickets with what became of each, in the layout it came in. */
import { backLayout, backRow, dateOf, isKeptFrom, namingOf, type Returning } from '@gelin/domain';
import type { TicketOutputs, tickets } from '@gelin/contract/ticket';
import type { z } from 'zod';
import { fileUrls } from '../../shared/cloudbase.ts';
import { actorOf, memberOf, type Caller } from '../../shared/context.ts';
import { csvOf } from '../../shared/csv.ts';
import { storeForAWeek } from '../../shared/repositories/copies.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { mattersById } from '../../shared/repositories/matters.ts';
import { rowsAfter, type TicketRowDocument } from '../../shared/repositories/tickets.ts';
import { wholesOf } from '../../shared/wholes.ts';
import { ownImport } from './list.ts';
import { plainSheet } from './sheet.ts';

/** Rows whose matters are read at once. */
const BATCH = 200;

export async function ticketsBack(
  { import: id, as }: z.output<typeof tickets.ticketsBack>,
  caller: Caller,
): Promise<TicketOutputs['ticketsBack']> {
  const [directory, member, of] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    ownImport(id, caller),
  ]);
  const actor = actorOf(member);
  const naming = namingOf(directory);
  const layout = backLayout(of.headings, of.mapping);
  const lines: string[][] = [];
  for (let row = 0; ;) {
    const batch = await rowsAfter(id, row, BATCH);
    const returning = await returningOf(batch);
    for (const { number, matter = '' } of batch) {
      const one = returning.get(matter);
      if (number === undefined) continue;
      lines.push(backRow(layout, number, one && !isKept(one, actor) ? one : undefined, naming));
    }
    row = batch.at(-1)?.row ?? row;
    if (batch.length < BATCH) break;
  }
  const { headings } = layout;
  const content = as === 'csv' ? await csvOf([headings, ...lines]) : await plainSheet(headings, lines);
  const file = await storeForAWeek('exports', as, content, caller.now);
  const [url] = await fileUrls([file]);
  const name = `${of.name.replace(/\.\w+$|[\\/:*?"<>|]/gu, '')}_${dateOf(caller.now)}办理结果.${as}`;
  return { file, url: url ?? '', name, rows: lines.length };
}

const isKept = ({ matter, into }: Returning, actor: ReturnType<typeof actorOf>) =>
  isKeptFrom(actor, matter) || (into !== undefined && isKeptFrom(actor, into));

/** The matters of these rows, each with the one that it is part of at last where it was merged. */
async function returningOf(rows: readonly TicketRowDocument[]): Promise<ReadonlyMap<string, Returning>> {
  const own = await mattersById(rows.flatMap(({ matter }) => matter ?? []));
  const wholes = await wholesOf(own);
  return new Map(own.map((matter) => [matter.id, { matter, into: wholes.get(matter.id) }] as const));
}
