/** What a file says, whatever its form: headings over headings, groups with their counts, csv that no table takes for a formula. */
import { NO_LINES } from '@gelin/domain';
import { grouped, sheetFor, spansOf, type Book } from '../../../cloudfunctions/office/files/book.ts';
import { ledgerCsv } from '../../../cloudfunctions/office/files/csv.ts';
import { docxOf } from '../../../cloudfunctions/office/files/docx.ts';
import { shapeOf } from '../../../cloudfunctions/office/files/pictures.ts';
import { xlsxOf } from '../../../cloudfunctions/office/files/xlsx.ts';
import { zipEntry } from '../../../runtime/replay/zip-entry.ts';

const book = (
  lines: readonly { cells: readonly string[]; group?: string }[],
  more: Partial<Book> = {},
): Book => ({
  title: '台账',
  unit: '青禾镇综治中心',
  period: '2027年3月',
  at: Date.UTC(2027, 3, 1),
  headings: [{ heading: '编号', width: 14 }],
  count: lines.length,
  lines,
  groups: new Map(),
  total: () => '',
  head: NO_LINES,
  ...more,
});

test('csv has a BOM for Excel, quotes where it must, and begins no formula', async () => {
  const file = await ledgerCsv(
    book([{ cells: ['a"b,c'] }, { cells: ['=HYPERLINK("x")'] }, { cells: ['-1\n2'] }]),
  );
  const text = file.toString();
  expect(text).toBe('\ufeff序号,编号\r\n1,"a""b,c"\r\n2,"\'=HYPERLINK(""x"")"\r\n3,"\'-1\n2"\r\n');
});

test('what no sheet can hold is left out of its rows, so that the file opens', async () => {
  const spoilt = () => book([{ cells: ['水\ufffe浑\uffff的\u0008'], group: '甲' }]);
  const parts = [
    zipEntry(await xlsxOf(spoilt()), 'xl/worksheets/sheet1.xml'),
    zipEntry(await docxOf(spoilt()), 'word/document.xml'),
  ].map(String);
  for (const part of parts) {
    expect(part).toContain('水浑的');
    expect(part).not.toMatch(/[\ufffe\uffff]/u);
  }
});

test('the row of totals is as high as what it says, so that nothing of it is cut off', async () => {
  const heightWith = async (total: string) => {
    const file = await xlsxOf(book([{ cells: ['甲'] }], { total: () => total }));
    const sheet = String(zipEntry(file, 'xl/worksheets/sheet1.xml'));
    // The heading's three rows, one line, the totals.
    return Number(/<row r="5"[^>]* ht="([\d.]+)"/u.exec(sheet)?.[1]);
  };
  expect(await heightWith('合计：1 条')).toBe(32);
  // A line holds some ten of its characters, 5 + 14 wide.
  expect(await heightWith('已办结'.repeat(30))).toBeGreaterThanOrEqual(9 * 12);
});

test('columns beside each other stand under one heading; those without stay alone', () => {
  const heading = (words: string, under?: string) => ({ heading: words, width: 10, ...(under && { under }) });
  const headings = [heading('a', '甲'), heading('b', '甲'), heading('c'), heading('d', '甲'), heading('e')];
  expect(spansOf(headings)).toEqual([
    { from: 0, to: 1, words: '甲' },
    { from: 2, to: 2, words: '' },
    { from: 3, to: 3, words: '甲' },
    { from: 4, to: 4, words: '' },
  ]);
  expect(spansOf([heading('a'), heading('b')])).toEqual([]);
});

test('a group is named before its rows, once', () => {
  const lines = ['甲', '甲', '乙'].map((group) => ({ cells: [group], group }));
  const rows = [...grouped(book(lines, { groups: new Map([['甲', 2]]) }))];
  expect(rows.map((row) => ('group' in row ? row.group : row.row))).toEqual(['甲', 1, 2, '乙', 3]);
});

test('what is wide goes on A3', () => {
  const headings = (count: number) => Array.from({ length: count }, () => ({ heading: '', width: 20 }));
  expect([sheetFor({ headings: headings(7) }), sheetFor({ headings: headings(8) })]).toEqual(['A4', 'A3']);
});

test('a picture keeps its shape', () => {
  const png = Buffer.alloc(24);
  png[0] = 0x89;
  png.writeUInt32BE(320, 16);
  png.writeUInt32BE(240, 20);
  const frame = Buffer.from('ffd8ffe000040000ffc0001108001000200301', 'hex');
  expect([shapeOf(png), shapeOf(frame), shapeOf(Buffer.from('ffd8', 'hex'))]).toEqual([
    [320, 240],
    [32, 16],
    [1, 1],
  ]);
});
