/** What a file of a ledger says, whatever form it has: title, unit, period, headings, rows, totals, signatures, the journal's head. */
import {
  dateText,
  headWords,
  type Heading,
  type JournalHead,
  type LedgerLine,
  type Moment,
} from '@gelin/domain';
import { cleaned } from '@gelin/contract/text';
import type { RowPictures } from './pictures.ts';

export interface Book {
  readonly title: string;
  /** 填报单位. */
  readonly unit: string;
  /** "2026年11月", or "截至 2026年11月21日". */
  readonly period: string;
  readonly at: Moment;
  readonly headings: readonly Omit<Heading, 'part'>[];
  /** All there are, printed or not. */
  readonly count: number;
  /** How many of them are not printed, where there are any: the last ones. */
  readonly beyond?: number;
  /** What is printed, in its order, read once. */
  readonly lines: Iterable<Pick<LedgerLine, 'cells'> & Partial<Pick<LedgerLine, 'group'>>>;
  /** How many rows each group has; empty where rows are not grouped. */
  readonly groups: ReadonlyMap<string, number>;
  /** Asked after the last row. */
  readonly total: () => string;
  /** Where the journal ends that these rows were drawn over: whoever holds the paper can check it one day. */
  readonly head: JournalHead;
  /** Small pictures of a row, by its place, where they were asked for. */
  readonly pictures?: (row: number) => RowPictures | undefined;
}

export const unitWords = ({ unit }: Book) => `填报单位：${unit}`;
export const periodWords = ({ period, count }: Book) => `统计期间：${period}　共 ${count} 条`;
/** Beneath the rows, where not all are printed; what is counted counts all. */
export const beyondWords = ({ count, beyond = 0 }: Book) =>
  `共 ${count} 条，这里印前 ${count - beyond} 条；另有 ${beyond} 条，见这本台账的 Excel 文件。合计按全部条数算。`;
/** Who answers for it signs by hand. */
export const signWords = ({ at }: Book) =>
  `制表人：　　　　　　　审核人：　　　　　　　负责人：　　　　　　　制表日期：${dateText(at)}`;
export const groupWords = (group: string, { groups }: Pick<Book, 'groups'>) =>
  `${group || '（无）'}（${groups.get(group) ?? 0} 条）`;
/** In the cell, where not every picture that was to be shown is there. */
export const PICTURE_LEFT = '有照片放不进来，见事项';
export const footWords = ({ head }: Book) => headWords(head);

/** Above the numbers of the rows, before all other headings. */
export const NUMBERED = '序号';
/** Width of that column, in characters as headings have theirs. */
const NUMBER_WIDTH = 8;

/** The columns of a page so wide, that of the numbers first, in the unit of the page. */
export function columnsOn({ headings }: Pick<Book, 'headings'>, room: number): number[] {
  const widths = [NUMBER_WIDTH, ...headings.map(({ width }) => width)];
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (width / all) * room);
}

/** Columns beside each other that stand under one heading: from, to, and what it says; '' stands for none. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The upper row of headings; empty where no column stands under one. */
export function spansOf(headings: Book['headings']): Span[] {
  if (headings.every(({ under }) => under === undefined)) return [];
  const spans: { from: number; to: number; words: string }[] = [];
  for (const [index, { under = '' }] of headings.entries()) {
    const last = spans.at(-1);
    if (last && under !== '' && last.words === under) last.to = index;
    else spans.push({ from: index, to: index, words: under });
  }
  return spans;
}

/** Wide ones go on A3, across both. */
export function sheetFor({ headings }: Pick<Book, 'headings'>): 'A3' | 'A4' {
  return headings.reduce((sum, { width }) => sum + width, 0) > 140 ? 'A3' : 'A4';
}

/** The rows with a line before each group; one cell that a sheet cannot hold would spoil the whole file. */
export function* grouped(
  book: Book,
): Generator<{ readonly group: string } | { readonly row: number; readonly cells: readonly string[] }> {
  let before: string | undefined;
  let row = 0;
  for (const { cells, group = '' } of book.lines) {
    if (book.groups.size > 0 && group !== before) yield { group };
    before = group;
    row += 1;
    yield { row, cells: cells.map(cleaned) };
  }
}
