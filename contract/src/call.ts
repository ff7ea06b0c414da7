/** The envelope of every call: version, procedure and input; and of every reply. */
import * as z from 'zod';
import type { Failure } from './failure.ts';

/** The server understands this version and the one before. */
export const VERSION = 1;
export const UNDERSTOOD: readonly number[] = [VERSION];

/** Size of an idempotency key: one per thing a person wants done, made on the phone, kept over retries. */
export const keySchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
export const idSchema = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/);

/** The number by which a matter is followed without being known: 12 digits, written as people copy them. */
export const numberSchema = z
  .string()
  .overwrite((written) => written.replaceAll(/[\s-]/gu, ''))
  .regex(/^\d{12}$/u, 'numberUnknown');

export const callSchema = z.object({
  version: z.number().int(),
  procedure: z.string().max(40),
  input: z.unknown(),
  /** The WeChat group somebody came from: a CloudID, which the platform replaces by what it stands for. */
  entered: z.unknown().optional(),
});
export type Call = z.infer<typeof callSchema>;

/** `at` is the server's clock in milliseconds: phones' own clocks are often wrong. */
export type Reply<Output> =
  | { readonly ok: true; readonly at: number; readonly output: Output }
  | { readonly ok: false; readonly at: number; readonly failure: Failure };

/**
 * What the platform puts in the place of a group's CloudID (top-level fields of a call only). A phone could write the
 * same by hand: it is good for finding a village, never for letting anybody in.
 */
export const enteredSchema = z.object({ data: z.object({ opengid: z.string().min(1).max(100) }) });
