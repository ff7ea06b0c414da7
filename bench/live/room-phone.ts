/** Phones that show a group, or the list of groups, and note when they see what. */
import type { Feed } from '@gelin/contract/group';
import { callAs, rungBy, type Rung } from './phone.ts';

/** A phone with something on it: when it saw an id, or a card at a `seq`, by `performance.now()`. */
export interface Showing extends Rung {
  sawAt(what: string): number | undefined;
  /** What arrived twice as something new. */
  readonly doubled: readonly string[];
}

/** What a changed card is known by. */
export const faceKey = (matter: string, seq: number): string => `${matter}@${seq}`;

/** Opens a group's page. */
export async function showGroup(url: string, openid: string, group: string): Promise<Showing> {
  const saw = new Map<string, number>();
  const doubled: string[] = [];
  let cursor = 0;
  const take = (page: Feed): void => {
    const now = performance.now();
    cursor = Math.max(cursor, page.cursor);
    const ids = page.entries.map(({ id }) => id);
    doubled.push(...ids.filter((id, index) => ids.indexOf(id) !== index));
    for (const what of [...ids, ...page.faces.map(({ matter, seq }) => faceKey(matter, seq))])
      if (!saw.has(what)) saw.set(what, now);
  };
  take(await callAs(url, openid, 'group', 'feed', { group }));
  const rung = await rungBy(url, openid, group, async (rev) =>
    take(await callAs(url, openid, 'group', 'feed', { group, since: cursor, rev })),
  );
  return { ...rung, sawAt: (what) => saw.get(what), doubled };
}

/** Opens the list of groups; what is seen is how much is unread in `group`, by the ring itself and by the list. */
export async function showList(url: string, openid: string, group: string): Promise<Showing> {
  const saw = new Map<string, number>();
  let unread = 0;
  const count = (now: number): void => {
    for (let n = now; n > 0 && !saw.has(String(n)); n -= 1) saw.set(String(n), performance.now());
    unread = now;
  };
  const fetch = async (): Promise<void> => {
    const { groups } = await callAs(url, openid, 'group', 'list', {});
    count(groups.find(({ id }) => id === group)?.unread ?? 0);
  };
  await fetch();
  const rung = await rungBy(url, openid, group, fetch, (times) => count(unread + times));
  return { ...rung, sawAt: (what) => saw.get(what), doubled: [] };
}
