/** What may come with a report beside its words: files, who stands behind it, answers, a visit. */
import * as z from 'zod';
import { IDENTITIES } from '@gelin/domain';
import { contactSchema } from './contact.ts';
import { videoSchema, voiceSchema } from './media.ts';
import { wordsSchema } from './text.ts';

/** When somebody comes to the house. */
export const visitSchema = z.object({ on: z.iso.date(), part: z.enum(['morning', 'afternoon']) }).strict();

/** Parts of `matter.submit`. */
export const told = {
  /** Absent is `confidential`; `anonymous` only where town and category allow it. */
  identity: z.enum(IDENTITIES).optional(),
  contact: contactSchema.optional(),
  voice: voiceSchema.optional(),
  video: videoSchema.optional(),
  /** To the questions of the category, by their key. */
  answers: z
    .array(z.object({ key: z.string().max(40), answer: wordsSchema(200) }).strict())
    .max(20)
    .optional(),
  visit: visitSchema.optional(),
  /** 代办: the key of the service that is asked for; its category is the service's own. */
  service: z.string().max(64).optional(),
  /** Made by the phone when the app was installed: for limits against abuse alone. */
  device: z.string().max(40).optional(),
};
