/** Calls about what village and town tell residents (公告): policy, outages, warnings, events. */
import * as z from 'zod';
import {
  BULLETIN_KINDS,
  type BulletinKind,
  type BulletinStands,
  type Moment,
  type Photo,
} from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { photosSchema } from './media.ts';
import { writtenSchema } from './text.ts';

const moment = z.number().int().positive();

export const bulletins = {
  /** What is being told at a place now, newest first. */
  bulletins: z.object({ unit: idSchema, cursor: z.string().max(80).optional() }).strict(),
  /** One of them; reading it counts once a person. */
  bulletin: z.object({ id: idSchema }).strict(),
  publish: z
    .object({
      key: keySchema,
      /** Everybody in it is told. */
      unit: idSchema,
      kind: z.enum(BULLETIN_KINDS),
      title: writtenSchema(40),
      text: writtenSchema(4_000),
      photos: photosSchema,
      from: moment,
      until: moment,
    })
    .strict(),
  /** Takes it down before its time. */
  unpublish: z.object({ id: idSchema }).strict(),
  /** Where I may publish, and what is or will be told there, newest first. */
  published: z.object({ cursor: z.string().max(80).optional() }).strict(),
};

export interface BulletinRow {
  readonly id: string;
  readonly kind: BulletinKind;
  readonly title: string;
  readonly unitName: string;
  readonly from: Moment;
  readonly until: Moment;
  readonly read: boolean;
}

/** A row for whoever may take it down. */
export interface PublishedRow extends Omit<BulletinRow, 'read'> {
  /** How many have read it. */
  readonly reads: number;
  readonly stands: BulletinStands;
}

export interface Bulletin extends BulletinRow {
  readonly text: string;
  readonly photos: readonly Photo[];
  readonly by: string;
  /** How many have read it. */
  readonly reads: number;
  /** Whether it is mine to take down. */
  readonly mine: boolean;
}

export interface BulletinOutputs {
  bulletins: { readonly rows: readonly BulletinRow[]; readonly cursor?: string };
  bulletin: Bulletin;
  publish: { readonly id: string };
  unpublish: { readonly id: string };
  published: {
    readonly areas: readonly { readonly id: string; readonly name: string }[];
    readonly rows: readonly PublishedRow[];
    readonly cursor?: string;
  };
}
