/** The phone's clock: the browser's, set forward as far as the embedded town's. */

let offset = 0;

/** Sets how far the clock is ahead, in milliseconds. */
export function setClockOffset(ms: number): void {
  offset = Number.isFinite(ms) ? ms : 0;
}

/** Replaces `Date` by one that follows the offset. */
export function installClock(): void {
  const RealDate = Date;
  const now = (): number => RealDate.now() + offset;
  window.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
}

/** Asks the embedded town for its clock; where there is none, the browser's is right. */
export async function readTownClock(): Promise<void> {
  try {
    const response = await fetch('/control/clock');
    if (!response.ok) return;
    const { offset: ahead } = (await response.json()) as { offset?: number };
    setClockOffset(ahead ?? 0);
  } catch {
    setClockOffset(0);
  }
}
