/** Whether the phone has a network, and telling those who ask when that changes. */

type Listener = (online: boolean) => void;

const listeners = new Set<Listener>();
let online = true;
let following = false;

function tell(now: boolean): void {
  if (now === online) return;
  online = now;
  for (const listener of [...listeners]) listener(now);
}

function follow(): void {
  if (following) return;
  following = true;
  wx.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
  wx.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') });
}

/** Calls back at every change until the returned function is called. */
export function onNetworkChange(listener: Listener): () => void {
  follow();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What is known right now; taken as online until the phone says otherwise. */
export function isOnline(): boolean {
  follow();
  return online;
}
