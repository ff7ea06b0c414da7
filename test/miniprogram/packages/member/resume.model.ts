/** A group in a cloud where everything takes its time, and a phone on a bad line: for the property of resuming. */
import type { Feed, FeedEntry } from '@gelin/contract/group';
import { watchSignals, type Watching } from '../../../../miniprogram/api/live';
import { caughtUp, opened, type FeedState } from '../../../../miniprogram/packages/member/group/group.feed';

/** A message: when its function begins, when it is stored, when it rings; the function ends within 20 s. */
export interface Arrival {
  readonly at: number;
  readonly stored: number;
  readonly rung: number;
}
/** A call of `group.feed`: when it reads after it began, how long it takes, and whether its reply arrives. */
export interface Call {
  readonly reads: number;
  readonly takes: number;
  readonly lost: boolean;
}

/** As in cloudfunctions/group/feed.ts. */
const OVERLAP = 25_000;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

interface Listener {
  onChange(snapshot: { docs: object[] }): void;
  onError(error: Error): void;
}

/** The group's cloud. Moments count from 0; `start` is when that was by the clock. */
export function cloudOf(arrivals: readonly Arrival[], calls: readonly Call[], lookTakes: number) {
  const start = Date.now();
  const listeners = new Set<Listener>();
  let rev = 0;
  let movedAt: number | null = null;
  let called = 0;
  const snapshot = () => ({ docs: [{ rev, at: movedAt }] });
  for (const { at, rung } of arrivals)
    setTimeout(() => {
      rev += 1;
      movedAt = Math.max(movedAt ?? 0, start + at);
      for (const listener of listeners) listener.onChange(snapshot());
    }, rung);
  const entries = (since: number, now: number): FeedEntry[] =>
    arrivals.flatMap(({ at, stored }, index) =>
      start + at >= since && start + stored <= now
        ? [
            {
              kind: 'card' as const,
              id: `m${index}`,
              at: start + at,
              matter: `m${index}`,
              reason: 'placed' as const,
              words: '本网格的事',
            },
          ]
        : [],
    );
  return {
    async feed(since?: number): Promise<Feed> {
      const call = calls[called++ % calls.length] ?? { reads: 0, takes: 0, lost: false };
      const cursor = Date.now();
      await wait(call.reads);
      const found = entries(since === undefined ? 0 : since - OVERLAP, Date.now());
      await wait(call.takes - call.reads);
      if (call.lost) throw new Error('the reply was lost');
      return {
        group: { id: 'g', name: '群', members: 2 },
        entries: found,
        faces: [],
        cursor,
        older: false,
        newer: false,
      };
    },
    watch(listener: Listener) {
      const timer = setTimeout(() => {
        listeners.add(listener);
        listener.onChange(snapshot());
      }, lookTakes);
      return {
        close() {
          clearTimeout(timer);
          listeners.delete(listener);
        },
      };
    },
    breakLine() {
      for (const listener of [...listeners]) {
        listeners.delete(listener);
        listener.onError(new Error('the line broke'));
      }
    },
  };
}

/** A phone that opens the group; what it shows is in `ids`. Fetches as the page does, one at a time. */
export function phoneOn(cloud: ReturnType<typeof cloudOf>) {
  let state: FeedState | undefined;
  let running: Promise<void> = Promise.resolve();
  let watching: Watching | undefined;
  Object.assign(globalThis, {
    wx: { cloud: { database: () => ({ collection: () => ({ where: () => ({ watch: cloud.watch }) }) }) } },
  });
  const fetch = (): Promise<void> => {
    const mine = running
      .catch(() => undefined)
      .then(async () => {
        const page = await cloud.feed(state?.cursor);
        state = state ? caughtUp(state, page, '') : opened(page);
      });
    running = mine;
    return mine;
  };
  return {
    ids: () => (state?.entries ?? []).map(({ id }) => id),
    show() {
      if (watching) return;
      watching = watchSignals([{ group: 'g', open: false }], fetch);
      void fetch().catch(() => watching?.ring());
    },
    hide() {
      watching?.stop();
      watching = undefined;
    },
  };
}
