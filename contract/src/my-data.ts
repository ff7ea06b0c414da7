/** Calls about what is kept of me: seen, copied, corrected, deleted (个人信息保护法 §44–47). */
import * as z from 'zod';
import type { Identity, Moment } from '@gelin/domain';
import { idSchema, keySchema, numberSchema } from './call.ts';
import { contactSchema, type Contact } from './contact.ts';

export const myData = {
  /** What is kept of me, in words and counts. */
  kept: z.object({}).strict(),
  /** All of it as one file; of one matter alone, with its number where nobody knows who reported it. */
  copy: z
    .object({ key: keySchema, matter: idSchema.optional(), number: numberSchema.optional() })
    .strict()
    .refine(({ matter, number }) => number === undefined || matter !== undefined, 'malformed'),
  /** The contact I left with a matter; without one, an informant's own name and phone. */
  correct: z.object({ key: keySchema, matter: idSchema.optional(), contact: contactSchema }).strict(),
  /** Has what I said erased, matter by matter: call again while some are left. */
  forget: z.object({ key: keySchema }).strict(),
};

/** What stays although I want it gone, each with words of the phone's that say why: figures, the journal, what I met too, what I did for the office. */
export const STAYS = ['figures', 'journal', 'answers', 'duty'] as const;
export type Stay = (typeof STAYS)[number];

/** A matter of mine as far as it holds something of me. */
export interface KeptOfMe {
  readonly matter: string;
  readonly reportedAt: Moment;
  readonly category: string;
  /** The beginning of what I said. */
  readonly line: string;
  readonly identity: Identity;
  readonly contact: Contact;
  /** Whether it can be erased now: it is over. */
  readonly erasable: boolean;
  /** When it is erased by itself. */
  readonly until?: Moment;
}

/** What is kept of somebody with a post, an informant (信息员) among them. */
export interface MyRecord {
  readonly name: string;
  /** An informant's own, for those who hold the grid. */
  readonly phone?: string;
  readonly posts: readonly string[];
  /** Whether they may correct it themselves: an office's list is corrected by the office. */
  readonly own: boolean;
}

export interface MyDataOutputs {
  /** `followed`: how many matters of others I met too (我也遇到). */
  kept: {
    readonly rows: readonly KeptOfMe[];
    readonly followed: number;
    readonly record?: MyRecord;
    readonly stays: readonly Stay[];
  };
  /** The storage's file id, a page that any browser opens; it is deleted at `until`. */
  copy: { readonly file: string; readonly name: string; readonly until: Moment };
  correct: { readonly matter?: string };
  /** `left` can be erased by another call, `open` not before it is over. */
  forget: { readonly erased: number; readonly left: number; readonly open: number };
}
