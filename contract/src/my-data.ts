/** Calls about what is kept of me: seen, copied, corrected, deleted (个人信息保护法 §44–47). */
import * as z from 'zod';
import type { Identity, Moment } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { contactSchema, type Contact } from './contact.ts';

export const myData = {
  /** What is kept of me, in words and counts. */
  kept: z.object({}).strict(),
  /** All of it as one file. */
  copy: z.object({ key: keySchema }).strict(),
  /** The contact I left with a matter. */
  correct: z.object({ key: keySchema, matter: idSchema, contact: contactSchema }).strict(),
  /** Has what I said erased, matter by matter: call again while some are left. */
  forget: z.object({ key: keySchema }).strict(),
};

/** A matter of mine as far as it holds something of me. */
export interface KeptOfMe {
  readonly matter: string;
  readonly reportedAt: Moment;
  readonly category: string;
  readonly identity: Identity;
  readonly contact: Contact;
  /** Whether it can be erased now: it is over. */
  readonly erasable: boolean;
  /** When it is erased by itself. */
  readonly until?: Moment;
}

export interface MyDataOutputs {
  kept: { readonly rows: readonly KeptOfMe[]; readonly stays: readonly string[] };
  copy: { readonly file: string };
  correct: { readonly matter: string };
  forget: { readonly erased: number; readonly left: number; readonly open: number };
}
