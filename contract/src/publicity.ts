/** Calls about publicity (宣传活动): written down by members, also later, and corrected with the change kept. Numbers only; no call takes a person. */
import * as z from 'zod';
import { PUBLICITY_MOST, type Moment, type Photo } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { photosSchema } from './media.ts';
import type { UnitChoice } from './task.ts';
import { wordsSchema, writtenSchema } from './text.ts';

const count = z.int().min(0).max(PUBLICITY_MOST);
const told = {
  key: keySchema,
  at: z.number().int().positive(),
  unit: idSchema,
  place: writtenSchema(60),
  topic: writtenSchema(30),
  /** People reached, and leaflets handed out. */
  reached: count,
  leaflets: count,
  note: wordsSchema(500),
  photos: photosSchema,
};

export const publicity = {
  /** Where I write down what happened. */
  publicizing: z.object({}).strict(),
  publicize: z.object(told).strict(),
  /** `seen` is how often it had been corrected when I looked. */
  correctPublicity: z.object({ ...told, id: idSchema, seen: z.int().min(0) }).strict(),
  /** Of the places of my posts, the latest first. */
  publicities: z.object({ cursor: z.string().max(80).optional() }).strict(),
  publicity: z.object({ id: idSchema }).strict(),
};

export interface PublicityRow {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string;
  readonly at: Moment;
  readonly place: string;
  readonly topic: string;
  readonly reached: number;
  readonly leaflets: number;
  readonly by: string;
  readonly corrections: number;
  /** Whoever asks may correct it. */
  readonly mine: boolean;
}

export interface PublicityView extends PublicityRow {
  readonly note: string;
  readonly photos: readonly Photo[];
  /** The latest first: when, who, and what was changed to what. */
  readonly changes: readonly {
    readonly at: Moment;
    readonly by: string;
    readonly lines: readonly string[];
  }[];
}

export interface PublicityOutputs {
  publicizing: { readonly units: readonly UnitChoice[] };
  publicize: { readonly id: string };
  correctPublicity: { readonly id: string };
  publicities: { readonly rows: readonly PublicityRow[]; readonly cursor?: string };
  publicity: PublicityView;
}
