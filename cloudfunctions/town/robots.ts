/** `town.robots`: every group with its robot's lane, for the administrator. */
import { maskPersonal, namingOf, parentId, unitOf, type Directory, type LaneItem } from '@gelin/domain';
import type { DeadLetter, LaneRow } from '@gelin/contract/mirror';
import type { TownOutputs } from '@gelin/contract/town';
import type { Caller } from '../shared/context.ts';
import { lettersOf } from '../shared/notices/letters.ts';
import { lastSent, lettersIn, type LaneDocument } from '../shared/repositories/lanes.ts';
import { robotsNow } from '../shared/repositories/robots.ts';
import { administration } from './administrator.ts';
import { tailOf } from './set-robot.ts';

/** Dead letters shown of one group. */
const SHOWN = 20;

export async function robots(_input: object, caller: Caller): Promise<TownOutputs['robots']> {
  const { directory } = await administration(caller);
  const groups = groupsIn(directory);
  const [keys, sent, documents] = await Promise.all([
    robotsNow(),
    lastSent(groups),
    lettersIn(directory.town.id),
  ]);
  const of = (group: string) => documents.filter((document) => document.group === group);
  const dead = new Map(groups.map((group) => [group, newestDead(of(group))]));
  const letters = await lettersOf([...dead.values()].flat(), new Map(), directory);
  const rows = groups.map((group): LaneRow => {
    const key = keys.get(group);
    const last = sent.get(group);
    return {
      ...laneOf(group, directory, of(group), key),
      ...(last !== undefined && { lastSentAt: Math.min(last, caller.now) }),
      dead: (dead.get(group) ?? []).map((document) => rowOf(document, letters.get(document._id)?.item)),
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

function newestDead(documents: readonly LaneDocument[]): LaneDocument[] {
  return documents
    .filter(({ state }) => state === 'dead')
    .sort((a, b) => b.createdAt - a.createdAt)
    .slice(0, SHOWN);
}

function laneOf(
  group: string,
  directory: Directory,
  documents: readonly LaneDocument[],
  key: string | undefined,
): Omit<LaneRow, 'lastSentAt' | 'dead'> {
  const unit = unitOf(directory, group);
  const open = documents.filter(({ state }) => state !== 'dead');
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
