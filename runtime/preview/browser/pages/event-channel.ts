/** The channel between a page and the one it opened. */

type Listener = (...args: unknown[]) => void;

/** Named events between two pages. */
export class EventChannel {
  private readonly listeners = new Map<string, Listener[]>();
  private readonly waiting: [string, unknown[]][] = [];

  on(name: string, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
    const early = this.waiting.filter(([one]) => one === name);
    for (const entry of early) {
      this.waiting.splice(this.waiting.indexOf(entry), 1);
      listener(...entry[1]);
    }
  }

  once(name: string, listener: Listener): void {
    const run: Listener = (...args) => {
      this.off(name, run);
      listener(...args);
    };
    this.on(name, run);
  }

  off(name: string, listener?: Listener): void {
    this.listeners.set(
      name,
      listener ? (this.listeners.get(name) ?? []).filter((one) => one !== listener) : [],
    );
  }

  /** What nobody listens to yet waits for its first listener. */
  emit(name: string, ...args: unknown[]): void {
    const listeners = this.listeners.get(name) ?? [];
    if (listeners.length === 0) this.waiting.push([name, args]);
    for (const listener of listeners) listener(...args);
  }
}
