/** Being rung: one watched signal document a group or person, never a poll. What changed is then fetched by function. */

/** Which signal: a group's, or (with `open`) one that its holder alone may see, such as a person's bell. */
export interface Signal {
  readonly group: string;
  readonly open: boolean;
}

export interface Watching {
  stop(): void;
}

interface SignalDoc {
  readonly rev?: number;
}

const JITTER = 150;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * Calls `onRing` with the groups whose signal moved. Many bumps become one ring, a little later than they came so that a
 * thousand phones do not fetch in the same instant. After a broken line it watches again, waiting longer each time, and
 * rings once to catch up.
 */
export function watchSignals(
  signals: readonly Signal[],
  onRing: (rung: ReadonlySet<string>) => void,
): Watching {
  const rung = new Set<string>();
  let ringing: ReturnType<typeof setTimeout> | undefined;
  const ring = (group: string): void => {
    rung.add(group);
    if (ringing) return;
    ringing = setTimeout(() => {
      ringing = undefined;
      const now = new Set(rung);
      rung.clear();
      onRing(now);
    }, Math.random() * JITTER);
  };
  const watches = signals.map((signal) => watchOne(signal, () => ring(signal.group)));
  return {
    stop: () => {
      if (ringing !== undefined) clearTimeout(ringing);
      for (const watch of watches) watch.stop();
    },
  };
}

function watchOne(signal: Signal, ring: () => void): Watching {
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
            const rev = Math.max(0, ...(docs as SignalDoc[]).map((doc) => doc.rev ?? 0));
            const moved = seen !== undefined && rev > seen;
            seen = rev;
            if (!moved && !missed) return;
            missed = false;
            ring();
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
