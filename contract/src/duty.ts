/** Calls about who is on duty (值班): the month, a day changed, and what is handed over (交接). */
import * as z from 'zod';
import type { Moment } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { writtenSchema } from './text.ts';

/** As many as can be on duty a day. */
const ON_DUTY = 4;

/** Procedures of `town`. */
export const duty = {
  /** A month, `YYYY-MM`; without one that of today. */
  roster: z
    .object({
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .optional(),
    })
    .strict(),
  /** Who is on duty on a day instead; nobody named gives the day back to the turns. `version` is the roster's as it was seen. */
  changeDuty: z
    .object({
      key: keySchema,
      version: z.number().int().nonnegative(),
      date: z.iso.date(),
      members: z.array(idSchema).max(ON_DUTY),
    })
    .strict(),
  /** What whoever leaves duty tells the next; written again it replaces what the same person wrote for that day. */
  handOver: z.object({ date: z.iso.date(), text: writtenSchema(1_000) }).strict(),
};

export interface OnDuty {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
}

export interface HandOver {
  readonly by: string;
  readonly at: Moment;
  readonly text: string;
}

export interface DutyDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** A岗 first. */
  readonly members: readonly OnDuty[];
  /** Arranged for this day, not by turns. */
  readonly changed?: true;
  readonly off?: true;
  readonly notes: readonly HandOver[];
}

export interface DutyOutputs {
  roster: {
    readonly version: number;
    readonly month: string;
    /** The day whose turn it is now: the night belongs to the day before. */
    readonly today: string;
    readonly days: readonly DutyDay[];
    /** What was handed over last, before today. */
    readonly last: readonly (HandOver & { readonly date: string })[];
    /** Who can be put on duty; empty where that is not mine to do. */
    readonly people: readonly OnDuty[];
    /** I am on duty today, and may write what is handed over. */
    readonly mine?: true;
  };
  changeDuty: { readonly version: number };
  handOver: { readonly date: string };
}
