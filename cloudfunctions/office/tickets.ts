/** The procedures about tickets (工单) of other hotlines. */
import { office } from '@gelin/contract/office';
import { procedure } from '../shared/serve.ts';
import { ticketsBack } from './tickets/back.ts';
import { list, one } from './tickets/list.ts';
import { readFile } from './tickets/read.ts';
import { takeTickets } from './tickets/take.ts';

export const tickets = {
  readTickets: procedure(office.readTickets, readFile),
  takeTickets: procedure(office.takeTickets, takeTickets),
  ticketImports: procedure(office.ticketImports, list),
  ticketImport: procedure(office.ticketImport, one),
  ticketsBack: procedure(office.ticketsBack, ticketsBack),
};
