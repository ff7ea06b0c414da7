/** Bulletins as the tests publish and read them. */
import type { Stage } from '../../stage.ts';

export const LIUXI = 'qinghe-liuxi';
export const LIUXI_1 = 'qinghe-liuxi-1';
export const LIUXI_2 = 'qinghe-liuxi-2';
export const GUIYUAN_1 = 'qinghe-guiyuan-1';
export const TOWN = 'qinghe';
export const HOUR = 3_600_000;

/** A power cut from now on for three hours, unless something else is said. */
export function bulletinAt(stage: Stage, unit: string, changes: object = {}) {
  const now = stage.cloud.clock.now().getTime();
  return {
    key: stage.key(),
    unit,
    kind: 'outage' as const,
    title: '今天下午停电',
    text: '供电所检修线路，14:00 到 17:00 停电，请提前准备。',
    photos: [],
    from: now,
    until: now + 3 * HOUR,
    ...changes,
  };
}

/** Publishes it and returns its id. */
export async function publishing(stage: Stage, person: string, unit: string, changes: object = {}) {
  return (await stage.call(person, 'town', 'publish', bulletinAt(stage, unit, changes))).id;
}

/** Titles of what is told at a place now. */
export async function told(stage: Stage, person: string, unit: string): Promise<string[]> {
  return (await stage.call(person, 'town', 'bulletins', { unit })).rows.map(({ title }) => title);
}
