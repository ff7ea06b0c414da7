/** Calls about patrols (巡查): started, written down and ended by whoever walks them. No call brings a position. */
import * as z from 'zod';
import type { Moment, PatrolDuty, Photo, Status } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { photosSchema } from './media.ts';
import type { UnitChoice } from './task.ts';
import { wordsSchema, writtenSchema } from './text.ts';

const at = z.number().int().positive();

/** What was found becomes a matter of its own; `fixed` where it was dealt with on the spot (即查即改). */
const finding = z
  .object({
    category: z.string().max(8).optional(),
    fixed: z
      .object({ text: wordsSchema(500), photos: photosSchema })
      .strict()
      .optional(),
  })
  .strict();

/** `at` is the phone's own time, set right by the server's: a patrol without a network is told later. */
const step = z.discriminatedUnion('action', [
  z.object({ action: z.literal('start'), unit: idSchema, at }).strict(),
  z
    .object({
      action: z.literal('look'),
      at,
      kind: writtenSchema(12),
      place: wordsSchema(60),
      note: wordsSchema(500),
      photos: photosSchema,
      finding: finding.optional(),
    })
    .strict()
    .refine(({ note, finding: found }) => found === undefined || note !== '', {
      message: 'textEmpty',
      path: ['note'],
    }),
  z.object({ action: z.literal('end'), at }).strict(),
]);

export const patrols = {
  /** Where I patrol, at what is looked, and the patrol of mine that is not ended. */
  patrolling: z.object({}).strict(),
  /** `patrol` is the key that its phone has made for it. */
  patrolStep: z.object({ key: keySchema, patrol: keySchema, step }).strict(),
  /** Of the places of my posts, newest first. */
  patrols: z.object({ cursor: z.string().max(80).optional() }).strict(),
  patrol: z.object({ id: idSchema }).strict(),
};

export interface LookView {
  readonly kind: string;
  readonly place: string;
  readonly note: string;
  readonly photos: readonly Photo[];
  readonly at: Moment;
  /** What was found became this. */
  readonly matter?: { readonly id: string; readonly status: Status };
}

export interface PatrolRow {
  readonly id: string;
  readonly unitName: string;
  readonly by: string;
  readonly startedAt: Moment;
  readonly endedAt?: Moment;
  /** Its day ended it. */
  readonly forgotten: boolean;
  readonly looks: number;
  readonly found: number;
}

export interface PatrolView extends Omit<PatrolRow, 'looks' | 'found'> {
  readonly key: string;
  readonly unit: string;
  readonly looks: readonly LookView[];
}

export interface PatrolledUnit extends UnitChoice {
  /** Places that people name there. */
  readonly landmarks: readonly string[];
  readonly duty: PatrolDuty;
}

export interface PatrolOutputs {
  patrolling: {
    readonly units: readonly PatrolledUnit[];
    readonly kinds: readonly string[];
    readonly running?: PatrolView;
  };
  /** `fixed` is false where what was found could not be closed on the spot: it goes its usual way. */
  patrolStep: { readonly id: string; readonly matter?: string; readonly fixed?: boolean };
  patrols: { readonly rows: readonly PatrolRow[]; readonly cursor?: string };
  patrol: PatrolView;
}
