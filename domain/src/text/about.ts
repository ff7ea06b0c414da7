/** Hears whom a complaint is about: by name, or by a post at the place it speaks of. */
import type { Nature } from '../matter/kinds.ts';
import type { About, Place } from '../matter/matter.ts';
import { membersIn, type Directory } from '../org/directory.ts';
import { CENTRE_ROLES, type Member, type Role } from '../org/post.ts';
import { isKeptFrom } from '../policy/about.ts';
import { speaksOfConduct } from './audience.ts';

/**
 * What people call the posts, with the levels whose unit on the path it then means. Not those of departments: 民警 may
 * be any at the station, and kept from all of them nobody there could look into it; the centre hears it and names whom.
 */
const CALLED: readonly (readonly [RegExp, Role])[] = [
  [/综治中心主任|中心主任|镇级网格长/u, 'centreDirector'],
  [/分拨员/u, 'dispatcher'],
  [/镇长|镇书记|镇党委书记|镇领导/u, 'supervisor'],
  [/村级网格长|村支书|村书记|村主任|村长|社区书记|社区主任/u, 'villageLead'],
  [/村(?:网格)?内勤/u, 'villageClerk'],
  [/(?<!村级|镇级)网格长/u, 'gridChief'],
  [/网格员/u, 'gridWorker'],
];

/** A name of one character is a syllable in half of all sentences. */
const NAME = 2;

/** Whether something is held against somebody who works here, called by their post or by name. */
function isHeldAgainst(text: string, { members }: Directory): boolean {
  const named = members.filter(({ name }) => [...name].length >= NAME && text.includes(name));
  return [text, ...named.map(({ name }) => text.replaceAll(name, '网格员'))].some(speaksOfConduct);
}

/**
 * Members that a complaint speaks of: by full name anywhere in the town, by post only where the place is known. "镇领导"
 * may mean any of them; kept from all of them nobody would be left to look into it, so that then only a name counts.
 */
function spokenOf(text: string, place: Place, directory: Directory): Member[] {
  const named = directory.members.filter(({ name }) => [...name].length >= NAME && text.includes(name));
  const called = CALLED.filter(([words]) => words.test(text)).flatMap(([, role]) =>
    place.path.flatMap((unit) => membersIn(directory, unit, [role])),
  );
  const all = [...new Set([...named, ...called])];
  return isSeenBySomebody(all, directory) ? all : named;
}

function isSeenBySomebody(spoken: readonly Member[], directory: Directory): boolean {
  return maySomebodySee(aboutOf(spoken), directory);
}

/** Whether somebody of the centre or the leaders may still look into what is about these. */
export function maySomebodySee(about: About, directory: Directory): boolean {
  return membersIn(directory, directory.town.id, [...CENTRE_ROLES, 'supervisor']).some(
    ({ id, posts }) => !isKeptFrom({ member: id, posts }, { about }),
  );
}

/** Members as those a complaint is about, with the posts they hold. */
export function aboutOf(members: readonly Member[]): About {
  return { members: members.map(({ id }) => id), posts: members.flatMap(({ posts }) => posts) };
}

/**
 * Whom the complaint is about, or `undefined` where it is none or names nobody who holds a post. Somebody named in
 * any other matter (praise, a question to the chief) is not complained about.
 */
export function aboutMembers(
  text: string,
  nature: Nature,
  place: Place,
  directory: Directory,
): About | undefined {
  if (nature !== 'complaint' && !isHeldAgainst(text, directory)) return undefined;
  const members = spokenOf(text, place, directory);
  return members.length === 0 ? undefined : aboutOf(members);
}
