/** Draws a summary for Word: A4 upright, what a person still has to write in red, each figure with the number of its source; then the ledgers. */
import {
  COUNT_WORDS,
  headWords,
  RATE_WORDS,
  type FilledSummary,
  type JournalHead,
  type SummaryPart,
} from '@gelin/domain';
import type * as Docx from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import type { Book } from '../files/book.ts';
import { ledgerSection } from '../files/docx.ts';
import type { Source } from './sources.ts';
import type { Figures } from './told.ts';

export interface SummaryBook {
  readonly title: string;
  readonly unit: string;
  readonly period: string;
  readonly issuer: string;
  readonly today: string;
  readonly filled: FilledSummary;
  readonly figures: Figures;
  readonly sources: readonly Source[];
  readonly head: JournalHead;
  /** Ledgers behind it; with any there is a cover. */
  readonly books: readonly Book[];
}

/** Twentieths of a point: A4 with the margins of GB/T 9704. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2_098, bottom: 1_984, left: 1_588, right: 1_474 },
};
const WIDTH = 8_844;
const FONT = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
const HEI = { ...FONT, eastAsia: '黑体' };
/** Half points: 二号, 三号, 小四, 小五. */
const SIZE = { title: 44, text: 32, table: 21, small: 18 } as const;
const RED = 'C00000';

/** The file. The library is loaded here and not before. */
export async function summaryDocument(book: SummaryBook): Promise<Buffer> {
  const docx = await import('docx');
  const draw = drawing(docx);
  const { CENTER } = docx.AlignmentType;
  const cover = [
    draw.line(book.unit, { alignment: CENTER, spacing: { before: 3_600, after: 400 } }, { size: SIZE.title }),
    draw.line(
      `${book.title}及台账`,
      { alignment: CENTER, spacing: { after: 400 } },
      { size: SIZE.title, font: HEI },
    ),
    draw.line(book.period, { alignment: CENTER, spacing: { after: 5_000 } }),
    draw.line(book.issuer, { alignment: CENTER }),
    draw.line(book.today, { alignment: CENTER }),
    ...[
      '目录',
      book.title,
      '数据来源',
      ...book.books.map(({ title, count }) => `${title}（${count} 条）`),
    ].map((words, at) =>
      draw.line(
        words,
        { alignment: CENTER, pageBreakBefore: at === 0, spacing: { after: 120 } },
        { size: at === 0 ? SIZE.text : SIZE.table },
      ),
    ),
  ];
  const body = [
    draw.line(
      `${book.unit}${book.title}`,
      { alignment: CENTER, spacing: { after: 160 } },
      { size: SIZE.title, font: HEI },
    ),
    draw.line(`（${book.period}）`, { alignment: CENTER, spacing: { after: 320 } }),
    ...book.filled.parts.flatMap((part) => partDrawn(part, book, draw)),
    draw.line(book.issuer, { alignment: docx.AlignmentType.RIGHT, spacing: { before: 480 } }),
    draw.line(book.today, { alignment: docx.AlignmentType.RIGHT }),
    draw.line('数据来源', { pageBreakBefore: true, spacing: { after: 160 } }, { font: HEI }),
    ...book.sources
      .flatMap((source, at) => sourceWords(source, at))
      .map((words) => draw.line(words, {}, { size: SIZE.table })),
    draw.line(headWords(book.head), { spacing: { before: 200 } }, { size: SIZE.small }),
  ];
  const properties = { page: PAGE };
  const footers = { default: draw.foot() };
  const file = new docx.Document({
    creator: '格邻',
    title: `${book.unit}${book.title}`,
    sections: [
      ...(book.books.length > 0 ? [{ properties, children: cover }] : []),
      { properties, footers, children: body },
      ...book.books.map((each) => ledgerSection(docx, each)),
    ],
  });
  return docx.Packer.toBuffer(file);
}

type Draw = ReturnType<typeof drawing>;

