/** What is sent with words: pictures, short films and voices that were put into the storage before. */
import * as z from 'zod';
import { VIDEO_SECONDS, VOICE_SECONDS } from '@gelin/domain';

/** As many as WeChat lets people send at once. */
export const MEDIA_LIMIT = 9;

export const fileSchema = z.string().max(300).startsWith('cloud://', 'photoMissing');

/** Pictures with a report or a step. */
export const PHOTO_LIMIT = 9;
export const photosSchema = z.array(fileSchema).max(PHOTO_LIMIT, 'photosTooMany');

const lasting = (most: number) => z.number().int().min(1).max(most);

export const voiceSchema = z.object({ id: fileSchema, seconds: lasting(VOICE_SECONDS) }).strict();

export const videoSchema = z
  .object({ id: fileSchema, poster: fileSchema, seconds: lasting(VIDEO_SECONDS) })
  .strict();

export const mediumSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('photo'), id: fileSchema }).strict(),
  z.object({ kind: z.literal('video'), ...videoSchema.shape }).strict(),
  z.object({ kind: z.literal('voice'), id: fileSchema, seconds: lasting(VOICE_SECONDS) }).strict(),
]);
export const mediaSchema = z.array(mediumSchema).max(MEDIA_LIMIT, 'photosTooMany');
