/** Answer templates: which fit a matter, the closed list of blanks in them, and their words once the blanks are filled. */
import { BLANK_SAMPLES, BLANK_WORDS, BLANKS, type Blank } from '../words/blanks.ts';
import { dateText } from '../words/time.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import type { Naming } from '../org/naming.ts';
import { categoryOf } from '../catalogue/filing.ts';
import type { AnswerTemplate } from './settings.ts';

const BLANK = /\{([^{}]*)\}/g;

/** The blanks of a text that nobody could fill, as they are written; `known` are an answer's where nothing is said. */
export function unknownBlanks(text: string, known: readonly string[] = BLANKS): string[] {
  return [...text.matchAll(BLANK)].map(([, blank = '']) => blank).filter((blank) => !known.includes(blank));
}

/** Those for the matter's category, then for its group, then for everything. */
export function templatesFor(
  category: string,
  templates: readonly AnswerTemplate[],
): readonly AnswerTemplate[] {
  const closeness = ({ category: code = '' }: AnswerTemplate) =>
    category.startsWith(code) ? code.length : -1;
  return templates
    .filter((template) => closeness(template) >= 0)
    .sort((one, other) => closeness(other) - closeness(one));
}

/** The text as it reads once its blanks are filled, for whoever writes it. */
export function sampledIn(text: string): string {
  return withBlanks(text, BLANK_SAMPLES);
}

/** The text with its blanks filled for this matter; what is not known leaves nothing behind. */
export function filledIn(text: string, matter: Matter, naming: Naming, now: Moment): string {
  return withBlanks(text, {
    place: naming.nameOf(matter.place.unit ?? matter.town),
    category: categoryOf(matter.category, naming.settings)?.name ?? '',
    number: matter.no ?? '',
    date: dateText(now),
    holder: matter.holder ? naming.nameOf(matter.holder.id) : '',
  });
}

function withBlanks(text: string, values: Readonly<Record<Blank, string>>): string {
  const byWord = new Map<string, string>(
    (Object.keys(values) as Blank[]).map((blank) => [BLANK_WORDS[blank], values[blank]]),
  );
  return text.replace(BLANK, (written, blank: string) => byWord.get(blank) ?? written);
}