function drawing(docx: typeof Docx) {
  const run = (text: string, more: Omit<IRunOptions, 'text' | 'children'> = {}) =>
    new docx.TextRun({ text, font: FONT, size: SIZE.text, ...more });
  const paragraph = (children: InstanceType<typeof docx.TextRun>[], more: IParagraphOptions = {}) =>
    new docx.Paragraph({ ...more, children });
  const line = (
    text: string,
    more: IParagraphOptions = {},
    style: Omit<IRunOptions, 'text' | 'children'> = {},
  ) => paragraph([run(text, style)], more);
  const table = (rows: readonly (readonly string[])[]) => {
    const [first = []] = rows;
    const wide = Math.floor(WIDTH * 0.28);
    const rest = Math.floor((WIDTH - wide) / Math.max(1, first.length - 1));
    return new docx.Table({
      columnWidths: first.map((_, at) => (at === 0 ? wide : rest)),
      width: { size: WIDTH, type: docx.WidthType.DXA },
      layout: docx.TableLayoutType.FIXED,
      rows: rows.map(
        (cells, at) =>
          new docx.TableRow({
            tableHeader: at === 0,
            cantSplit: true,
            children: cells.map(
              (text) =>
                new docx.TableCell({
                  margins: { left: 80, right: 80, top: 30, bottom: 30 },
                  children: [line(text, {}, { size: SIZE.table, bold: at === 0 })],
                }),
            ),
          }),
      ),
    });
  };
  const foot = () =>
    new docx.Footer({
      children: [
        new docx.Paragraph({
          alignment: docx.AlignmentType.CENTER,
          children: [new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'], size: SIZE.small })],
        }),
      ],
    });
  return { run, paragraph, line, table, foot };
}

function partDrawn(part: SummaryPart, { filled, figures }: SummaryBook, draw: Draw) {
  if (part.kind === 'figures') return tables(figures, draw);
  const heading = part.kind === 'heading';
  const runs = part.runs.flatMap((each) => {
    if (each.kind === 'gap') return [draw.run(each.words, { color: RED })];
    const words = draw.run(each.words, heading ? { font: HEI } : {});
    if (each.kind === 'words') return [words];
    const notes = each.counts.map((count) => filled.sources.indexOf(count) + 1).join(',');
    return [words, draw.run(`［${notes}］`, { superScript: true })];
  });
  return [draw.paragraph(runs, { indent: { firstLine: 640 }, spacing: { line: 560, lineRule: 'exact' } })];
}

/** Everything beside the period before and the same of last year; then by category and by place. */
function tables(figures: Figures, { table, line }: Draw) {
  const all = [
    ['项目', '本期', '上期', '上年同期'],
    ...figures.counts.map(({ key, count, before, lastYear }) =>
      [COUNT_WORDS[key], count, before, lastYear].map(String),
    ),
    ...figures.rates.map(({ key, percent, before, lastYear }) => [
      RATE_WORDS[key],
      percent,
      before,
      lastYear,
    ]),
  ];
  const kinds = (name: string, rows: Figures['categories']) => [
    [name, '新到', '上期', '上年同期', '办结', '上期', '上年同期', '应办结', '按期办结', '按期结案率'],
    ...rows.map((row) => {
      const came = [row.arrived, row.before, row.lastYear];
      const went = [row.closed, row.closedBefore, row.closedLastYear];
      return [row.name, ...came, ...went, row.due, row.inTime, row.percent].map(String);
    }),
  ];
  const gap = () => line('', {}, { size: SIZE.small });
  return [
    table(all),
    gap(),
    table(kinds('类别', figures.categories)),
    gap(),
    table(kinds('地方', figures.places)),
    gap(),
  ];
}

function sourceWords({ name, means, period, rows, opens, numbers }: Source, at: number): string[] {
  return [
    `［${at + 1}］${name}：${means}期间：${period}。共 ${rows} 条。打开：${opens}。${numbers === undefined ? '' : `编号：${numbers}。`}`,
  ];
}
