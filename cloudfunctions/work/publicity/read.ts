/** `work.publicizing`, `work.publicities` and `work.publicity`: where somebody writes activities down, those of their places, and one with its corrections. */
import {
  actorWords,
  correctingPost,
  maySeePublicity,
  namingOf,
  publicityChanges,
  publicityChangeWords,
  publicityPlaces,
  publicityUnits,
  type NameOf,
  type Publicity,
  type PublicityEvent,
} from '@gelin/domain';
import type { PublicityRow } from '@gelin/contract/publicity';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import type { MemberDocument } from '../../shared/repositories/members.ts';
import { publicityAt, publicityById } from '../../shared/repositories/publicity.ts';
import { workEventsOf } from '../../shared/repositories/work-events.ts';
import { newestOf } from '../newest.ts';

/** More corrections than anybody makes. */
const CORRECTIONS = 100;

export async function publicizing(_input: object, caller: Caller): Promise<WorkOutputs['publicizing']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const { nameOf } = namingOf(directory);
  const units = publicityUnits(member.posts, directory);
  return { units: units.map(({ id, level }) => ({ id, name: nameOf(id), level })) };
}

export async function publicities(
  { cursor: after }: z.output<typeof work.publicities>,
  caller: Caller,
): Promise<WorkOutputs['publicities']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const { rows, cursor } = await newestOf(
    publicityPlaces(member.posts),
    (place, limit) => publicityAt(place, { after, limit }),
    ({ at }) => at,
  );
  const { nameOf } = namingOf(directory);
  return {
    rows: rows.map((publicity) => rowOf(publicity, member, nameOf)),
    ...(cursor !== undefined && { cursor }),
  };
}

export async function publicity(
  { id }: z.output<typeof work.publicity>,
  caller: Caller,
): Promise<WorkOutputs['publicity']> {
  const [directory, member, found, events] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    publicityById(id),
    workEventsOf<PublicityEvent>(id, CORRECTIONS),
  ]);
  if (!found || found.town !== directory.town.id) throw new Refusal('notFound', 'id');
  if (!maySeePublicity(member.posts, member._id, found)) throw new Refusal('notVisible', 'id');
  const { nameOf } = namingOf(directory);
  return {
    ...rowOf(found, member, nameOf),
    note: found.note,
    photos: found.photos,
    changes: publicityChanges(events).map((change) => ({
      at: change.at,
      by: actorWords(change.by, nameOf),
      lines: publicityChangeWords(change, nameOf),
    })),
  };
}

function rowOf(publicity: Publicity, { _id, posts }: MemberDocument, nameOf: NameOf): PublicityRow {
  const { id, unit, at, place, topic, reached, leaflets, by, corrections } = publicity;
  return {
    id,
    unit,
    unitName: nameOf(unit),
    at,
    place,
    topic,
    reached,
    leaflets,
    by: actorWords(by, nameOf),
    corrections,
    mine: correctingPost(posts, _id, publicity) !== undefined,
  };
}
