/** `matter.list` and `matter.these`: lists of many matters for members, each row one that they may see, masked. */
import {
  canView,
  circlesOf,
  dayStart,
  marksFor,
  midnightOn,
  namingOf,
  nextDay,
  stuckBy,
  tokenFor,
  type Actor,
  type Directory,
  type Matter,
  type Naming,
  type When,
} from '@gelin/domain';
import type { ListedRow } from '@gelin/contract/listing';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { listedAfter, type ListQuery } from '../shared/repositories/listed.ts';
import { matterFrom, mattersById } from '../shared/repositories/matters.ts';
import type { MemberDocument } from '../shared/repositories/members.ts';
import { PAGE, rowFor } from './rows.ts';

type Asked = z.output<typeof matter.list>;

/** Reads of one answer, at most: where much of what was read is not to be shown, the page is short. */
const ROUNDS = 4;

export async function list(asked: Asked, caller: Caller): Promise<MatterOutputs['list']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const query = queryOf(asked, member, directory);
  const looking = lookingOf(member, directory, caller);
  const rows: ListedRow[] = [];
  let { cursor } = asked;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { found, next } = await listedAfter(query, cursor, PAGE - rows.length);
    const shown = found.map(matterFrom).filter((each) => isShown(each, asked, looking));
    rows.push(...shown.map((each) => listedRow(each, looking)));
    cursor = next;
    if (next === undefined || rows.length >= PAGE) break;
  }
  return { rows, ...(cursor !== undefined && { cursor }) };
}

/** Of the matters behind a figure those that are still there to be seen, in the order they were asked for. */
export async function these(
  { ids }: z.output<typeof matter.these>,
  caller: Caller,
): Promise<MatterOutputs['these']> {
  const [directory, member, found] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    mattersById(ids),
  ]);
  const looking = lookingOf(member, directory, caller);
  const byId = new Map(found.map((each) => [each.id, each]));
  return {
    rows: ids.flatMap((id) => {
      const each = byId.get(id);
      return each && canView(looking.actor, each) ? [listedRow(each, looking)] : [];
    }),
  };
}

/** Which tokens and marks the list is read by. @throws Refusal `notYours` where the posts do not reach there */
function queryOf(asked: Asked, member: MemberDocument, directory: Directory): ListQuery {
  const { state = 'open', from, to, group, nature, cursor } = asked;
  const circles = circlesOf(asked, { member: member._id, posts: member.posts }, directory);
  if (!circles) throw new Refusal('notYours', asked.place === undefined ? 'view' : 'place');
  const order = asked.order ?? (from === undefined && to === undefined ? 'pressing' : 'newest');
  const over = state === 'over';
  if (cursor !== undefined && (over || order === 'newest') && !/^\d{1,15}$/u.test(cursor))
    throw new Refusal('malformed', 'cursor');
  return {
    tokens: circles.map((circle) => tokenFor(state, circle, { group, nature })),
    marks: marksFor(state, asked),
    over,
    order,
    from: from === undefined ? undefined : dayStart(midnightOn(from)),
    to: to === undefined ? undefined : nextDay(midnightOn(to)),
  };
}

export interface Looking {
  readonly actor: Actor;
  readonly naming: Naming;
  readonly when: When;
}

/** Who looks, when, and what things are called. */
export function lookingOf(member: MemberDocument, directory: Directory, { now }: Caller): Looking {
  return { actor: actorOf(member), naming: namingOf(directory), when: { now, directory } };
}

/** A list narrowed by group and nature is read by its group: nearly all of a group is of one nature. */
function isShown(each: Matter, { group, nature }: Asked, { actor }: Looking): boolean {
  const fits = group === undefined || nature === undefined || each.nature === nature;
  return fits && canView(actor, each);
}

/** One row, masked. */
export function listedRow(each: Matter, { actor, naming, when }: Looking): ListedRow {
  const { position, path } = each.place;
  return {
    ...rowFor(each, actor, naming, when),
    stuck: stuckBy(each),
    unit: path.at(-1) ?? '',
    ...(position && { position }),
  };
}
