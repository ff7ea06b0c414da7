/** Somebody tells of a dark staircase, as whom they like; who looks at them, and what is kept of them. */
import type { Stage } from '../stage.ts';
import { stored } from './journal.scenes.ts';
import { act } from './scenes.ts';

/** A report at the first grid of 柳溪村, told so. */
export function telling(stage: Stage, how: object, person = 'resident-wang') {
  return stage.call(person, 'matter', 'submit', {
    key: stage.key(),
    text: '楼道的灯不亮，已经三天。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
    ...how,
  });
}

/** A recorded look at who reported. */
export function look(stage: Stage, person: string, matter: string, seq: number) {
  return act(stage, person, matter, seq, { action: 'look', reason: '电话核实地点' });
}

/** What is kept of whoever reported it. */
export async function reporterOf(stage: Stage, matter: string) {
  return (await stored(stage, 'reporters')).find(({ _id }) => _id === matter);
}
