/** Reading one file of a town: what cannot be used is refused with the file, the place in it and the reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';

/** A file of a town that cannot be used; the message names every place in it that is wrong. */
export class TownFileError extends Error {
  readonly file: string;

  constructor(file: string, reasons: readonly string[]) {
    super(`${file}: ${reasons.join('; ')}`);
    this.name = 'TownFileError';
    this.file = file;
  }
}

/** Reads `file` below `dir` as the schema says. Throws {@link TownFileError}. */
export function readTownFile<S extends z.ZodType>(dir: string, file: string, schema: S): z.output<S> {
  const read = schema.safeParse(parse(dir, file));
  if (read.success) return read.data;
  throw new TownFileError(
    file,
    read.error.issues.map((issue) => `at ${placeOf(issue.path)}: ${issue.message}`),
  );
}

function parse(dir: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(dir, file), 'utf8'));
  } catch (error) {
    throw new TownFileError(file, [error instanceof Error ? error.message : String(error)]);
  }
}

/** `[3, 'posts', 0, 'role']` → `[3].posts[0].role`. */
function placeOf(path: readonly PropertyKey[]): string {
  const words = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return words.replace(/^\./, '') || 'the top';
}
