/** What goes between a phone and the cloud: its calls by name, and its sockets. */
import type { Page } from 'playwright-core';

export interface Line {
  /** Every call so far, `function.procedure`, in order. */
  readonly calls: readonly string[];
  /** How many signals came over sockets so far. */
  readonly rings: number;
  /** How many sockets are open now. */
  readonly sockets: number;
}

/** Listens to a page that has not been loaded yet. */
export function lineOf(page: Page): Line {
  const calls: string[] = [];
  let rings = 0;
  let sockets = 0;
  page.on('request', (request) => {
    const name = /\/client\/functions\/(\w+)/.exec(request.url())?.[1];
    if (name) calls.push(`${name}.${String((request.postDataJSON() as { procedure?: string }).procedure)}`);
  });
  page.on('websocket', (socket) => {
    sockets += 1;
    socket.on('framereceived', () => (rings += 1));
    socket.on('close', () => (sockets -= 1));
  });
  return {
    calls,
    get rings() {
      return rings;
    },
    get sockets() {
      return sockets;
    },
  };
}
