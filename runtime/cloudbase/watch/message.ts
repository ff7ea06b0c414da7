/** What a phone and the server say over a watch connection. */
import { z } from 'zod';

const direction = z.enum(['asc', 'desc']);

/** A message from the phone. `query` is plain JSON or EJSON. */
export const request = z.discriminatedUnion('op', [
  z.object({
    id: z.union([z.string(), z.number()]),
    op: z.literal('watch'),
    collection: z.string(),
    query: z.record(z.string(), z.unknown()).default({}),
    orderBy: z
      .array(z.tuple([z.string(), direction]))
      .max(5)
      .default([]),
    limit: z.number().int().positive().max(200).optional(),
  }),
  z.object({ id: z.union([z.string(), z.number()]), op: z.literal('close') }),
]);

export type WatchRequest = Extract<z.infer<typeof request>, { op: 'watch' }>;

export interface DocChange {
  queueType: 'init' | 'enqueue' | 'update' | 'dequeue';
  dataType: 'init' | 'add' | 'update' | 'remove';
  docId: unknown;
  doc: unknown;
}

/** A message to the phone. Documents are relaxed EJSON: plain numbers, dates as `{ $date }`. */
export type WatchMessage =
  | { id: string | number; type: 'init' | 'update'; docs: unknown[]; docChanges: DocChange[] }
  | { id: string | number | null; type: 'error'; errCode: number; errMsg: string };
