/** Reading a project's files, with a failure that names the file. */
import { existsSync, readFileSync } from 'node:fs';
import { CompileFailure } from './failure.ts';

/** The text of a file that must exist. */
export function readText(file: string, askedBy = ''): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CompileFailure(file, `file not found${askedBy ? ` (asked for by ${askedBy})` : ''}`);
  }
}

/** A JSON object from a file; a missing one is `{}` unless it is required. */
export function readJson(file: string, required = false): Record<string, unknown> {
  if (!required && !existsSync(file)) return {};
  const text = readText(file);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
    throw new Error('not an object');
  } catch (error) {
    throw new CompileFailure(
      file,
      `not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The first of several candidate files that is there. */
export function firstExisting(...files: string[]): string | null {
  return files.find((file) => existsSync(file)) ?? null;
}
