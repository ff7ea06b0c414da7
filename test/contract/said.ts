/** What a schema says of an input: the output, or the failure code as the server finds it. */
import type { z } from 'zod';
import { FAILURES, type FailureCode } from '@gelin/contract/failure';

export const KEY = 'key-0123456789abcdef';

/** The parsed output; fails with the issues where there is none. */
export function accepted<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  return schema.parse(input);
}

/** The failure's code and field, as `serve` makes them of the first issue; `undefined` where it is accepted. */
export function refused(schema: z.ZodType, input: unknown): { code: FailureCode; field: string } | undefined {
  const parsed = schema.safeParse(input);
  if (parsed.success) return undefined;
  const [issue] = parsed.error.issues;
  const code = FAILURES.find((each) => each === issue?.message) ?? 'malformed';
  return { code, field: issue?.path.join('.') ?? '' };
}
