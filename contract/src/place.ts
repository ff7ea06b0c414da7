/** Where somebody says something is. */
import * as z from 'zod';
import { idSchema } from './call.ts';
import { wordsSchema } from './text.ts';

export const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

export const saidPlaceSchema = z
  .object({
    unit: idSchema.optional(),
    words: wordsSchema(100).optional(),
    position: positionSchema.optional(),
  })
  .strict();
