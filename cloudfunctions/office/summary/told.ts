/** What a summary tells: the figures of a desk and a span in its blanks, the rows behind each count, and cases that may be told of. */
import {
  asCases,
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
  const arrived = figures.counts.find(({ key }) => key === 'arrived');
  const values = summaryValues({
    unit: figures.name,
    period: periodText(period),
    issuer: issuerOf(reader.directory),
    today: dateText(reader.now),
    counts: countsIn(figures),
    before: arrived?.before ?? null,
    lastYear: arrived?.lastYear ?? null,
    categories: figures.categories.map(({ name, arrived }) => ({ name, count: arrived })),
    lateAt: figures.places.map(({ name, due, inTime }) => ({ name, count: due - inTime })),
    reopenedAt: figures.places.map(({ name, reopened }) => ({ name, count: reopened })),
  });
  return { figures, period, values };
}

function countsIn({ counts }: Figures): Counts {
  const known = Object.fromEntries(counts.map(({ key, count }) => [key, count]));
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

/** Matters that are read for each case that is proposed: not every one may be told of. */
const READ = 5;

/** So many closed ones of the span that a person may choose from, and whether there are more. */
export async function proposed(
  told: Told,
  most: number,
  reader: FiguresReader,
): Promise<{ readonly cases: ProposedCase[]; readonly more: boolean }> {
  const { closed = [] } = await rowsBehind(['closed'], told, reader);
  const open = closed.filter(({ audience }) => audience === 'open').sort(asCases);
  const read = await mattersById(open.slice(0, most * READ).map(({ id }) => id));
  const cases = casesProposed(read, most + 1);
  const { nameOf } = namingOf(reader.directory);
  return {
    cases: cases.slice(0, most).map((matter) => ({
      matter: matter.id,
      no: matter.no ?? '',
      rating: matter.rating ?? null,
      words: caseWords(matter, nameOf),
    })),
    more: cases.length > most || open.length > read.length,
  };
}
