/** A file of tickets read for whoever may bring them in: by the mapping given, the one remembered, or one proposed from its headings. */
import {
  layoutText,
  mappingLack,
  proposeMapping,
  readTickets,
  ticketPost,
  type Directory,
  type Post,
  type TicketMapping,
  type TicketsRead,
  type TicketTable,
} from '@gelin/domain';
import { TICKETS_ROWS, type tickets } from '@gelin/contract/ticket';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { derivedId, memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import type { MemberDocument } from '../../shared/repositories/members.ts';
import { layoutOf } from '../../shared/repositories/tickets.ts';
import { tableIn, ticketsFile } from './file.ts';

export interface Reading {
  readonly directory: Directory;
  readonly member: MemberDocument;
  readonly table: TicketTable;
  /** What its headings are known by. */
  readonly layout: string;
  readonly mapping: TicketMapping;
  readonly source: string;
  readonly remembered: boolean;
  readonly lack: ReturnType<typeof mappingLack>;
  readonly read: TicketsRead;
  /** The same for the same tickets in the same layout, read the same way. */
  readonly id: string;
}

/** The member and the post by which they bring tickets in. @throws Refusal notMember, notYours */
export async function ticketClerk(caller: Caller): Promise<{ member: MemberDocument; post: Post }> {
  const member = await memberOf(caller);
  const post = ticketPost(member.posts);
  if (!post) throw new Refusal('notYours', 'tickets');
  return { member, post };
}

/** The clerk's file, read. @throws Refusal as for files; notYours; fileTooLarge where it has too many rows */
export async function readingOf(
  input: z.output<typeof tickets.readTickets>,
  caller: Caller,
): Promise<Reading> {
  const [directory, { member }] = await Promise.all([directoryAt(caller.now), ticketClerk(caller)]);
  const content = await ticketsFile(input.file, caller);
  const table = await tableIn(content);
  if (table.rows.length > TICKETS_ROWS) throw new Refusal('fileTooLarge', 'file');
  const town = directory.town.id;
  const layout = layoutText(table.headings);
  const known = input.mapping && input.source ? undefined : await layoutOf(town, layout);
  const mapping = given(input.mapping) ?? known?.mapping ?? proposeMapping(table.headings);
  const source = input.source ?? known?.source ?? sourceIn(input.name);
  const lack = mappingLack(mapping, table.headings);
  const { calendar } = directory.settings;
  const read = lack ? { rows: [], refused: [] } : readTickets(table, mapping, { now: caller.now, calendar });
  // Of what it says: whoever exports the same tickets again has another file of the same.
  const hash = createHash('sha256').update(JSON.stringify(table)).digest('hex');
  const told = JSON.stringify(Object.entries(mapping).sort());
  const id = derivedId('tickets', town, hash, source, told);
  const remembered = input.mapping === undefined && known !== undefined;
  return { directory, member, table, layout, mapping, source, remembered, lack, read, id };
}

/** Without the fields that no column holds. */
function given(mapping: z.output<typeof tickets.readTickets>['mapping']): TicketMapping | undefined {
  if (!mapping) return undefined;
  return Object.fromEntries(Object.entries(mapping).filter(([, column]) => column !== undefined));
}

/** Whose tickets a file says it holds; most are of the one hotline. */
function sourceIn(name: string): string {
  return /12319|12328|12315|12369|12350|12348/u.exec(name)?.[0] ?? '12345';
}
