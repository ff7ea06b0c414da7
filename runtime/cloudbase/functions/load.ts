/**
 * Loads a function's bundle with what V8 made of it when it was last loaded: a cold start costs half as much, and a laptop
 * makes many. Kept beside the worker script, under the hash of the bundle and what decides whether V8 takes it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

type Wrapped = (
  exports: unknown,
  require: NodeJS.Require,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

const FOLDER = path.join(__dirname, 'code-cache');

const loaded = new Map<string, { exports: unknown }>();
/** What was compiled in this process: loading anew runs it again. */
const scripts = new Map<string, Script>();
/** Scripts of which nothing is kept yet, and where it will lie. */
const unkept = new Map<string, Script>();

/** What the function exports; loaded once, until it is forgotten. */
export function loadFunction(folder: string): unknown {
  const known = loaded.get(folder);
  if (known) return known.exports;
  const filename = path.join(folder, 'index.js');
  const script = scripts.get(filename) ?? compiled(filename);
  scripts.set(filename, script);
  const module = { exports: {} as unknown };
  (script.runInThisContext() as Wrapped)(module.exports, createRequire(filename), module, filename, folder);
  loaded.set(folder, module);
  return module.exports;
}

/** Lets go of what was loaded: the next load begins with nothing that an earlier one kept. */
export function forgetFunctions(): void {
  loaded.clear();
}

function compiled(filename: string): Script {
  const source = readFileSync(filename);
  const kept = path.join(FOLDER, nameFor(source));
  const cachedData = keptAt(kept);
  const script = new Script(wrap(source.toString()), { filename, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) unkept.set(kept, script);
  return script;
}

/** Keeps what was compiled by now, the functions that were called among it. Nothing depends on it. */
export function keepCompiled(): void {
  for (const [kept, script] of unkept) {
    unkept.delete(kept);
    try {
      mkdirSync(FOLDER, { recursive: true });
      const written = `${kept}.${process.pid}`;
      writeFileSync(written, script.createCachedData());
      renameSync(written, kept);
    } catch {
      // A folder that cannot be written costs a slower start, no more.
    }
  }
}

function keptAt(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** V8 takes back only what it made itself, under the same flags; of the source it checks the length alone. */
function nameFor(source: Buffer): string {
  const made = [process.version, process.arch, ...process.execArgv].join(' ');
  return createHash('sha256').update(made).update(source).digest('hex').slice(0, 32);
}
