/** Calls about what the centre has released to the public (审核后公开): its own words, never the reporter's. */
import * as z from 'zod';
import type { Moment, Outcome, Photo, Position, Status } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { photosSchema } from './media.ts';
import { writtenSchema } from './text.ts';

export const released = {
  /** Around a unit, newest first. */
  released: z.object({ unit: idSchema, cursor: z.string().max(80).optional() }).strict(),
  /** `photos` are those of the matter that may be seen, as they are shown there. */
  release: z
    .object({ key: keySchema, matter: idSchema, text: writtenSchema(300), photos: photosSchema })
    .strict(),
  /** Takes it back. */
  conceal: z.object({ matter: idSchema }).strict(),
};

/** A released matter: what it is about, where and how far, and nothing about who reported. */
export interface ReleasedRow {
  readonly matter: string;
  readonly category: { readonly name: string; readonly icon: string };
  readonly text: string;
  readonly photos: readonly Photo[];
  readonly unitName: string;
  /** GCJ-02, rounded so that no door is told. */
  readonly position?: Position;
  readonly status: Status;
  readonly outcome?: Outcome;
  readonly reportedAt: Moment;
  readonly closedAt?: Moment;
}

export interface ReleasedOutputs {
  released: { readonly rows: readonly ReleasedRow[]; readonly cursor?: string };
  release: { readonly matter: string; readonly at: Moment };
  conceal: { readonly matter: string };
}
