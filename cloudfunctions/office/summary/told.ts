/** What a summary tells: the figures of a desk and a span in its blanks, the rows behind each count, and cases that may be told of. */
import {
  COUNTED_ON,
  countedAs,
  countedRow,
  countsRestricted,
  caseWords,
  casesProposed,
  dateText,
  elapsed,
  figureSpan,
  issuerOf,
  namingOf,
  summaryValues,
  toldDesk,
  totalOf,
  type CountKey,
  type Counts,
  type Matter,
  type Period,
  type SummaryKind,
  type SummaryValues,
} from '@gelin/domain';
import type { FiguresOutputs } from '@gelin/contract/figures';
import type { ProposedCase } from '@gelin/contract/summary';
import { figuredInRange, type FiguredDocument } from '../../shared/repositories/figured.ts';
import { mattersById } from '../../shared/repositories/matters.ts';
import { figuresFor, type FiguresReader } from '../figures.ts';
import { tokensOf } from '../figures/told.ts';

/** What is asked for. */
export interface Asked {
  readonly desk?: string | undefined;
  readonly kind: SummaryKind;
  readonly back: number;
}

export type Figures = FiguresOutputs['figures'];

export interface Told {
  readonly figures: Figures;
  readonly period: Period;
  readonly values: SummaryValues;
}

/** The figures in words. @throws Refusal notYours */
export async function toldFor({ desk, kind, back }: Asked, reader: FiguresReader): Promise<Told> {
  const figures = await figuresFor({ desk, span: kind, back }, reader);
  const period = elapsed(figureSpan(kind, reader.now, back), reader.now);
  const counts = countsIn(figures, 'count');
  const values = summaryValues({
    unit: figures.name,
    period: periodText(period),
    issuer: issuerOf(reader.directory),
    today: dateText(reader.now),
    counts,
    before: countsIn(figures, 'before'),
    lastYear: countsIn(figures, 'lastYear'),
    categories: figures.categories.map(({ name, arrived }) => ({ name, count: arrived })),
    lateAt: figures.places.map(({ name, due, inTime }) => ({ name, count: due - inTime })),
    reopenedAt: figures.places.map(({ name, reopened }) => ({ name, count: reopened })),
  });
  return { figures, period, values };
}

function countsIn({ counts }: Figures, of: 'count' | 'before' | 'lastYear'): Counts {
  const known = Object.fromEntries(counts.map((figure) => [figure.key, figure[of]]));
  return totalOf([{ counts: known }]);
}

/** "2026年11月1日至2026年11月28日": both days are within; a single day is named once. */
export function periodText({ from, to }: Period): string {
  const [first, last] = [dateText(from), dateText(to - 1)];
  return first === last ? first : `${first}至${last}`;
}

/** The matters that a count counts, read anew from the matters themselves. */
export type Rows = Readonly<Partial<Record<CountKey, readonly FiguredDocument[]>>>;

export async function rowsBehind(
  keys: readonly CountKey[],
  { figures, period }: Told,
  reader: FiguresReader,
): Promise<Rows> {
  const tokens = deskTokens(figures, reader);
  const read = await Promise.all(COUNTED_ON.map((on) => figuredInRange(tokens, on, period)));
  const all = new Map(read.flat().map((each) => [each.id, each]));
  const rows = [...all.values()].map((each) => countedRow(each));
  return Object.fromEntries(
    keys.map((key) => [key, countedAs(key, rows, period).flatMap(({ id }) => all.get(id) ?? [])]),
  );
}

function deskTokens({ desk: id }: Figures, { posts, directory }: FiguresReader): string[] {
  const desk = toldDesk(id, posts, directory);
  return desk ? tokensOf({ desk, restricted: countsRestricted(desk, posts, directory) }) : [];
}

/** Matters that are read to propose cases of, and proposed. */
const READ = 60;
const PROPOSED = 12;

/** Closed ones of the span that a person may choose from, the hard ones first. */
export async function proposed(told: Told, reader: FiguresReader): Promise<ProposedCase[]> {
  const { satisfied = [] } = await rowsBehind(['satisfied'], told, reader);
  const open = satisfied.filter(({ audience }) => audience === 'open').slice(0, READ);
  const matters = await mattersById(open.map(({ id }) => id));
  const { nameOf } = namingOf(reader.directory);
  return casesProposed(matters, PROPOSED).map((matter: Matter) => ({
    matter: matter.id,
    no: matter.no ?? '',
    words: caseWords(matter, nameOf),
  }));
}
