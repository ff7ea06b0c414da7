/** The senders' own log in a file: a line is on the disk before its sender goes on. */
import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Entry, SendersLog } from './wish.ts';

export interface LogFile extends SendersLog {
  close(): void;
}

/** Opens the file for appending; each line is written and synced before `append` returns. */
export function openSendersLog(file: string): LogFile {
  const handle = openSync(file, 'a');
  return {
    append(entry) {
      writeSync(handle, `${JSON.stringify(entry)}\n`);
      fdatasyncSync(handle);
    },
    close: () => closeSync(handle),
  };
}

/** Every line of the file. A last line that was cut off was never acted on, and is left out. */
export function readSendersLog(file: string): Entry[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Entry);
}
