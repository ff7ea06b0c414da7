/** `people.me`: my town, my bell and, for members, my posts and groups. */
import {
  configuringPost,
  desksOf,
  groupsOf,
  ledgerTown,
  namingOf,
  publishingUnits,
  unitOf,
} from '@gelin/domain';
import type { Me } from '@gelin/contract/people';
import type { Caller } from '../shared/context.ts';
import { templatesSetUp } from '../shared/notices/templates.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { memberByOpenid } from '../shared/repositories/members.ts';
import { bellOf } from '../shared/repositories/signals.ts';

export async function me(_input: object, caller: Caller): Promise<Me> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberByOpenid(caller.openid)]);
  const { nameOf } = namingOf(directory);
  const { work, reporter } = templatesSetUp() ?? {};
  const asked = member?.posts.length ? [work, reporter] : [reporter];
  const templates = asked.flatMap((template) => template ?? []);
  const mine = {
    town: { id: directory.town.id, name: directory.town.name },
    bell: bellOf(caller.openid),
    ...(templates.length > 0 && { templates }),
  };
  if (!member || member.posts.length === 0) return mine;
  return {
    ...mine,
    member: {
      id: member._id,
      name: member.name,
      posts: member.posts.map(({ role, unit, department }) => ({
        role,
        unit,
        unitName: nameOf(unit),
        ...(department && { department, departmentName: nameOf(department) }),
      })),
      groups: groupsOf(member, directory).map((id) => ({
        id,
        name: nameOf(id),
        level: unitOf(directory, id)?.level ?? 'grid',
      })),
      desks: desksOf(member.posts),
      ledgers: ledgerTown(member.posts) !== undefined,
      administers: configuringPost(member.posts, directory.town.id) !== undefined,
      ...(publishingUnits(member.posts, directory).length > 0 && { publishes: true }),
    },
  };
}
