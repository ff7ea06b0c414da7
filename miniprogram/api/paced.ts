/** Fetching when rung, at the pace of pace.ts: never two at once, never a ring without a fetch after it. */
import { AT_REST, began, dueAt, ended, JITTER, LONGEST, rung } from './pace';

export interface Paced {
  /** It rang; `rings` times since the last time. */
  ring(rings?: number): void;
  stop(): void;
}

/** Calls `fetch` for what rang. Where it gives a promise, its end is waited for, and a rejected one is tried again. */
export function paced(fetch: () => unknown): Paced {
  let pace = AT_REST;
  let jitter = Math.random() * JITTER;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const plan = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
    const due = dueAt(pace);
    if (due === undefined || stopped) return;
    // A phone's clock may be set back meanwhile: no wait is longer than the longest.
    timer = setTimeout(run, Math.min(Math.max(0, due + jitter - Date.now()), 2 * LONGEST));
  };
  const run = (): void => {
    timer = undefined;
    jitter = Math.random() * JITTER;
    pace = began(pace, Date.now());
    let answer: unknown;
    try {
      answer = fetch();
    } catch {
      return done(true);
    }
    if (answer instanceof Promise)
      answer.then(
        () => done(false),
        () => done(true),
      );
    else done(false);
  };
  const done = (failed: boolean): void => {
    pace = ended(pace, Date.now(), failed);
    plan();
  };
  return {
    ring(rings = 1) {
      pace = rung(pace, Date.now(), rings);
      plan();
    },
    stop() {
      stopped = true;
      if (timer !== undefined) clearTimeout(timer);
    },
  };
}
