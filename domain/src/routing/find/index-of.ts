/** An index of names by what they are made of, so that a search looks closely at few of them. */
import { isLatin, type Spelled } from '../../text/spelling.ts';

/** Names that are looked at closely for each reading of a search. */
const CLOSELY = 256;
/** Letters in a row that a name written in pinyin is found by. */
const RUN = 3;

export interface NameIndex {
  /** The positions of the names that share the most with these words, those that share more first. */
  candidates(said: Spelled): readonly number[];
}

/** The index of names in this order. */
export function indexOf(names: readonly Spelled[]): NameIndex {
  const postings = postingsOf(names);
  const shared = new Uint8Array(names.length);
  return {
    candidates(said) {
      const touched: number[] = [];
      for (const key of askedKeys(said)) {
        for (const at of postings.get(key) ?? []) {
          if (shared[at] === 0) touched.push(at);
          shared[at] = (shared[at] ?? 0) + 1;
        }
      }
      const levels: number[][] = [];
      for (const at of touched) {
        (levels[shared[at] ?? 0] ??= []).push(at);
        shared[at] = 0;
      }
      return fullest(levels, names);
    },
  };
}

/** From the level that shares most down, until there are enough; of two that share as much the shorter name is closer. */
function fullest(levels: readonly (readonly number[] | undefined)[], names: readonly Spelled[]): number[] {
  const chosen: number[] = [];
  const length = (at: number) => names[at]?.text.length ?? 0;
  for (let level = levels.length - 1; level > 0 && chosen.length < CLOSELY; level -= 1) {
    const here = levels[level] ?? [];
    const room = CLOSELY - chosen.length;
    const kept = here.length > room ? [...here].sort((a, b) => length(a) - length(b) || a - b) : here;
    chosen.push(...kept.slice(0, room));
  }
  return chosen;
}

function postingsOf(names: readonly Spelled[]): ReadonlyMap<string, Uint32Array> {
  const postings = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    for (const key of new Set([...characterKeys(name), ...letterKeys(name.letters, name.initials)])) {
      const list = postings.get(key);
      if (list) list.push(at);
      else postings.set(key, [at]);
    }
  }
  return new Map([...postings].map(([key, list]) => [key, Uint32Array.from(list)]));
}

/** Letters alone may be pinyin or initials; anything else is looked up by its characters and how they sound. */
function askedKeys(said: Spelled): Set<string> {
  return new Set(isLatin(said) ? letterKeys(said.text, said.text) : characterKeys(said));
}

/** Sounds are marked, so that none is taken for a character. */
function characterKeys({ text, syllables }: Spelled): string[] {
  return [...text, ...syllables.map((syllable) => `~${syllable}`)];
}

/** The beginning is marked: what starts the same shares more. */
function letterKeys(letters: string, initials: string): string[] {
  return [...runsOf(`_${letters}`, RUN), ...runsOf(`_${initials}`, 2).map((run) => `^${run}`)];
}

function runsOf(letters: string, length: number): string[] {
  return Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, at) =>
    letters.slice(at, at + length),
  );
}
