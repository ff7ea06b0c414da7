/** A town as data: read from its own lists, checked, and handed over as the domain's directory and the desk's people. */
import {
  fullName,
  ROLE_WORDS,
  SHIPPED,
  unitOf,
  type Directory,
  type Member,
  type Post,
  type Settings,
} from '@gelin/domain';
import { readTownFile, TownFileError } from './file.ts';
import { readMembers } from './members.ts';
import { departmentsFile, residentsFile } from './schema.ts';
import { readTree } from './units.ts';

/** Somebody whose phone the desk can show. Only `openid` reaches the cloud, as WeChat would pass it on. */
export interface DemoPerson {
  readonly id: string;
  readonly openid: string;
  readonly name: string;
  /** What they are, in words: "网格长", "居民". */
  readonly post: string;
  readonly where: string;
}

/** A WeChat account, and the member it belongs to where the person has a post. */
export interface DemoAccount {
  readonly openid: string;
  readonly member?: string;
}

export interface DemoTown {
  readonly directory: Directory;
  /** Everybody, those first whom the desk shows first. */
  readonly people: readonly DemoPerson[];
  /** Ids of the people whose phones the desk opens unless told otherwise. */
  readonly desk: readonly string[];
  readonly accounts: readonly DemoAccount[];
  /** Grids whose chief's post is known to be vacant. */
  readonly vacant: readonly string[];
}

/** The account that a person of a demo town signs in with. */
export const openidOf = (person: string): string => `o-demo-${person}`;

/** Reads the town in `dir`. Throws {@link TownFileError} with file, place and reason. */
export function loadTown(dir: string): DemoTown {
  const { town, units, vacant, desk, duty, supervision } = readTree(dir);
  const listed = readTownFile(dir, 'departments.json', departmentsFile);
  const departments = listed.map(({ duties: _, ...entry }) => ({ ...entry, town: town.id }));
  const members = readMembers(dir, units, departments);
  const residents = readTownFile(dir, 'residents.json', residentsFile);
  const settings: Settings = {
    ...SHIPPED,
    duties: Object.fromEntries(listed.map(({ id, duties }) => [id, duties])),
    roster: { order: duty, days: {} },
    // A handful of residents stand for everybody: what one of them sends is what hundreds would.
    reporting: { ...SHIPPED.reporting, perHour: 1_000, perDay: 5_000 },
    board: { ...SHIPPED.board, ...(supervision !== undefined && { supervision }) },
  };
  const directory: Directory = { town, units, departments, members, settings };
  const people = [
    ...members.map((member) => memberAsPerson(member, directory)),
    ...residents.map(({ id, name, where }) => ({ id, openid: openidOf(id), name, post: '居民', where })),
  ];
  refuseTwice(people);
  return {
    directory,
    people: deskFirst(people, desk),
    desk,
    accounts: [
      ...members.map(({ id }) => ({ openid: openidOf(id), member: id })),
      ...residents.map(({ id }) => ({ openid: openidOf(id) })),
    ],
    vacant,
  };
}

/** Everybody whose phone the desk can show. */
export function peopleOf(town: DemoTown): readonly DemoPerson[] {
  return town.people;
}

/** The person with this id, or `undefined`. */
export function personOf(town: DemoTown, id: string): DemoPerson | undefined {
  return town.people.find((person) => person.id === id);
}

function memberAsPerson({ id, name, posts }: Member, directory: Directory): DemoPerson {
  const words = (each: (post: Post) => string) => [...new Set(posts.map(each))].join('、');
  return {
    id,
    openid: openidOf(id),
    name,
    post: words((post) => ROLE_WORDS[post.role]),
    where: words((post) => whereOf(post, directory)),
  };
}

/** "柳溪村第一网格", "综合行政执法队", or the town's name for those of the whole town. */
function whereOf(post: Post, directory: Directory): string {
  if (post.department) return directory.departments.find(({ id }) => id === post.department)?.name ?? '';
  const unit = unitOf(directory, post.unit);
  return unit ? fullName(directory, unit) : '';
}

/** One id, one person, one account: whoever comes twice would hold somebody else's phone. */
function refuseTwice(people: readonly DemoPerson[]): void {
  const ids = people.map((person) => person.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) {
    throw new TownFileError('members/ and residents.json', [`these ids come twice: ${twice.join(', ')}`]);
  }
}

function deskFirst(people: readonly DemoPerson[], desk: readonly string[]): DemoPerson[] {
  const first = desk.map((id) => {
    const person = people.find((candidate) => candidate.id === id);
    if (!person) throw new TownFileError('town.json', [`at desk: there is nobody called ${id}`]);
    return person;
  });
  return [...first, ...people.filter((person) => !first.includes(person))];
}
