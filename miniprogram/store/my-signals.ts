/** The signals of the groups I sit in: what rings when something of mine moves there. */
import type { Signal } from '../api/live';
import { me } from './session';

/** My desks and my groups: what rings when my work changes. @throws CallFailure */
export async function myDesks(): Promise<readonly Signal[]> {
  const { member } = await me();
  const desks = (member?.desks ?? []).map((desk) => ({ group: desk, open: false }));
  return [...desks, ...(await myGroups())];
}

/** One for each of my groups; none for somebody without a post. @throws CallFailure */
export async function myGroups(): Promise<readonly Signal[]> {
  const { member } = await me();
  return (member?.groups ?? []).map(({ id }) => ({ group: id, open: false }));
}
