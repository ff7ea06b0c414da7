/** `town.robots`: every group with its robot's lane, for the administrator. */
import { maskPersonal, namingOf, parentId, unitOf, type Directory, type LaneItem } from '@gelin/domain';
import type { DeadLetter, LaneRow } from '@gelin/contract/mirror';
import type { TownOutputs } from '@gelin/contract/town';
import type { Caller } from '../shared/context.ts';
import { lettersOf } from '../shared/notices/letters.ts';
import {
  deadIn,
  lastSent,
  waitingIn,
  type LaneDocument,
  type WaitingLetter,
} from '../shared/repositories/lanes.ts';
import { robotsNow } from '../shared/repositories/robots.ts';
import { administration } from './administrator.ts';
import { tailOf } from './set-robot.ts';

/** Dead letters shown of all groups. */
const SHOWN = 60;

export async function robots(_input: object, caller: Caller): Promise<TownOutputs['robots']> {
  const { directory } = await administration(caller);
  const groups = groupsIn(directory);
  const [keys, sent, waiting, dead] = await Promise.all([
    robotsNow(),
    lastSent(groups),
    waitingIn(directory.town.id),
    deadIn(directory.town.id, SHOWN),
  ]);
  const letters = await lettersOf(dead, new Map(), directory);
  const rows = groups.map((group): LaneRow => {
    const key = keys.get(group);
    const open = waiting.filter((letter) => letter.group === group);
    const last = sent.get(group);
    return {
      ...laneOf(group, directory, open, key),
      ...(last !== undefined && { lastSentAt: Math.min(last, caller.now) }),
      dead: dead.flatMap((letter) =>
        letter.group === group ? rowOf(letter, letters.get(letter._id)?.item) : [],
      ),
    };
  });
  return { rows };
}

/** The town first, then each village with its grids: a subgrid's people sit with their grid. */
function groupsIn({ town, units }: Directory): string[] {
  const below = (parent: string): string[] =>
    units
      .filter((unit) => parentId(unit) === parent && unit.level !== 'subgrid')
      .flatMap((unit) => [unit.id, ...below(unit.id)]);
  return [town.id, ...below(town.id)];
}

function laneOf(
  group: string,
  directory: Directory,
  open: readonly WaitingLetter[],
  key: string | undefined,
): Omit<LaneRow, 'lastSentAt' | 'dead'> {
  const unit = unitOf(directory, group);
  const failed = open.filter(({ state }) => state === 'failed');
  const state = !key ? 'off' : failed.length > 0 ? 'held' : open.length > 0 ? 'waiting' : 'idle';
  return {
    group,
    name: namingOf(directory).nameOf(group),
    level: unit?.level ?? 'grid',
    ...(key && { tail: tailOf(key) }),
    state,
    waiting: open.length,
    ...(failed.length > 0 && { next: Math.max(...failed.map(({ at }) => at)) }),
  };
}

function rowOf({ _id: id, createdAt: at, error = '' }: LaneDocument, item: LaneItem | undefined): DeadLetter {
  return { id, at, reason: error, text: maskPersonal(item?.said.replaceAll('**', '') ?? '') };
}
