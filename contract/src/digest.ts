/** A digest (汇总) in a group, and the matters behind each of its figures. */
import * as z from 'zod';
import { DIGEST_FIGURES, type DigestCounts, type DigestRow, type Moment } from '@gelin/domain';
import { idSchema } from './call.ts';
import type { MatterRow } from './matter.ts';

/** Procedures of `group`. */
export const digests = {
  /** The matters that a figure was counted from, of one unit or of the whole group, as they are now. */
  digestMatters: z
    .object({
      group: idSchema,
      digest: idSchema,
      figure: z.enum(DIGEST_FIGURES),
      unit: idSchema.optional(),
      cursor: z
        .string()
        .regex(/^\d{1,5}$/)
        .optional(),
    })
    .strict(),
};

/** What a digest says: of the times from `since` up to its `slot`. */
export interface DigestSaid {
  readonly slot: Moment;
  readonly since: Moment;
  /** The units of which there is something to say. */
  readonly rows: readonly DigestRow[];
  /** How many units there are beside. */
  readonly quiet: number;
  readonly total: DigestCounts;
}

/** A row of a list behind a figure. */
export interface DigestMatterRow extends MatterRow {
  /** Whether whoever asked may open the matter; where not, the row has neither words nor photos. */
  readonly opens: boolean;
}

export interface DigestPage {
  readonly slot: Moment;
  /** The unit, or the group where none was asked for. */
  readonly name: string;
  readonly rows: readonly DigestMatterRow[];
  /** Pass it back for what follows; absent at the end. */
  readonly cursor?: string;
  /** How many more were counted than are listed. */
  readonly beyond?: number;
}

export interface DigestOutputs {
  digestMatters: DigestPage;
}
