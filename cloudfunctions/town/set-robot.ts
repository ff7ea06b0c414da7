/** `town.setRobot`: a group gets a WeCom robot or loses it. The key is written, and never said again but for its end. */
import type { town, TownOutputs } from '@gelin/contract/town';
import type { z } from 'zod';
import { derivedId, type Caller } from '../shared/context.ts';
import { knownUnit } from '../shared/repositories/directory.ts';
import { replaceRobot } from '../shared/repositories/robots.ts';
import { administration } from './administrator.ts';

/** As much of a key as is ever shown. */
export const tailOf = (key: string) => key.slice(-4);

export async function setRobot(
  { key: wish, group, robot }: z.output<typeof town.setRobot>,
  caller: Caller,
): Promise<TownOutputs['setRobot']> {
  const { directory, by } = await administration(caller);
  knownUnit(directory, group);
  await replaceRobot(group, robot, (before) => ({
    _id: derivedId(caller.openid, wish),
    town: directory.town.id,
    at: caller.now,
    by,
    changes: [
      {
        path: ['robots', group],
        ...(before !== undefined && { before: `****${tailOf(before)}` }),
        ...(robot !== null && { after: `****${tailOf(robot)}` }),
      },
    ],
  }));
  return { group, ...(robot !== null && { tail: tailOf(robot) }) };
}
