/** Things that tests of groups do again and again. */
import type { Procedures } from '@gelin/contract/procedures';
import type { Stage } from '../../stage.ts';

export const GRID = 'qinghe-liuxi-1';
export const VILLAGE = 'qinghe-liuxi';
export const TOWN = 'qinghe';

type Saying = Partial<Procedures['group']['say']['input']>;

/** Something said in the grid's group, or where `saying` says. */
export function say(stage: Stage, person: string, saying: Saying) {
  return stage.call(person, 'group', 'say', { key: stage.key(), group: GRID, text: '', ...saying });
}

/** The entries that somebody said, as this person sees the newest page. */
export async function talkIn(stage: Stage, person: string, group = GRID) {
  const { entries } = await stage.call(person, 'group', 'feed', { group });
  return entries.flatMap((entry) => (entry.kind === 'talk' ? [entry] : []));
}

/** One of them by its id. */
export async function saidIn(stage: Stage, person: string, id: string, group = GRID) {
  return (await talkIn(stage, person, group)).find((entry) => entry.id === id);
}
