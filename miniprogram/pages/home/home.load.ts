/** What the home page fetches: each piece fails on its own, only who I am is needed. */
import { call } from '../../api/call';
import type { Signal } from '../../api/live';
import { homeCard } from '../../store/home-card';
import { myMatters } from '../../store/my-matters';
import { me, type Me } from '../../store/session';
import type { HomeState } from './home.view';

/** Everything at once. @throws CallFailure where neither I nor my grid are known */
export async function loadHome(): Promise<Partial<HomeState>> {
  const [card, rows, who] = await Promise.all([
    homeCard(),
    myRows(),
    me().catch((failure: unknown) => ({ failure })),
  ]);
  if (!('failure' in who)) return { card, ...rows, me: who };
  if (!card) throw who.failure;
  return { card, ...rows };
}

/** The newest of my matters; nothing changes where they cannot be had. */
export async function myRows(): Promise<Partial<HomeState>> {
  try {
    return { rows: (await myMatters()).rows };
  } catch {
    return {};
  }
}

/** How much work waits for a member; a count that cannot be had is left out. */
export async function loadWork({ member }: Me): Promise<Partial<HomeState>> {
  if (!member) return {};
  const [todo, groups] = await Promise.allSettled([call('matter', 'todo', {}), call('group', 'list', {})]);
  return {
    ...(todo.status === 'fulfilled' && { todo: counted(todo.value) }),
    ...(groups.status === 'fulfilled' && {
      unread: groups.value.groups.reduce((sum, group) => sum + group.unread, 0),
    }),
  };
}

function counted(page: { rows: readonly unknown[]; verify: readonly unknown[]; cursor?: string }): string {
  const count = page.rows.length + page.verify.length;
  return page.cursor ? `${count}+` : String(count);
}

/** My own bell, and the groups a member sits in. */
export async function homeSignals(): Promise<Signal[]> {
  const { bell, member } = await me();
  return [
    { group: bell, open: true },
    ...(member?.desks ?? []).map((desk) => ({ group: desk, open: false })),
    ...(member?.groups ?? []).map((seat) => ({ group: seat.id, open: false })),
  ];
}
