/** A paper's words: its template with the blanks filled, ruled lines where the events say nothing. */
import { replay } from '../matter/evolve.ts';
import type { MatterEvent } from '../matter/event.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import { namingOf } from '../org/naming.ts';
import type { Directory } from '../org/directory.ts';
import { dateText } from '../words/time.ts';
import { PAPER_BLANK_WORDS, type PaperBlank } from '../words/papers.ts';
import { issuerOf } from '../org/issuer.ts';
import { blankValues } from './blanks.ts';
import type { Occasion } from './occasion.ts';
import type { PaperTemplate } from './kind.ts';

export interface FilledPaper {
  readonly title: string;
  /** Whom it is addressed to; a ruled line where that is written by hand; absent where it goes to nobody. */
  readonly addressee?: string;
  readonly paragraphs: readonly string[];
  /** The blanks that are written by hand, as a town calls them, each once. */
  readonly byHand: readonly string[];
  readonly issuer: string;
  /** "2026年11月21日". */
  readonly day: string;
}

const BLANK = /\{([^{}]*)\}/g;
const BY_WORD = new Map<string, PaperBlank>(
  (Object.keys(PAPER_BLANK_WORDS) as PaperBlank[]).map((blank) => [PAPER_BLANK_WORDS[blank], blank]),
);

/** What is written by hand: a line long enough for a name or a date. */
export const RULED = '_'.repeat(10);

/** The template's text with these values, and which of its blanks have none. */
export function filledWith(
  { text }: Pick<PaperTemplate, 'text'>,
  values: Readonly<Partial<Record<PaperBlank, string>>>,
): { readonly text: string; readonly byHand: readonly string[] } {
  const byHand = new Set<string>();
  const filled = text.replace(BLANK, (written, word: string) => {
    const blank = BY_WORD.get(word);
    if (!blank) return written;
    const value = values[blank];
    if (value !== undefined) return value;
    byHand.add(word);
    return RULED;
  });
  return { text: filled, byHand: [...byHand] };
}

/** The sheet, and a notice that no step has ordered, are of the matter as it stands. */
const NOW = 1;

/** The paper of an occasion. It says what was so after its step, whatever came later: made again it reads the same. */
export function filledPaper(
  occasion: Occasion,
  { matter, history }: { readonly matter: Matter; readonly history: readonly MatterEvent[] },
  directory: Directory,
  now: Moment,
): FilledPaper {
  const { kind, step } = occasion;
  const then = step <= NOW ? matter : (replay(history.filter(({ seq }) => seq <= step)) ?? matter);
  const values = blankValues({ occasion, matter: then, directory, naming: namingOf(directory), now });
  const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const { title, text } = directory.settings.papers[kind];
  const filled = filledWith({ text }, known);
  return {
    title,
    ...(kind !== 'sheet' && { addressee: values.to ?? RULED }),
    paragraphs: filled.text.split('\n').filter((line) => line.trim() !== ''),
    byHand: [
      ...(kind !== 'sheet' && values.to === undefined ? [PAPER_BLANK_WORDS.to] : []),
      ...filled.byHand,
    ],
    issuer: issuerOf(directory),
    day: dateText(now),
  };
}
