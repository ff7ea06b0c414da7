/** One clock hand for the whole app: limits and "5分钟前" stay true without a single call. */
import { serverNow } from '../api/clock';

type Listener = (now: number) => void;

const listeners = new Set<Listener>();
let hand: ReturnType<typeof setInterval> | undefined;

/** Calls back with the server's time every minute until the returned function is called. */
export function onMinute(listener: Listener): () => void {
  listeners.add(listener);
  hand ??= setInterval(() => {
    for (const each of [...listeners]) each(serverNow());
  }, 60_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || hand === undefined) return;
    clearInterval(hand);
    hand = undefined;
  };
}
