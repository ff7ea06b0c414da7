/** Listening for signals only while a page is in sight. */
import { watchSignals, type Moved, type Signal, type Watching } from '../api/live';

export interface Following {
  /** From `onShow`, and again after a failure: starts listening unless it does already. */
  start(): void;
  /** As if it had rung, while it listens: for what the page asked by itself and did not get. */
  ring(): void;
  /** From `onHide` and `onUnload`. */
  stop(): void;
}

/**
 * Follows the signals that `signals` names once it is asked to start. Where they cannot be named (who I am is not known yet),
 * it stays still until the next `start`: the page itself shows that failure. `onMoved` hears of every move before `onRing`.
 */
export function following(
  signals: () => Promise<readonly Signal[]>,
  onRing: (rung: ReadonlySet<string>) => void,
  onMoved?: (moved: Moved) => void,
): Following {
  let turn = 0;
  let wanted = false;
  let watching: Watching | undefined;
  return {
    start() {
      if (wanted) return;
      wanted = true;
      const mine = ++turn;
      signals().then(
        (named) => {
          if (mine === turn && wanted) watching = watchSignals(named, onRing, onMoved);
        },
        () => {
          if (mine === turn) wanted = false;
        },
      );
    },
    ring() {
      watching?.ring();
    },
    stop() {
      wanted = false;
      watching?.stop();
      watching = undefined;
    },
  };
}
