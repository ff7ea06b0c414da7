/** What went out from this screen: counted, and the last one taken back while that is offered. */
import { call } from '../../../api/call';
import { newKey } from '../../../api/key';
import { isOnline } from '../../../store/network';
import { isGoing, outgoing, sendWaiting, takeBack, type OutgoingReport } from '../../../store/outgoing';
import { isOut } from '../../../store/outgoing.waiting';

/** How long the last one can be taken back by one tap, in milliseconds. */
export const UNDO_WITHIN = 10_000;

export interface Count {
  /** Out since the screen was opened. */
  readonly out: number;
  /** On their way, or waiting for a network. */
  readonly waiting: number;
  readonly online: boolean;
  /** Cannot go as they are. */
  readonly stopped: number;
}

/** How the tips stand that were sent here (`keys`), and those left from before. */
export function countOf(keys: readonly string[], gone: ReadonlySet<string>): Count {
  const left = outgoing().filter((one): one is OutgoingReport => one.kind !== 'join' && one.source === 'tip');
  const inside = new Set(left.filter((one) => !isOut(one)).map(({ key }) => key));
  return {
    out: keys.filter((key) => !inside.has(key) && !gone.has(key)).length,
    online: isOnline(),
    waiting: left.filter((one) => inside.has(one.key) && one.failure === undefined).length,
    stopped: left.filter((one) => inside.has(one.key) && one.failure !== undefined).length,
  };
}

/** How taking back ended: it never went, it was withdrawn, or it is a hazard and goes on without its reporter. */
export type Undone =
  { readonly is: 'kept'; readonly report: OutgoingReport } | { readonly is: 'withdrawn' | 'goesOn' };

/**
 * Takes a tip back: from the phone while it waits there, else by withdrawing what it became.
 * @param matterOf what became of it, once it has arrived
 * @throws CallFailure stale or wrongStatus where somebody has taken it up meanwhile
 */
export async function undo(key: string, matterOf: (key: string) => string | undefined): Promise<Undone> {
  if (isGoing(key)) await sendWaiting();
  const waits = outgoing().find((one) => one.key === key);
  if (waits && waits.kind !== 'join' && !isOut(waits)) {
    takeBack(key);
    return { is: 'kept', report: waits };
  }
  const matter = matterOf(key);
  if (matter === undefined) return { is: 'goesOn' };
  const step = { action: 'withdraw' as const };
  const { status } = await call('matter', 'act', { key: newKey(), matter, seq: 1, step });
  return { is: status === 'withdrawn' ? 'withdrawn' : 'goesOn' };
}
