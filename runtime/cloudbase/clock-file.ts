/** Keeps a clock that was set forward set forward: what is stored must never lie in the future after a restart. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createClock, type Clock } from './clock.ts';

/** The clock of this folder: where it was left, or `startAt` where that is given. */
export function openClock(dataDir: string, startAt?: Date): Clock {
  const file = path.join(dataDir, 'clock.json');
  const clock = createClock(Date.now, startAt ? startAt.getTime() - Date.now() : keptOffset(file));
  clock.onMove(() => {
    writeFileSync(`${file}.new`, JSON.stringify({ offset: clock.offset }));
    renameSync(`${file}.new`, file);
  });
  return clock;
}

/** Milliseconds ahead of real time; 0 in a folder whose clock was never moved. */
function keptOffset(file: string): number {
  try {
    const { offset } = JSON.parse(readFileSync(file, 'utf8')) as { offset?: unknown };
    return typeof offset === 'number' && Number.isFinite(offset) ? offset : 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw new Error(`${file} cannot be read: ${String(error)}`, { cause: error });
  }
}
