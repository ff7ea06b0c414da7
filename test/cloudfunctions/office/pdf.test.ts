/** A ledger drawn as PDF: what is taller than a sheet goes on overleaf. */
import { createRequire } from 'node:module';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { NO_LINES } from '@gelin/domain';
import type { Book } from '../../../cloudfunctions/office/files/book.ts';
import { drawLedger } from '../../../cloudfunctions/office/files/pdf.ts';
import { BOLD, REGULAR } from '../../../cloudfunctions/shared/pdf/paper.ts';

const FONTS = path.join(path.dirname(createRequire(__filename).resolve('@embedpdf/fonts-sc')), '..', 'fonts');
const SIZE = { width: 841.89, height: 595.28 };

/** What each page says, text by text, with the room that it has. */
function drawn(book: Book) {
  const paper = new PDFDocument({ size: [SIZE.width, SIZE.height], margin: 0, font: '' });
  for (const [name, weight] of [
    [REGULAR, 'Regular'],
    [BOLD, 'Bold'],
  ] as const)
    paper.registerFont(name, path.join(FONTS, `NotoSansHans-${weight}.otf`));
  const pages: string[][] = [[]];
  const ends: number[] = [];
  const { addPage } = paper;
  const text = paper.text.bind(paper);
  paper.addPage = (...given) => {
    pages.push([]);
    return addPage.apply(paper, given);
  };
  paper.text = ((words: string, x: number, y: number, options: { height?: number; width: number }) => {
    pages.at(-1)?.push(words);
    const tall = paper.heightOfString(words, { width: options.width });
    if (options.height !== undefined) expect(tall).toBeLessThanOrEqual(options.height);
    ends.push(y + tall);
    return text(words, x, y, options);
  }) as typeof text;
  drawLedger(paper, book, SIZE);
  expect(Math.max(...ends)).toBeLessThan(SIZE.height);
  return pages;
}

test('a row that is taller than a sheet goes on overleaf under its number, and nothing of it is left out', () => {
  const long = Array.from({ length: 900 }, (_, at) => `第${at}句。`).join('');
  const pages = drawn({
    title: '台账',
    unit: '青禾镇综治中心',
    period: '2027年3月',
    at: Date.UTC(2027, 3, 1),
    headings: [
      { heading: '编号', width: 14 },
      { heading: '事项内容', width: 20 },
      { heading: '办理结果', width: 60 },
    ],
    count: 2,
    lines: [{ cells: ['2027-000001', long, '换好了。'] }, { cells: ['2027-000002', '井盖松了。', ''] }],
    groups: new Map(),
    total: () => '合计 2 条',
    head: NO_LINES,
  });
  const parts = pages.map((page) => page.filter((words) => /第\d+句/u.test(words)).join(''));
  const filled = parts.filter((words) => words !== '');
  expect(filled.length).toBeGreaterThan(2);
  expect(parts.slice(0, filled.length)).toEqual(filled);
  expect(filled.join('')).toBe(long);
  expect(pages[0]).toContain('1');
  expect(pages[1]).toContain('1 续');
  for (const once of ['换好了。', '2027-000002', '合计 2 条'])
    expect(pages.flat().filter((words) => words === once)).toHaveLength(1);
});
