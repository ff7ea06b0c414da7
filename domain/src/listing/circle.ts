/** Whose matters somebody's lists look at: what their posts let them ask for, and nothing else. Default deny. */
import { holdingsOf } from '../org/holding.ts';
import { CENTRE_ROLES, type Post, type Role } from '../org/post.ts';
import { unitOf, type Directory } from '../org/directory.ts';
import { isWithin } from '../org/unit.ts';
import type { Scope } from './listed.ts';

/** 我的, 本单位的, 本辖区的. */
export const LIST_VIEWS = ['mine', 'unit', 'place'] as const;
export type ListView = (typeof LIST_VIEWS)[number];

/** Who looks. */
export interface Looker {
  readonly member: string;
  readonly posts: readonly Post[];
}

/** What circle is asked for. `place` and `holder` narrow the views of a unit and of a place. */
export interface CircleAsked {
  readonly view: ListView;
  readonly place?: string | undefined;
  readonly holder?: string | undefined;
}

const BLIND: readonly Role[] = ['informant', 'admin'];
const FOR_RESTRICTED: readonly Role[] = [...CENTRE_ROLES, 'supervisor'];

/** The places whose matters these posts see, the widest alone: what lies in another of them is part of it. */
export function placesOf(posts: readonly Post[]): Post[] {
  const seeing = posts.filter(({ department, role }) => department === undefined && !BLIND.includes(role));
  const widest = seeing.filter(
    ({ path, unit }) => !seeing.some((other) => other.unit !== unit && isWithin(path, other.unit)),
  );
  return widest.filter(({ unit }, index) => widest.findIndex((other) => other.unit === unit) === index);
}

/** Which views these posts have. */
export function viewsOf(posts: readonly Post[]): ListView[] {
  const has: Readonly<Record<ListView, boolean>> = {
    mine: posts.length > 0,
    unit: holdingsOf(posts).length > 0,
    place: placesOf(posts).length > 0,
  };
  return LIST_VIEWS.filter((view) => has[view]);
}

/** The circles that are looked at for this; `undefined` where the posts do not reach there. */
export function circlesOf(
  asked: CircleAsked,
  { member, posts }: Looker,
  directory: Directory,
): Scope[] | undefined {
  if (asked.view === 'mine') return [{ kind: 'member', member }];
  const place = asked.place ?? directory.town.id;
  const kinds = restrictionsAt(place, posts, directory);
  if (asked.view === 'unit') {
    const holders = holdingsOf(posts).flatMap(({ id }) =>
      asked.holder === undefined || asked.holder === id ? [id] : [],
    );
    // Whoever holds it sees it, restricted or not.
    return holders.length > 0
      ? holders.flatMap((holder) => held(holder, asked.place, [false, true], directory))
      : undefined;
  }
  const places = asked.place === undefined ? placesOf(posts).map(({ unit }) => unit) : [asked.place];
  if (places.length === 0 || !places.every((each) => reaches(each, posts, directory))) return undefined;
  return places.flatMap((each) =>
    asked.holder === undefined
      ? kinds.map((restricted): Scope => ({ kind: 'place', place: each, restricted }))
      : held(asked.holder, each, kinds, directory),
  );
}

function held(
  holder: string,
  place: string | undefined,
  kinds: readonly boolean[],
  { town }: Directory,
): Scope[] {
  if (place === undefined || place === town.id) return [{ kind: 'holder', holder }];
  return kinds.map((restricted) => ({ kind: 'holderAt', holder, place, restricted }));
}

function reaches(place: string, posts: readonly Post[], directory: Directory): boolean {
  const path = unitOf(directory, place)?.path;
  return path !== undefined && placesOf(posts).some(({ unit }) => isWithin(path, unit));
}

/** The open ones for everybody; the restricted ones too for whoever may see some of them there. */
function restrictionsAt(place: string, posts: readonly Post[], directory: Directory): boolean[] {
  const path = unitOf(directory, place)?.path ?? [];
  const may = posts.some(
    ({ unit, department, role }) =>
      department === undefined && FOR_RESTRICTED.includes(role) && isWithin(path, unit),
  );
  return may ? [false, true] : [false];
}
