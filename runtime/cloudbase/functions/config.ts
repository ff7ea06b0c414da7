/** The built functions in a folder and what their config.json says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const config = z.object({
  timeout: z.number().positive().max(900).default(5),
  memorySize: z.number().int().min(64).max(3072).default(256),
  triggers: z
    .array(z.object({ name: z.string().min(1).max(60), type: z.literal('timer'), config: z.string() }))
    .default([]),
});

export interface BuiltFunction {
  name: string;
  folder: string;
  /** Seconds. */
  timeout: number;
  /** Megabytes. */
  memorySize: number;
  triggers: { name: string; type: 'timer'; config: string }[];
}

/** Finds every `<name>/index.js`. @throws when a config.json cannot be read */
export function builtFunctions(folder: string): Map<string, BuiltFunction> {
  const found = new Map<string, BuiltFunction>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const here = join(folder, entry.name);
    if (!existsSync(join(here, 'index.js'))) continue;
    const file = join(here, 'config.json');
    const raw: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const parsed = config.safeParse(raw);
    if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
    found.set(entry.name, { name: entry.name, folder: here, ...parsed.data });
  }
  return found;
}
