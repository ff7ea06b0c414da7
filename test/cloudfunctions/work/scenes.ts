/** Tasks as the tests give them. */
import type { Stage } from '../../stage.ts';

export const LIUXI = 'qinghe-liuxi';
export const LIUXI_1 = 'qinghe-liuxi-1';
export const LIUXI_2 = 'qinghe-liuxi-2';
export const TOWN = 'qinghe';
export const HOUR = 3_600_000;

/** A task of the village for its grids, wanted tomorrow, unless something else is said. */
export function taskAt(stage: Stage, changes: object = {}) {
  return {
    key: stage.key(),
    unit: LIUXI,
    units: [LIUXI_1, LIUXI_2],
    what: '检查消防栓',
    where: '各网格主干道',
    until: stage.cloud.clock.now().getTime() + 24 * HOUR,
    wanted: '每处拍一张照片',
    photos: [],
    ...changes,
  };
}

/** Gives it and returns its id. */
export async function giving(stage: Stage, person: string, changes: object = {}): Promise<string> {
  return (await stage.call(person, 'work', 'give', taskAt(stage, changes))).id;
}
