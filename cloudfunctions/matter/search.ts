/** `matter.search`: one box. A number finds its matter, a ticket's own (工单) too, else the words those that hold all of them, newest first. */
import {
  canView,
  cardFace,
  dayStart,
  fullName,
  gramsOf,
  holdsWords,
  isWithin,
  midnightOn,
  nextDay,
  numbersMeant,
  placesOf,
  searchedText,
  ticketMeant,
  unitOf,
  type Directory,
  type Matter,
  type Post,
} from '@gelin/domain';
import type { ListedRow, Named } from '@gelin/contract/listing';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { rarestOf } from '../shared/rarest.ts';
import { hitsBefore, newestOn, type Ground } from '../shared/repositories/found.ts';
import { numbered, ticketed } from '../shared/repositories/listed.ts';
import { matterFrom, mattersById } from '../shared/repositories/matters.ts';
import { listedRow, lookingOf, type Looking } from './list.ts';

type Asked = z.output<typeof matter.search>;

/** Rows of one answer, about; entries looked at in one go, and how often. */
const ROWS = 20;
const LOOKED_AT = 60;
const ROUNDS = 3;
/** Pairs of the words that are tried for the rarest. */
const TRIED = 4;
const NAMED = 4;

/** A page may hold few rows, or none, and still have a cursor: whoever wants more passes it back. */
export async function search(asked: Asked, caller: Caller): Promise<MatterOutputs['search']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const looking = lookingOf(member, directory, caller);
  if (asked.cursor === undefined) {
    const found = await byNumber(asked.words, directory.town.id, caller);
    const rows = found.filter((each) => canView(looking.actor, each)).map((each) => listedRow(each, looking));
    if (rows.length > 0) return { rows, named: [], numbered: true };
  }
  const grams = gramsOf(asked.words);
  if (grams.length === 0) throw new Refusal('wordsTooShort', 'words');
  const ground = groundOf(asked, member.posts, directory);
  const gram = await rarestOf(grams.slice(0, TRIED), (each, limit) => newestOn(ground, each, limit));
  const found = await through(gram ?? '', asked, ground, looking);
  return { ...found, named: asked.cursor === undefined ? namedIn(asked.words, directory, looking) : [] };
}

/** By our own number, or else by that of a ticket. */
async function byNumber(words: string, town: string, { now }: Caller): Promise<Matter[]> {
  const numbers = numbersMeant(words, now);
  const own = numbers.length > 0 ? await numbered(town, numbers) : [];
  const ticket = own.length > 0 ? undefined : ticketMeant(words);
  return [...own, ...(ticket === undefined ? [] : await ticketed(town, ticket))].map(matterFrom);
}

async function through(gram: string, asked: Asked, ground: Ground, looking: Looking) {
  const to = asked.to === undefined ? undefined : nextDay(midnightOn(asked.to));
  let before = asked.cursor === undefined ? to : Number(asked.cursor);
  const rows = new Map<string, ListedRow>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { hits, next } = await hitsBefore(gram, ground, before, LOOKED_AT);
    const ids = [...new Set(hits.map((hit) => hit.matter).filter((id) => id !== '' && !rows.has(id)))];
    const found = new Map((await mattersById(ids)).map((each) => [each.id, each]));
    for (const id of ids) {
      const each = found.get(id);
      if (each && isFound(each, asked, looking)) rows.set(id, listedRow(each, looking));
    }
    before = next;
    if (next === undefined || rows.size >= ROWS) break;
  }
  return { rows: [...rows.values()], ...(before !== undefined && { cursor: String(before) }) };
}

function isFound(each: Matter, { words, place }: Asked, { actor, naming }: Looking): boolean {
  if (!canView(actor, each) || (place !== undefined && !isWithin(each.place.path, place))) return false;
  return holdsWords(searchedText(cardFace(each, naming)), words);
}

/** Groups of the places that these posts see; a department has what it works on anywhere in town. */
function groundOf({ place, from }: Asked, posts: readonly Post[], directory: Directory): Ground {
  const seen = placesOf(posts).map(({ unit }) => unit);
  const worksAnywhere = posts.some(({ department }) => department !== undefined);
  const roots = worksAnywhere ? [directory.town.id] : seen;
  const units = directory.units.filter(
    ({ path }) =>
      roots.some((root) => isWithin(path, root)) && (place === undefined || isWithin(path, place)),
  );
  if (place !== undefined && !unitOf(directory, place)) throw new Refusal('unitUnknown', 'place');
  return {
    groups: units.map(({ id }) => id),
    uncarded: roots.includes(directory.town.id),
    ...(from !== undefined && { from: dayStart(midnightOn(from)) }),
  };
}

/** Units and departments that are called so: then their lists are what was looked for. */
function namedIn(words: string, directory: Directory, { actor }: Looking): Named[] {
  const said = words.trim();
  const places = placesOf(actor.posts);
  const units = directory.units.filter(
    (unit) =>
      places.some((seen) => isWithin(unit.path, seen.unit)) && fullName(directory, unit).includes(said),
  );
  const departments =
    places.length > 0 ? directory.departments.filter(({ name }) => name.includes(said)) : [];
  return [
    ...units.map((unit): Named => ({ kind: 'place', id: unit.id, name: fullName(directory, unit) })),
    ...departments.map(({ id, name }): Named => ({ kind: 'holder', id, name })),
  ].slice(0, NAMED);
}
