/** Who answers for a place to those who live there: the chief, whoever holds the place while the post is vacant, and whoever is there while these are on leave. */
import type { Leave } from './away.ts';
import { CHIEF_ROLE, chiefOf, membersIn, unitOf, type Directory } from './directory.ts';
import { holdingOf } from './holding.ts';
import { CENTRE_ROLES, type Member, type Role } from './post.ts';
import type { Unit } from './unit.ts';

/** Somebody, and as what they answer. */
export interface Answerer {
  readonly member: Member;
  readonly role: Role;
}

export interface Answering {
  /** Absent where the post is vacant. */
  readonly chief?: Answerer;
  /** Who holds the place while the post is vacant: as with its matters, the village, in the end the centre. */
  readonly standIn?: Answerer;
  /** Who is there for the one of these who is on leave. */
  readonly instead?: Answerer;
}

/** Who answers for a unit now; `leaves` are those that cover the moment. */
export function answeringFor(unit: Unit, directory: Directory, leaves: readonly Leave[]): Answering {
  const own = chiefOf(directory, unit);
  const chief = own && { member: own, role: CHIEF_ROLE[unit.level] ?? 'gridChief' };
  const isThere = ({ member }: Answerer) => !leaves.some((leave) => leave.member === member.id);
  const above = answerersAbove(unit, directory);
  const standIn = chief ? undefined : above[0];
  const post = chief ?? standIn;
  const instead =
    post && !isThere(post)
      ? [...standInOf(post, unit, directory, leaves), ...above].find(isThere)
      : undefined;
  return { ...(chief && { chief }), ...(standIn && { standIn }), ...(instead && { instead }) };
}

/** Whoever stands in for somebody on leave, as what they are in the same unit. */
function standInOf(
  { member }: Answerer,
  unit: Unit,
  directory: Directory,
  leaves: readonly Leave[],
): Answerer[] {
  const leave = leaves.find((one) => one.member === member.id);
  const other = directory.members.find(({ id }) => id === leave?.standIn);
  const posts = other?.posts.filter((post) => holdingOf(post)?.kind === 'unit') ?? [];
  const post = posts.find((one) => one.unit === unit.id) ?? posts[0];
  return other && post ? [{ member: other, role: post.role }] : [];
}

/** Who leads the units above or is at their desk, the nearest first; nobody of a unit where all posts are vacant. */
function answerersAbove({ path }: Unit, directory: Directory): Answerer[] {
  const units = path
    .slice(0, -1)
    .reverse()
    .flatMap((id) => unitOf(directory, id) ?? []);
  return units.flatMap((unit) =>
    rolesAt(unit).flatMap((role) =>
      membersIn(directory, unit.id, [role]).map((member) => ({ member, role })),
    ),
  );
}

function rolesAt({ level }: Unit): readonly Role[] {
  if (level === 'town') return CENTRE_ROLES;
  const lead = CHIEF_ROLE[level];
  return [...(lead ? [lead] : []), ...(level === 'village' ? (['villageClerk'] as const) : [])];
}
