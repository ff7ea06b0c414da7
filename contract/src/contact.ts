/** How to reach whoever reported: given freely, kept apart from the matter. */
import * as z from 'zod';
import { wordsSchema } from './text.ts';

export const contactSchema = z
  .object({ name: wordsSchema(20).optional(), phone: wordsSchema(20).optional() })
  .strict();
export type Contact = z.output<typeof contactSchema>;
