/** The keys of the WeCom robots, by group: secrets that no client and no reply ever sees. */
import { get } from '../cloudbase.ts';

const KEPT = 60_000;

interface Robots {
  readonly keys: Readonly<Record<string, string>>;
}

let kept: { readonly keys: Promise<ReadonlyMap<string, string>>; readonly at: number } | undefined;

/** The key of each group that has a robot, as of at most a minute ago. */
export function robotsAt(now: number): Promise<ReadonlyMap<string, string>> {
  if (kept && now >= kept.at && now - kept.at < KEPT) return kept.keys;
  const keys = get<Robots>('secrets', 'robots').then((found) => new Map(Object.entries(found?.keys ?? {})));
  kept = { keys, at: now };
  keys.catch(() => (kept = undefined));
  return keys;
}
