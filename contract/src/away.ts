/** Call about being on leave: from when to when, and who stands in. */
import * as z from 'zod';
import type { Moment } from '@gelin/domain';
import { idSchema } from './call.ts';

const moment = z.number().int().positive();

export const away = {
  /** Without `wish` how it is; `null` says that I am back. */
  away: z
    .object({
      wish: z.object({ from: moment, until: moment, standIn: idSchema }).strict().nullable().optional(),
    })
    .strict(),
};

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

export interface AwayOutputs {
  away: {
    /** Absent where I am here. */
    readonly away?: { readonly from: Moment; readonly until: Moment; readonly standIn: Colleague };
    /** Who can stand in. */
    readonly colleagues: readonly Colleague[];
    /** For whom I stand in now. */
    readonly standsInFor: readonly Colleague[];
  };
}
