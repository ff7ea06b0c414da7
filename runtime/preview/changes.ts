/** Tells open phones that the project changed: watches its folder and streams one event to each. */
import { watch, type FSWatcher } from 'node:fs';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

/** Phones that wait for news of a new version. */
export class Changes {
  private readonly listeners = new Set<() => void>();

  /** A new version is ready. */
  announce(): void {
    for (const listener of this.listeners) listener();
  }

  /** The `/preview/changes` endpoint. */
  stream(c: Context): Response {
    return streamSSE(c, async (stream) => {
      await stream.writeSSE({ event: 'open', data: '' });
      await new Promise<void>((resolve) => {
        const tell = (): void => void stream.writeSSE({ event: 'changed', data: '' });
        this.listeners.add(tell);
        stream.onAbort(() => {
          this.listeners.delete(tell);
          resolve();
        });
      });
    });
  }
}

/** Calls `changed` once after a burst of writes below `folder`. */
export function watchFolder(folder: string, changed: () => void): FSWatcher {
  let timer: NodeJS.Timeout | undefined;
  return watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, 120);
  });
}
