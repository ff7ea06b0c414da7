/** Weighs generic words towards the fields of public service: what a text is about when no word of the catalogue says so. */
import { EVIDENCE } from './evidence.ts';
import { findWords, lexiconOf, type Lexicon } from './lexicon.ts';

/** A learned table: each row a word and one digit a field, more meaning likelier. Written by scripts/learn-suggestion.mjs. */
export interface EvidenceTable {
  /** The first-level groups each field stands for. */
  readonly fields: readonly (readonly string[])[];
  /** What a field has before any word is seen. */
  readonly bias: readonly number[];
  /** What one point of a digit is worth. */
  readonly step: number;
  /** `words` parted by blanks, each followed by its digits. */
  readonly rows: string;
}

/** A table made ready for reading. */
export interface Evidence {
  readonly lexicon: Lexicon;
  readonly points: readonly (readonly number[])[];
  readonly table: EvidenceTable;
}

/** What stands in the first so many characters counts double: it is the title, or the sentence that says it. */
export const HEAD = 24;

/** The weight of a word found at a place of the text. */
export const placeWeight = (at: number): number => (at < HEAD ? 2 : 1);

/** Reads a table; a row's digits are centred, so that a word moves fields apart and nothing else. */
export function evidenceOf(table: EvidenceTable): Evidence {
  const width = table.fields.length;
  const rows = table.rows.split(' ').filter((row) => row !== '');
  const points = rows.map((row) => {
    const digits = [...row.slice(-width)].map(Number);
    const mean = digits.reduce((sum, digit) => sum + digit, 0) / width;
    return digits.map((digit) => (digit - mean) * table.step);
  });
  return { lexicon: lexiconOf(rows.map((row) => row.slice(0, -width))), points, table };
}

let shipped: Evidence | undefined;

/** The shipped table, read once when it is first needed. */
export function shippedEvidence(): Evidence {
  return (shipped ??= evidenceOf(EVIDENCE));
}

/** How likely each field is (log-odds, comparable within one text), and the words that say so. */
export function weighFields(
  normalised: string,
  evidence: Evidence,
): { readonly scores: readonly number[]; readonly words: readonly number[] } {
  const found = findWords(normalised, evidence.lexicon);
  const scores = evidence.table.fields.map(() => 0);
  let square = 1;
  for (const [index, at] of found) {
    const weight = placeWeight(at);
    square += weight * weight;
    evidence.points[index]?.forEach((point, field) => {
      scores[field] = (scores[field] ?? 0) + point * weight;
    });
  }
  const length = Math.sqrt(square);
  return {
    scores: scores.map((score, field) => score / length + (evidence.table.bias[field] ?? 0)),
    words: [...found.keys()],
  };
}
