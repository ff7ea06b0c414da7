/** `people.staff`, `people.postLog`: who works in a unit, which posts nobody holds, and what was changed about posts. */
import {
  CHIEF_ROLE,
  childrenOf,
  chiefOf,
  codingPost,
  isRoleIn,
  namingOf,
  placedPostWords,
  ROLES,
  type Directory,
  type Unit,
} from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { HeldPost, StaffRow } from '@gelin/contract/staff';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';
import { membersAt, type MemberDocument } from '../../shared/repositories/members.ts';
import { postLogBefore } from '../../shared/repositories/post-log.ts';
import { administrator, overseer } from './allowed.ts';

const PAGE = 30;

export async function staff(
  { unit: id, department }: z.output<typeof people.staff>,
  caller: Caller,
): Promise<PeopleOutputs['staff']> {
  const { directory, by, unit, administers } = await overseer(id, caller);
  const { nameOf } = namingOf(directory);
  const there = (member: MemberDocument) =>
    member.posts.some((post) => post.unit === unit.id && post.department === department);
  const members = (await membersAt(unit.id)).filter(there);
  const town = directory.town.id;
  const row = ({ _id, name, phone, avatar, openid, posts }: MemberDocument): StaffRow => ({
    member: _id,
    name,
    ...(phone !== undefined && { phone }),
    ...(avatar !== undefined && { avatar }),
    posts: posts.map(({ role, unit: at, department: office }) => {
      const post = { role, unit: at, ...(office !== undefined && { department: office }) };
      return { ...post, words: placedPostWords(post, nameOf) };
    }),
    bound: openid !== undefined,
    codable: codingPost(by.posts, { posts }, town) !== undefined,
  });
  return {
    unit: {
      id: unit.id,
      name: department === undefined ? nameOf(unit.id) : nameOf(department),
      level: unit.level,
    },
    rows: members.map(row),
    vacant: department === undefined ? vacantIn(unit, members, nameOf) : [],
    below:
      department === undefined ? childrenOf(directory, unit.id).map((each) => below(each, directory)) : [],
    departments:
      administers && unit.level === 'town' && department === undefined
        ? directory.departments.map(({ id: one, name }) => ({ id: one, name }))
        : [],
    roles: administers ? ROLES.filter((role) => isRoleIn(role, unit.level, department !== undefined)) : [],
  };
}

const below = (unit: Unit, directory: Directory) => ({
  id: unit.id,
  name: unit.name,
  vacant: chiefOf(directory, unit) === undefined,
});

function vacantIn(
  unit: Unit,
  members: readonly MemberDocument[],
  nameOf: (id: string) => string,
): HeldPost[] {
  const role = CHIEF_ROLE[unit.level];
  const held = members.some(({ posts }) => posts.some((post) => post.role === role && post.unit === unit.id));
  if (!role || held) return [];
  const post = { role, unit: unit.id };
  return [{ ...post, words: placedPostWords(post, nameOf) }];
}

export async function postLog(
  { cursor: before }: z.output<typeof people.postLog>,
  caller: Caller,
): Promise<PeopleOutputs['postLog']> {
  const { directory } = await administrator(caller);
  const found = await postLogBefore(directory.town.id, before, PAGE + 1);
  const page = found.slice(0, PAGE);
  const cursor = found.length > PAGE ? page.at(-1)?.pos : undefined;
  const rows = page.map(({ _id, at, by, name, words }) => ({
    id: _id,
    at,
    by: by.name,
    member: name,
    words,
  }));
  return { rows, ...(cursor !== undefined && { cursor }) };
}
