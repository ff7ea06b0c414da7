/** Watches what a worker process takes: what a function holds outside of V8's heap counts as well. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What Node takes before any function is loaded, in megabytes; it is not the function's. */
const OWN = 64;
/** Milliseconds between looks; a function that is done sooner is never looked at. Asking `ps` costs more. */
const PACE = process.platform === 'linux' ? 50 : 500;

/**
 * Calls `exceeded` once when the process takes more than `megabytes`; returns how to stop watching. Where neither
 * /proc nor `ps` is, only the limit of V8's heap holds.
 */
export function watchMemory(pid: number | undefined, megabytes: number, exceeded: () => void): () => void {
  const timer = setInterval(() => {
    const resident = pid === undefined ? undefined : residentOf(pid);
    if (resident === undefined || resident <= megabytes + OWN) return;
    clearInterval(timer);
    exceeded();
  }, PACE);
  timer.unref();
  return () => clearInterval(timer);
}

/** Resident memory of a process in megabytes, where the system tells it. */
function residentOf(pid: number): number | undefined {
  try {
    const kilobytes =
      process.platform === 'linux'
        ? /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
        : /\d+/.exec(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'latin1' }))?.[0];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
