/** A ledger as a document for Word: one table across the sheet, its head repeated on each page, page numbers below. */
import type * as Docx from 'docx';
import type { IParagraphOptions, ISectionOptions, ITableCellOptions } from 'docx';
import {
  beyondWords,
  columnsOn,
  footWords,
  grouped,
  groupWords,
  NUMBERED,
  periodWords,
  sheetFor,
  signWords,
  spansOf,
  unitWords,
  type Book,
} from './book.ts';

/** Twentieths of a point. */
const SHEETS = { A4: { width: 11_906, height: 16_838 }, A3: { width: 16_838, height: 23_811 } } as const;
const MARGIN = 720;
const FONT = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
/** Half points. */
const SIZE = { title: 36, small: 18, cell: 18 } as const;

/** Characters of a cell with which its row may go on overleaf: kept whole it would leave half a sheet empty. */
const LONG = 300;

/** The file. The library is loaded here and not before. */
export async function docxOf(book: Book): Promise<Buffer> {
  const docx = await import('docx');
  const file = new docx.Document({
    creator: '格邻',
    title: book.title,
    sections: [ledgerSection(docx, book)],
  });
  return docx.Packer.toBuffer(file);
}

/** A ledger as a section of a document. */
export function ledgerSection(docx: typeof Docx, book: Book): ISectionOptions {
  const size = SHEETS[sheetFor(book)];
  const words = (text: string, more: { readonly bold?: boolean; readonly size?: number } = {}) =>
    new docx.TextRun({ text, font: FONT, size: SIZE.small, ...more });
  const line = (text: string, more: IParagraphOptions = {}, bold = false, large: number = SIZE.small) =>
    new docx.Paragraph({ ...more, children: [words(text, { bold, size: large })] });

  const room = size.height - 2 * MARGIN;
  const columns = columnsOn(book, room).map(Math.floor);
  const cell = (text: string, more: Omit<ITableCellOptions, 'children'> = {}, bold = false) =>
    new docx.TableCell({
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      ...more,
      children: text.split('\n').map((part) => line(part, bold ? CENTRED(docx) : {}, bold, SIZE.cell)),
    });
  const row = (children: InstanceType<typeof docx.TableCell>[], tableHeader = false, cantSplit = true) =>
    new docx.TableRow({ children, tableHeader, cantSplit });

  const rows = [...headRows()];
  for (const each of grouped(book))
    rows.push(
      'group' in each
        ? row([cell(groupWords(each.group, book), { columnSpan: columns.length })])
        : row(
            [String(each.row), ...each.cells].map((text) => cell(text)),
            false,
            each.cells.every(({ length }) => length < LONG),
          ),
    );
  const beneath = [...(book.beyond === undefined ? [] : [beyondWords(book)]), book.total()];
  rows.push(row([cell(beneath.join('\n'), { columnSpan: columns.length })]));

  function* headRows() {
    const spans = spansOf(book.headings);
    const middle = { verticalAlign: docx.VerticalAlign.CENTER };
    if (spans.length > 0)
      yield row(
        [
          cell(NUMBERED, { ...middle, rowSpan: 2 }, true),
          ...spans.map(({ from, to, words: said }) =>
            said === ''
              ? cell(book.headings[from]?.heading ?? '', { ...middle, rowSpan: 2 }, true)
              : cell(said, { ...middle, columnSpan: to - from + 1 }, true),
          ),
        ],
        true,
      );
    const below = spans.length > 0 ? book.headings.filter(({ under = '' }) => under !== '') : book.headings;
    yield row(
      [...(spans.length > 0 ? [] : [NUMBERED]), ...below.map(({ heading }) => heading)].map((text) =>
        cell(text, middle, true),
      ),
      true,
    );
  }

  const footer = new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.RIGHT,
        children: [
          words(`${footWords(book)}　　第 `),
          new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: SIZE.small }),
          words(' 页，共 '),
          new docx.TextRun({ children: [docx.PageNumber.TOTAL_PAGES], size: SIZE.small }),
          words(' 页'),
        ],
      }),
    ],
  });
  return {
    properties: {
      page: {
        size: { ...size, orientation: docx.PageOrientation.LANDSCAPE },
        margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
      },
    },
    footers: { default: footer },
    children: [
      line(book.title, { ...CENTRED(docx), spacing: { after: 160 } }, true, SIZE.title),
      line(`${unitWords(book)}　　${periodWords(book)}`, { spacing: { after: 80 } }),
      new docx.Table({
        rows,
        columnWidths: columns,
        width: { size: room, type: docx.WidthType.DXA },
        layout: docx.TableLayoutType.FIXED,
      }),
      line(signWords(book), { spacing: { before: 240 } }),
    ],
  };
}

const CENTRED = (docx: typeof Docx): IParagraphOptions => ({
  alignment: docx.AlignmentType.CENTER,
});
