/** 工单: what a ticket of another hotline (12345, 数字城管…) keeps on the matter that it has become. */
import type { Moment } from '../matter/matter.ts';

export interface Ticket {
  /** Whose it is, as the clerk calls it: `12345`. */
  readonly source: string;
  /** Its own number there, as it is known by (`ticketNumber`). */
  readonly number: string;
  /** When it was taken in there. */
  readonly at?: Moment;
  /** By when it has to be done there; holds where our own limit is longer. */
  readonly dueAt?: Moment;
  /** The file that brought it. */
  readonly import: string;
}

/**
 * By when a matter has to be done for the hotline's sake, until its reporter has it reopened: what is done over has a limit of its own.
 */
export function ticketLimit({
  ticket,
  reopenings = 0,
}: {
  readonly ticket?: Ticket | undefined;
  readonly reopenings?: number | undefined;
}): Moment | undefined {
  return reopenings > 0 ? undefined : ticket?.dueAt;
}
