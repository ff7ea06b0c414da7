/** Posts that come and go: one member an account, everybody's seat where their posts put it, each invitation once. */
import { groupsOf, type Directory, type Post } from '@gelin/domain';
import type { Answered } from '../wish.ts';
import { doubled, missing, wrong, type Finding } from './finding.ts';
import type { Stored } from './stored.ts';

export interface StoredMember {
  readonly _id: string;
  readonly openid?: string;
  readonly posts: readonly Post[];
}
export interface StoredSeats {
  readonly _id: string;
  readonly openids: readonly string[];
}
export interface StoredInvitation {
  readonly _id: string;
  readonly code: string;
  readonly open?: true;
  readonly used?: { readonly member: string };
}

/** Whoever may watch a group's signal is whoever's posts sit in the group, and an account is one member. */
export function checkSeats({ members, groupMembers }: Stored, directory: Directory): Finding[] {
  const accounts = members.flatMap(({ openid }) => openid ?? []);
  const twice = accounts.filter((openid, index) => accounts.indexOf(openid) !== index);
  const empty = members.filter(({ posts }) => posts.length === 0);
  const groups = groupMembers.filter(({ _id }) => directory.units.some(({ id }) => id === _id));
  return [
    ...twice.map((openid) => doubled('member of an account', openid)),
    ...empty.map(({ _id }) => wrong('a member without a post', _id)),
    ...groups.flatMap(({ _id, openids }) => {
      const seated = members.filter((member) => groupsOf(member, directory).includes(_id));
      const expected = seated.flatMap(({ openid }) => openid ?? []);
      return [
        ...expected.filter((one) => !openids.includes(one)).map((one) => missing(`seat in ${_id}`, one)),
        ...openids.filter((one) => !expected.includes(one)).map((one) => wrong(`seat in ${_id}`, one)),
        ...(new Set(openids).size < openids.length ? [doubled('seat', _id)] : []),
      ];
    }),
  ];
}

/** A wish to invite made one invitation at most; a code that let somebody in is used up. */
export function checkInvitations({ invitations }: Stored, answered: readonly Answered[]): Finding[] {
  const of = (procedure: string) => answered.filter(({ wish }) => wish.procedure === procedure);
  const joins = of('join').filter(({ wish, reply }) => wish.fn === 'people' && reply?.ok);
  const unused = joins.filter(({ wish }) => {
    const { code } = wish.input as { readonly code: string };
    return invitations.find((one) => one.code === code)?.used === undefined;
  });
  return [
    ...(invitations.length > of('invite').length ? [doubled('invitation', 'invitations')] : []),
    ...invitations
      .filter(({ open, used }) => (open === undefined) !== (used !== undefined))
      .map(({ _id }) => wrong('an invitation neither open nor used', _id)),
    ...unused.map(({ wish }) => missing('use of an invitation', wish.key)),
  ];
}
