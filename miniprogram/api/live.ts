/** Being rung: one watched signal document a group or person, never a poll. What changed is then fetched by function. */
import { serverNow } from './clock';
import { paced } from './paced';

/** Which signal: a group's, or (with `open`) one that its holder alone may see, such as a person's bell. */
export interface Signal {
  readonly group: string;
  readonly open: boolean;
}

export interface Watching {
  /** As if all had rung: what a page asked by itself and did not get is fetched at the same pace, and tried again. */
  ring(): void;
  stop(): void;
}

/** A signal moved: how often, and when last by the server's clock. */
export interface Moved {
  readonly group: string;
  readonly times: number;
  readonly at: number | undefined;
}

interface SignalDoc {
  readonly rev?: number;
  /** When it last moved, by the server's clock. */
  readonly at?: number | null;
}

const revs = new Map<string, number>();

/** The revision that a group's signal was last heard at, to be sent along when fetching because it rang. */
export function rungWith(group: string): { readonly rev?: number } {
  const rev = revs.get(group);
  return rev === undefined ? {} : { rev };
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/**
 * A page fetches, then watches: what came between would ring nobody. So the first look rings where the signal moved this
 * lately, in milliseconds: longer than a function may run (20 s), than the page's fetch and the watch took to begin.
 */
const LATELY = 60_000;

/**
 * Calls `onRing` with the groups whose signal moved, at the pace of pace.ts: many bumps are few calls, a little later than
 * they came, and a thousand phones do not fetch in the same instant. Where `onRing` gives a promise, nothing rings again
 * before it ends, and what it rejects is tried again. After a broken line it watches again, waiting longer each time, and
 * rings once to catch up. `onMoved` is told of every move at once: a count can go up before anything is fetched.
 */
export function watchSignals(
  signals: readonly Signal[],
  onRing: (rung: ReadonlySet<string>) => unknown,
  onMoved: (moved: Moved) => void = () => undefined,
): Watching {
  const rung = new Map<string, number>();
  const pace = paced(() => {
    const now = new Set(rung.keys());
    rung.clear();
    const answer = onRing(now);
    if (!(answer instanceof Promise)) return undefined;
    return answer.catch((thrown: unknown) => {
      for (const group of now) rung.set(group, rung.get(group) ?? 0);
      throw thrown;
    });
  });
  /** One event moves several signals: what counts is how often the busiest of them did. */
  const ring = (group: string, times: number): void => {
    const most = Math.max(0, ...rung.values());
    const own = (rung.get(group) ?? 0) + times;
    rung.set(group, own);
    pace.ring(Math.max(0, own - most));
  };
  const watches = signals.map((signal) =>
    watchOne(signal, {
      ring: (times) => ring(signal.group, times),
      moved: (times, at) => onMoved({ group: signal.group, times, at }),
    }),
  );
  return {
    ring: () => {
      for (const { group } of signals) ring(group, 1);
    },
    stop: () => {
      pace.stop();
      for (const watch of watches) watch.stop();
    },
  };
}

interface Ears {
  ring(times: number): void;
  moved(times: number, at: number | undefined): void;
}

function watchOne(signal: Signal, { ring, moved }: Ears): Pick<Watching, 'stop'> {
  // Both fields, always: the platform allows only a query that its rule can be judged by.
  const where = { group: signal.group, open: signal.open };
  let stopped = false;
  let wait = FIRST_WAIT;
  let seen: number | undefined;
  let missed = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let listener: { close(): void } | undefined;

  const broke = (): void => {
    if (stopped) return;
    missed = true;
    void listener?.close();
    listener = undefined;
    if (again !== undefined) clearTimeout(again);
    again = setTimeout(start, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  const start = (): void => {
    if (stopped) return;
    try {
      listener = wx.cloud
        .database()
        .collection('signals')
        .where(where)
        .watch({
          onChange: ({ docs }) => {
            if (stopped) return;
            wait = FIRST_WAIT;
            const [doc] = docs as SignalDoc[];
            const rev = doc?.rev ?? 0;
            const times = seen === undefined ? movedLately(doc) : Math.max(0, rev - seen);
            if (seen !== undefined && times > 0) moved(times, doc?.at ?? undefined);
            seen = rev;
            revs.set(signal.group, rev);
            if (times === 0 && !missed) return;
            missed = false;
            ring(Math.max(1, times));
          },
          onError: broke,
        });
    } catch {
      broke();
    }
  };
  start();
  return {
    stop: () => {
      stopped = true;
      if (again !== undefined) clearTimeout(again);
      void listener?.close();
    },
  };
}

const movedLately = (doc: SignalDoc | undefined): number =>
  typeof doc?.at === 'number' && serverNow() - doc.at < LATELY ? 1 : 0;
