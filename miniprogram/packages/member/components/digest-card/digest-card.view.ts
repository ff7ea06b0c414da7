/** A digest as its card draws it: the figures of all, then a line a unit. Pure. */
import type { FeedEntry } from '@gelin/contract/group';
import {
  ageWords,
  dayWords,
  FIGURE_WORDS,
  momentWords,
  slotWords,
  type DigestFigure,
  type Moment,
} from '@gelin/domain/phone';
import { phrases } from '../../words/digest';

export type DigestEntry = Extract<FeedEntry, { kind: 'digest' }>;
type Counts = DigestEntry['total'];

export interface FigureView {
  readonly figure: DigestFigure;
  readonly name: string;
  /** The name over its column, which may be broken in the middle. */
  readonly column: string;
  readonly count: number;
  /** Nothing to be seen, something, or something that is due today. */
  readonly look: 'none' | 'some' | 'due';
  readonly aria: string;
  readonly press: Press;
}

/** Only what leads somewhere is a button. */
export interface Press {
  readonly role: 'button' | 'text';
  readonly hover: 'press--on' | 'none';
}
const pressable = (leads: boolean): Press =>
  leads ? { role: 'button', hover: 'press--on' } : { role: 'text', hover: 'none' };

export interface DigestUnitView {
  readonly unit: string;
  readonly name: string;
  readonly age: string;
  /** The matter that has been open longest; '' where none is open. */
  readonly oldest: string;
  readonly aria: string;
  readonly press: Press;
  readonly figures: readonly FigureView[];
}

export interface DigestView {
  readonly id: string;
  readonly title: string;
  readonly since: string;
  readonly total: readonly FigureView[];
  readonly rows: readonly DigestUnitView[];
  readonly oldest: { readonly matter: string; readonly words: string } | null;
  readonly quiet: string;
  /** What the button under a long digest says; '' where all of it is in sight anyway. */
  readonly unfold: string;
}

/** Lines of a digest that are in sight before somebody wants to see all. */
export const IN_SIGHT = 6;

/** In the order of the columns. */
const FIGURES = Object.keys(FIGURE_WORDS) as DigestFigure[];

/** The card of a digest, seen at `now`. */
export function digestView(entry: DigestEntry, now: Moment): DigestView {
  const { id, slot, since, rows, quiet, total } = entry;
  const day = dayWords(slot, now);
  const today = dayWords(now, now);
  return {
    id,
    title: day === today ? slotWords(slot) : `${day} ${slotWords(slot)}`,
    since: phrases.since(momentWords(since, now)),
    total: figuresOf(total, ''),
    rows: rows.map((row) => unitView(row, slot)),
    oldest: total.oldest
      ? {
          matter: total.oldest.matter,
          words: phrases.oldest(total.oldest.title, ageWords(total.oldest.reportedAt, slot)),
        }
      : null,
    quiet: quiet > 0 ? phrases.quiet(quiet) : '',
    unfold: rows.length > IN_SIGHT ? phrases.unfold(rows.length) : '',
  };
}

function unitView({ unit, name, ...counts }: DigestEntry['rows'][number], slot: Moment): DigestUnitView {
  const { oldest } = counts;
  const age = oldest ? ageWords(oldest.reportedAt, slot) : '';
  return {
    unit,
    name,
    age: oldest ? phrases.age(age) : '',
    oldest: oldest?.matter ?? '',
    aria: oldest ? phrases.openOldest(name, oldest.title, age) : name,
    press: pressable(oldest !== undefined),
    figures: figuresOf(counts, `${name} `),
  };
}

function figuresOf(counts: Counts, where: string): FigureView[] {
  return FIGURES.map((figure) => {
    const [name, count] = [FIGURE_WORDS[figure], counts[figure]];
    const look = count === 0 ? 'none' : figure === 'dueToday' ? 'due' : 'some';
    return {
      figure,
      name,
      column: name.length > 2 ? `${name.slice(0, 2)}\u200b${name.slice(2)}` : name,
      count,
      look,
      aria: phrases.figure(where, name, count),
      press: pressable(count > 0),
    };
  });
}

/** Where a tapped figure leads: the page of its matters, in the group in which the card stands. */
export function figurePath(
  group: string,
  { digest, figure, unit }: { readonly digest: string; readonly figure: string; readonly unit?: string },
): string {
  const asked = `group=${group}&digest=${digest}&figure=${figure}${unit === undefined ? '' : `&unit=${unit}`}`;
  return `/packages/member/digest/digest?${asked}`;
}
