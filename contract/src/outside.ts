/** Calls of an outside party (外单位): by the link it was given, without any account or post. */
import * as z from 'zod';
import type { Moment, Photo } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { photosSchema } from './media.ts';
import { writtenSchema } from './text.ts';

const linkSchema = z.string().regex(/^[A-Za-z0-9_-]{32}$/, 'linkEnded');

/** Procedures of `matter`. */
export const outside = {
  /** What somebody is asked to do. */
  outside: z.object({ matter: idSchema, link: linkSchema }).strict(),
  outsideReply: z
    .object({
      key: keySchema,
      matter: idSchema,
      link: linkSchema,
      text: writtenSchema(2_000),
      photos: photosSchema,
    })
    .strict(),
};

export interface OutsideOutputs {
  outside: {
    /** Who asks, and where they can be called. */
    readonly asks: { readonly name: string; readonly phone?: string };
    /** Who is asked. */
    readonly name: string;
    readonly task: string;
    readonly until: Moment;
    readonly category: string;
    readonly place: string;
    /** Masked. */
    readonly text: string;
    readonly photos: readonly Photo[];
    readonly replies: readonly {
      readonly at: Moment;
      readonly text: string;
      readonly photos: readonly Photo[];
    }[];
    /** Whether a reply can still be written. */
    readonly open: boolean;
  };
  outsideReply: { readonly seq: number };
}
