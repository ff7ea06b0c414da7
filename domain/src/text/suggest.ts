/** Proposes categories for a message from its own words: a proposal, never a decision. Pure, and fast enough to run as one types. */
import { CATCH_ALL, CATEGORIES } from '../catalogue/catalogue.ts';
import type { Category } from '../catalogue/category.ts';
import { speaksOfBribes, speaksOfConduct } from './audience.ts';
import { literally } from './figurative.ts';
import { placeWeight, shippedEvidence, weighFields, type Evidence } from './fields.ts';
import { findWords, lexiconOf, type Lexicon } from './lexicon.ts';
import { suggestNature } from './nature.ts';
import { normalise } from './normalise.ts';

/** A category that a message may belong to. */
export interface Suggestion {
  readonly code: string;
  /** 0 to 1: the share of belief among all categories. */
  readonly score: number;
  /** The words of the message that speak for it. */
  readonly words: readonly string[];
}

/**
 * How beliefs add up, in log-odds; chosen on messages that the evidence was not learned from.
 * `outside` is what a group no evidence speaks of starts with, `breadth` favours leaves that name more things,
 * `unnamed` lets what a short text names go before what it does not, `discreet` what must stay private win when it is close.
 */
const TUNING = {
  words: 2.1,
  damping: 12,
  outside: 0.5,
  opinion: 0.35,
  unnamed: 0.8,
  breadth: 0.2,
  catchAll: 0.5,
  praise: 3,
  bribe: 4,
  conduct: 2,
  dispute: 1,
  discreet: 0.5,
} as const;

/** 推诿与服务态度 and 吃拿卡要; codes outlive a town's renaming. */
const CONDUCT = '1701';
const TAKING = '1702';

const AT_MOST = 3;
/** Characters of a sentence or two: there a word that names a thing says more than what texts are mostly about. */
const SHORT = 60;
/** Makes the score of a clear case come near 1; changes no order. */
const SHARPNESS = 1.8;
/** A second thought for which no word speaks must at least be this likely. */
const WORTH_SAYING = 0.1;

interface LeafIndex {
  readonly lexicon: Lexicon;
  /** For each word the leaves that name it. */
  readonly leaves: readonly (readonly number[])[];
}

const indexes = new WeakMap<readonly Category[], LeafIndex>();

function indexOf(catalogue: readonly Category[]): LeafIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const leavesOf = new Map<string, number[]>();
  catalogue.forEach((category, leaf) => {
    for (const word of new Set(category.words.map(normalise))) {
      const leaves = leavesOf.get(word);
      if (leaves) leaves.push(leaf);
      else leavesOf.set(word, [leaf]);
    }
  });
  const index = { lexicon: lexiconOf([...leavesOf.keys()]), leaves: [...leavesOf.values()] };
  indexes.set(catalogue, index);
  return index;
}

/** Longer words say more: 2 characters count 2, and no word more than 5. */
const lengthWeight = (word: string): number => Math.min(word.length, 5);

interface LeafHits {
  readonly hits: readonly number[];
  readonly words: readonly (readonly string[])[];
  readonly any: boolean;
}

function countLeafWords(text: string, catalogue: readonly Category[]): LeafHits {
  const { lexicon, leaves } = indexOf(catalogue);
  const hits = catalogue.map(() => 0);
  const words: string[][] = catalogue.map(() => []);
  let square = TUNING.damping;
  const found = findWords(text, lexicon);
  for (const [index, at] of found) {
    const word = lexicon.words[index] ?? '';
    const named = leaves[index] ?? [];
    const weight = (lengthWeight(word) * placeWeight(at)) / named.length;
    square += weight * weight;
    for (const leaf of named) {
      const opinion = catalogue[leaf]?.ledger === 'opinion';
      hits[leaf] = (hits[leaf] ?? 0) + weight * (opinion ? TUNING.opinion : 1);
      words[leaf]?.push(word);
    }
  }
  const length = Math.sqrt(square);
  return { hits: hits.map((hit) => hit / length), words, any: found.size > 0 };
}

/** Ordinary words, if none we know: at least four different Chinese characters. */
const saysSomething = (plain: string): boolean => new Set(plain.match(/\p{Script=Han}/gu)).size >= 4;

const catchAllOf = (catalogue: readonly Category[]): readonly Suggestion[] =>
  catalogue.filter(({ code }) => code === CATCH_ALL).map(({ code }) => ({ code, score: 0.1, words: [] }));

/** The same with a given table of evidence: for learning one and judging it. */
export function suggestWith(
  text: string,
  catalogue: readonly Category[],
  evidence: Evidence,
): readonly Suggestion[] {
  const plain = normalise(text);
  const leaf = countLeafWords(literally(plain), catalogue);
  const field = weighFields(plain, evidence);
  const conduct = speaksOfConduct(plain);
  const bribes = conduct && speaksOfBribes(plain);
  if (!leaf.any && !conduct && field.words.length === 0)
    return saysSomething(plain) ? catchAllOf(catalogue) : [];
  const fieldOf = new Map(
    evidence.table.fields.flatMap((groups, at) => groups.map((group) => [group, at] as const)),
  );
  const nature = suggestNature(text);
  const unnamed = leaf.any && plain.length <= SHORT ? TUNING.unnamed : 0;
  const scores = catalogue.map((category, at) => {
    const own = fieldOf.get(category.code.slice(0, 2));
    const belief = own === undefined ? TUNING.outside : (field.scores[own] ?? 0);
    const named = leaf.hits[at] ?? 0;
    const breadth = TUNING.breadth * Math.log(category.words.length);
    if (category.code === CATCH_ALL) return belief + TUNING.catchAll + TUNING.words * named;
    if (nature === 'praise' && category.nature === 'praise')
      return belief + TUNING.praise + TUNING.words * named;
    if (bribes && category.code === TAKING) return belief + TUNING.bribe + TUNING.words * named;
    if (conduct && category.code === CONDUCT) return belief + TUNING.conduct + TUNING.words * named + breadth;
    if (named === 0) return belief + breadth / 10 - unnamed;
    const discreet = own === undefined && category.audience === 'restricted' ? TUNING.discreet : 0;
    const sides = nature === 'dispute' && category.nature === 'dispute' ? TUNING.dispute : 0;
    return belief + sides + discreet + TUNING.words * named + breadth;
  });
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(SHARPNESS * (score - top)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return catalogue
    .map((category, at) => ({
      code: category.code,
      score: (powers[at] ?? 0) / total,
      words: leaf.words[at] ?? [],
    }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, AT_MOST)
    .filter(({ score, words }, rank) => rank === 0 || words.length > 0 || score >= WORTH_SAYING);
}

/**
 * At most three categories for a message, best first; none for a text that says nothing.
 * Put the title first: what stands at the beginning counts double.
 */
export function suggestCategory(
  text: string,
  catalogue: readonly Category[] = CATEGORIES,
): readonly Suggestion[] {
  const found = suggestWith(text, catalogue, shippedEvidence());
  const off = new Set(catalogue.flatMap((category) => (category.off ? [category.code] : [])));
  return off.size === 0 ? found : found.filter(({ code }) => !off.has(code));
}
