/** What a matter is recognised by: how often its short strings of characters occur, and the places it names. */
import { maskPersonal } from '../text/mask.ts';
import { placeNames } from './names.ts';

/** What is compared of a matter. */
export interface Told {
  readonly id: string;
  /** What was written; the title, or the sentence that says it, first. */
  readonly text: string;
  /** Milliseconds since 1970, where it is known. */
  readonly at?: number;
  /** Unit in which it was placed. */
  readonly unit?: string;
  /** What it is filed under, or may be. */
  readonly categories?: readonly string[];
}

/** One matter made comparable; nothing in it is shown to anybody or stored. */
export interface Signature extends Omit<Told, 'text'> {
  /** Strings of two and three characters → weight of their number. */
  readonly terms: ReadonlyMap<string, number>;
  /** The same of the head alone. */
  readonly head: ReadonlyMap<string, number>;
  /** Strings of two characters within place names: of the head, and of all. */
  readonly named: ReadonlySet<string>;
  readonly headNamed: ReadonlySet<string>;
  /** Within what the head's names have of their own: 清风 of 清风小区. */
  readonly headOwn: ReadonlySet<string>;
}

/** So many characters of the first line are its head: a title, or the sentence that says it. */
const HEAD = 50;
/** What comes later in a long letter is mostly law and lament. */
const READ = 600;
/** A character of the head counts as so many. */
const HEAD_COUNTS = 3;

/** Brings a text to one form: masked, half-width, lower case, blanks and asterisks gone; punctuation stays as a border. */
export function plain(text: string): string {
  return maskPersonal(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ \t\u3000*＊_\p{Cf}]+/gu, '');
}

const BORDER = /[^\p{Script=Han}\p{L}\p{N}]+/u;

function count(text: string, by: number, into: Map<string, number>): void {
  for (const part of text.split(BORDER)) {
    for (let at = 0; at + 1 < part.length; at++) {
      const two = part.slice(at, at + 2);
      into.set(two, (into.get(two) ?? 0) + by);
      if (at + 2 < part.length) {
        const three = part.slice(at, at + 3);
        into.set(three, (into.get(three) ?? 0) + by);
      }
    }
  }
}

const damped = (counts: Map<string, number>): Map<string, number> => {
  for (const [term, number] of counts) counts.set(term, 1 + Math.log(number));
  return counts;
};

function pairsOf(names: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const name of names) for (let at = 0; at + 1 < name.length; at++) pairs.add(name.slice(at, at + 2));
  return pairs;
}

/** The signature of what was told. */
export function signatureOf({ text, ...told }: Told): Signature {
  const all = plain(text).slice(0, READ);
  const line = all.trimStart().split('\n', 1)[0] ?? '';
  const head = line.slice(0, HEAD);
  const terms = new Map<string, number>();
  const heads = new Map<string, number>();
  count(head, HEAD_COUNTS, terms);
  count(head, 1, heads);
  count(all.slice(all.indexOf(head) + head.length), 1, terms);
  const inHead = placeNames(head);
  return {
    ...told,
    terms: damped(terms),
    head: damped(heads),
    headOwn: pairsOf(inHead.map(({ own }) => own)),
    headNamed: pairsOf(inHead.map(({ whole }) => whole)),
    named: pairsOf(placeNames(all).map(({ whole }) => whole)),
  };
}
