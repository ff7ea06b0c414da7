/** What tests of who reported do again and again: tell something so, look, and search what is stored. */
import type { Stage } from '../stage.ts';
import { stored } from './journal.scenes.ts';
import { act } from './scenes.ts';

export const CONTACT = { name: '王秀兰', phone: '13812345678' };

/** A report at the first grid of 柳溪村, told so. */
export function tellingOn(stage: Stage, how: object, person = 'resident-wang') {
  return stage.call(person, 'matter', 'submit', {
    key: stage.key(),
    text: '楼道的灯不亮，已经三天。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
    ...how,
  });
}

/** Somebody records a look. */
export const looking = (stage: Stage, person: string, matter: string, seq: number) =>
  act(stage, person, matter, seq, { action: 'look', reason: '电话核实地点' });

/** What is kept of a matter's reporter. */
export const reporterOn = async (stage: Stage, matter: string) =>
  (await stored(stage, 'reporters')).find(({ _id }) => _id === matter);

/** Whether somebody has the button. */
export const mayLookOn = async (stage: Stage, person: string, matter: string) =>
  (await stage.call(person, 'matter', 'read', { matter, as: 'member' })).actions.includes('look');

/** Everything stored but who reported what. */
export async function elsewhereOn(stage: Stage): Promise<string> {
  const names = ['matters', 'events', 'messages', 'notices', 'journal', 'signals', 'marks', 'hotSpots'];
  return JSON.stringify(await Promise.all(names.map((name) => stored(stage, name))));
}
