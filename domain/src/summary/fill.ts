/** A summary's words: its template with the figures of a span, each with the number of its source; what only a person knows stays marked. */
import type { CountKey } from '../figures/count.ts';
import { SUMMARY_BLANK_WORDS, SUMMARY_SAYS } from '../words/summaries.ts';
import type { Blankable, SummaryTemplate } from './kind.ts';

/** What a blank says, and which counts it is made of: those are its rows. */
export interface SummaryValue {
  readonly words: string;
  readonly counts?: readonly CountKey[];
}
export type SummaryValues = Readonly<Partial<Record<Blankable, SummaryValue>>>;

/** A piece of a paragraph: words, a figure with its sources, or what a person still has to write. */
export type SummaryRun =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'figure'; readonly words: string; readonly counts: readonly CountKey[] }
  | { readonly kind: 'gap'; readonly words: string };

export type SummaryPart =
  | { readonly kind: 'heading' | 'paragraph'; readonly runs: readonly SummaryRun[] }
  | { readonly kind: 'figures' };

export interface FilledSummary {
  readonly parts: readonly SummaryPart[];
  /** How many places a person still has to fill. */
  readonly gaps: number;
  /** The counts that stand in it, each once, in the order in which they are first met: source 1, 2, 3. */
  readonly sources: readonly CountKey[];
}

const BLANK = /\{([^{}]*)\}/g;
const HEADING = /^[一二三四五六七八九十]+、/;
const BY_WORD = new Map(
  (Object.keys(SUMMARY_BLANK_WORDS) as Blankable[]).map((blank) => [SUMMARY_BLANK_WORDS[blank], blank]),
);

/** What a blank is: `{请补充：原因}` brings its own words along. */
export function blankOf(written: string): { readonly blank: Blankable; readonly says: string } | undefined {
  const [word = '', ...says] = written.split('：');
  const blank = BY_WORD.get(word);
  if (!blank || (says.length > 0 && blank !== 'fill')) return undefined;
  return { blank, says: says.join('：') };
}

/** The blanks of a text that nobody could fill, as they are written. */
export function unknownSummaryBlanks(text: string): string[] {
  return [...text.matchAll(BLANK)].flatMap(([, written = '']) => (blankOf(written) ? [] : [written]));
}

/** Braces of a text that would be printed, each with the words after it: full-width, without their other, or with it on another line. */
export function strayBraces(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => [...line.replace(BLANK, '').matchAll(/[{}｛｝].{0,8}/gu)].map(([stray]) => stray));
}

/** The summary with these values and cases. Nothing is invented: a blank without a value is a place to be filled by a person. */
export function filledSummary(
  { text }: SummaryTemplate,
  values: SummaryValues,
  cases: readonly string[],
): FilledSummary {
  const parts = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => partsOf(line, values, cases));
  const runs = parts.flatMap((part) => (part.kind === 'figures' ? [] : part.runs));
  const sources = runs.flatMap((run) => (run.kind === 'figure' ? run.counts : []));
  return { parts, gaps: runs.filter(({ kind }) => kind === 'gap').length, sources: [...new Set(sources)] };
}

function partsOf(line: string, values: SummaryValues, cases: readonly string[]): SummaryPart[] {
  const alone = blankOf(/^\{([^{}]*)\}$/.exec(line.trim())?.[1] ?? '')?.blank;
  if (alone === 'figures') return [{ kind: 'figures' }];
  if (alone === 'cases' && cases.length > 0)
    return cases.map((words, at) => ({
      kind: 'paragraph',
      runs: [{ kind: 'words', words: `${at + 1}. ${words}` }],
    }));
  return [{ kind: HEADING.test(line) ? 'heading' : 'paragraph', runs: runsOf(line, values, cases) }];
}

function runsOf(line: string, values: SummaryValues, cases: readonly string[]): SummaryRun[] {
  const runs: SummaryRun[] = [];
  let from = 0;
  for (const found of line.matchAll(BLANK)) {
    runs.push({ kind: 'words', words: line.slice(from, found.index) });
    runs.push(runOf(found[1] ?? '', values, cases));
    from = found.index + found[0].length;
  }
  runs.push({ kind: 'words', words: line.slice(from) });
  return runs.filter(({ words }) => words !== '');
}

function runOf(written: string, values: SummaryValues, cases: readonly string[]): SummaryRun {
  const { blank, says } = blankOf(written) ?? { blank: 'fill' as const, says: written };
  if (blank === 'fill') return { kind: 'gap', words: SUMMARY_SAYS.gap(says || SUMMARY_BLANK_WORDS.fill) };
  if (blank === 'cases')
    return cases.length > 0
      ? { kind: 'words', words: cases.join('') }
      : { kind: 'gap', words: SUMMARY_SAYS.gap(SUMMARY_SAYS.caseGap) };
  const value = values[blank];
  if (!value) return { kind: 'gap', words: SUMMARY_SAYS.gap(SUMMARY_BLANK_WORDS[blank]) };
  const { words, counts = [] } = value;
  return counts.length > 0 ? { kind: 'figure', words, counts } : { kind: 'words', words };
}
