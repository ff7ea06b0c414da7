/** Tiered groups: which units have one, who is in it, and which matters show their card there. */
import type { CardPlace, CardReason, Holder, Matter, Moment } from '../matter/matter.ts';
import type { Severity } from '../matter/kinds.ts';
import { unitOf, type Directory } from '../org/directory.ts';
import type { Member, Post, Role } from '../org/post.ts';
import type { Level, Unit } from '../org/unit.ts';
import { GROUP_LEVELS } from '../settings/settings.ts';

/** A unit's group carries the unit's id: one room, one name. */
export type GroupId = string;

/** Which roles sit in the group of a level, counted from the unit their post is in. */
const SEATS: Readonly<
  Partial<Record<Level, { readonly own: readonly Role[]; readonly below: readonly Role[] }>>
> = {
  grid: { own: ['gridChief', 'gridWorker', 'informant'], below: [] },
  village: { own: ['villageLead', 'villageClerk'], below: ['gridChief'] },
  town: {
    own: ['villageContact', 'dispatcher', 'centreDirector', 'liaison', 'supervisor'],
    below: ['villageLead'],
  },
};

/** The groups a post sits in: its own unit's, or the one above it. Residents sit in none. */
export function groupsOfPost(post: Post, levelOf: (unit: string) => Level | undefined): GroupId[] {
  const groups: GroupId[] = [];
  const above = post.path.at(-2);
  const ownSeats = SEATS[levelOf(post.unit) ?? 'county'];
  if (ownSeats?.own.includes(post.role)) groups.push(post.unit);
  const aboveSeats = above === undefined ? undefined : SEATS[levelOf(above) ?? 'county'];
  if (above !== undefined && aboveSeats?.below.includes(post.role)) groups.push(above);
  return groups;
}

/** Every group a member sits in, without repeats. */
export function groupsOf(member: Pick<Member, 'posts'>, directory: Directory): GroupId[] {
  const levelOf = (id: string) => unitOf(directory, id)?.level;
  return [...new Set(member.posts.flatMap((post) => groupsOfPost(post, levelOf)))];
}

/** The cards a new matter gets at once: its grid's, and those above as far as its severity carries it in this town. */
export function firstCards(
  matter: Pick<Matter, 'place' | 'severity' | 'audience'> & { readonly held?: boolean },
  holder: Holder,
  at: Moment,
  directory: Directory,
): CardPlace[] {
  if (matter.audience === 'restricted' || matter.held || matter.place.unit === undefined) return [];
  const upwards = [...matter.place.path].reverse().flatMap((id) => {
    const unit = unitOf(directory, id);
    return unit && SEATS[unit.level] ? [unit] : [];
  });
  const top = GROUP_LEVELS.indexOf(directory.settings.groups.rises[matter.severity]);
  const reach: readonly Level[] = GROUP_LEVELS.slice(0, top + 1);
  const reason = (unit: Unit, index: number): CardReason | undefined => {
    if (index === 0) return 'placed';
    if (reach.includes(unit.level)) return reasonOf(matter.severity);
    // Whoever holds it has to see it: the village, where a grid has no chief.
    return unit.id === holder.id && unit.level === 'village' ? 'vacant' : undefined;
  };
  return upwards.flatMap((unit, index) => {
    const why = reason(unit, index);
    return why ? [card(unit.id, at, why)] : [];
  });
}

function reasonOf(severity: Severity): CardReason {
  return severity === 'routine' ? 'placed' : severity;
}

function card(group: GroupId, at: Moment, reason: CardReason): CardPlace {
  return { group, at, reason };
}

/** The card that rises with a matter to `group`, or none where it stands there already or passes groups by. */
export function risingCard(
  matter: Matter,
  group: GroupId,
  at: Moment,
  why: Pick<CardPlace, 'reason' | 'from' | 'limit'>,
): CardPlace[] {
  if (matter.audience === 'restricted' || matter.held) return [];
  if (matter.cards.some((placed) => placed.group === group)) return [];
  return [{ group, at, ...why }];
}
