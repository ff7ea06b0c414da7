/** What people look for in a made county, and which units are right. */
import { findNames, spell, withinOneSlip, type Directory, type FindName } from '@gelin/domain';
import type { Chance } from '../../runtime/replay/chance.ts';
import { SECOND } from './words.ts';

/** Words, and the units that are right. */
export interface Sought {
  readonly words: string;
  readonly right: ReadonlySet<string>;
}

/** `queries` of each kind. Where several units share a name to the letter, any of them is right. */
export function soughtIn(
  directory: Directory,
  of: Chance,
  queries: number,
): Readonly<Record<string, readonly Sought[]>> {
  const below = (bound: number) => Math.floor(of.next() * bound);
  const names = findNames(directory);
  const nameOf = new Map(directory.units.map(({ id, name }) => [id, name]));
  const landmarks = names.filter(({ kind, doors }) => kind === 'landmark' && !doors);
  const holders = (same: (words: string) => string) => {
    const units = new Map<string, Set<string>>();
    for (const { words, unit: id } of names) {
      const key = same(words);
      units.set(key, (units.get(key) ?? new Set()).add(id));
    }
    return units;
  };
  const [byWords, byLetters, byInitials] = [
    holders((words) => words),
    holders((words) => spell(words).letters),
    holders((words) => spell(words).initials),
  ];
  const some = <T>(from: readonly T[], query: (one: T) => Sought) =>
    Array.from({ length: queries }, () => query(of.pick(from)));
  const right = (words: string) => byWords.get(words) ?? new Set<string>();
  // Where another name is as near as the right one nobody could tell: then the village has to be said too.
  const clear = (damaged: string, meant: string) => {
    const asked = [...damaged];
    return !names.some(
      ({ words }) =>
        words !== meant && Math.abs(words.length - asked.length) < 2 && withinOneSlip(asked, [...words]),
    );
  };
  const damaged = (damage: (characters: string[], at: number) => string[]): Sought[] => {
    const found: Sought[] = [];
    while (found.length < queries) {
      const { words } = of.pick(landmarks);
      const characters = [...words];
      const said = damage(characters, below(characters.length)).join('');
      if (clear(said, words)) found.push({ words: said, right: right(words) });
    }
    return found;
  };
  const wrong = (characters: string[], at: number) =>
    characters.map((one, index) => (index === at ? of.pick(SECOND) : one));
  const villageOf = ({ unit: id }: FindName) => nameOf.get(id.replace(/g\d+$/, '')) ?? '';
  const roads = names.filter(({ doors }) => doors);
  return {
    'a landmark': some(landmarks, ({ words }) => ({ words, right: right(words) })),
    'a landmark with its village': some(landmarks, (name) => ({
      words: `${villageOf(name)}${name.words}`,
      right: new Set([name.unit]),
    })),
    'one character wrong, with its village': some(landmarks, (name) => {
      const characters = [...name.words];
      const said = wrong(characters, below(characters.length)).join('');
      return { words: `${villageOf(name)}${said}`, right: new Set([name.unit]) };
    }),
    'a nickname': some(
      names.filter(({ kind }) => kind === 'nickname'),
      ({ words }) => ({ words, right: right(words) }),
    ),
    'a chief': some(
      names.filter(({ kind }) => kind === 'chief'),
      ({ words }) => ({ words, right: right(words) }),
    ),
    'one character wrong': damaged(wrong),
    'one character missing': damaged((characters, at) => characters.filter((_, index) => index !== at)),
    'two characters swapped': damaged((characters, at) => {
      const other = at === 0 ? 1 : at - 1;
      const swapped = (index: number) => (index === at ? other : index === other ? at : index);
      return characters.map((_, index) => characters[swapped(index)] ?? '');
    }),
    'half of it typed': some(landmarks, ({ words }) => {
      const typed = words.slice(0, 3);
      return {
        words: typed,
        right: new Set(names.filter((name) => name.words.startsWith(typed)).map((name) => name.unit)),
      };
    }),
    pinyin: some(landmarks, ({ words }) => ({
      words: spell(words).letters,
      right: byLetters.get(spell(words).letters) ?? new Set(),
    })),
    'pinyin, one letter wrong': some(landmarks, ({ words }) => {
      const { letters } = spell(words);
      const at = below(letters.length);
      return {
        words: `${letters.slice(0, at)}${of.pick([...'aeiounghl'])}${letters.slice(at + 1)}`,
        right: byLetters.get(letters) ?? new Set(),
      };
    }),
    initials: some(landmarks, ({ words }) => ({
      words: spell(words).initials,
      right: byInitials.get(spell(words).initials) ?? new Set(),
    })),
    'a door': some(roads, ({ words }) => {
      const door = 1 + below(199);
      const side = door % 2 === 0 ? 'even' : 'odd';
      return {
        words: `${words}${door}号`,
        right: new Set(
          roads
            .filter((road) => road.words === words && road.doors?.parity === side)
            .map(({ unit: id }) => id),
        ),
      };
    }),
  };
}
