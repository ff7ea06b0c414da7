/** The workbook of a town's lists: read sheet by sheet; and written as a template with headings, an example, notes and drop-downs. */
import { EXAMPLE, LISTS, type Grid, type SheetDefinition, type SheetKey } from '@gelin/domain';
import type { Worksheet } from 'exceljs';
import { gridOf, openBook } from '../../shared/workbook.ts';

/** Rows for which the template offers drop-downs. */
const OFFERED = 3_000;

/** The sheets by their titles; others are passed over. `undefined` where the file is no workbook. */
export async function readBook(content: Buffer): Promise<Partial<Record<SheetKey, Grid>> | undefined> {
  const book = await openBook(content);
  if (!book) return undefined;
  const found = LISTS.flatMap(({ key, title }) => {
    const sheet = book.worksheets.find(({ name }) => name.trim() === title);
    return sheet ? [[key, gridOf(title, sheet)] as const] : [];
  });
  return Object.fromEntries(found);
}

const LEAD: Readonly<Record<SheetKey, string>> = {
  units: '带 * 的列必填。空着的格子不改动原来的内容，写一个减号“-”就清空。',
  departments: '镇里自己的和派驻的部门都写。一项职责只归一个部门。',
  members: '一个人有几个岗位就写几行。不在名单里的人不受影响，要结束岗位就在“离岗”写“是”。',
  landmarks: '小区、院子、路、店，还有大家的叫法：居民这样说，系统就找得到网格。',
};

/** The workbook with these rows below the headings; without any, a row shows how. */
export async function writeBook(
  rows?: Readonly<Record<SheetKey, readonly (readonly string[])[]>>,
): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  for (const definition of LISTS)
    writeSheet(book.addWorksheet(definition.title), definition, rows?.[definition.key]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function writeSheet(
  sheet: Worksheet,
  definition: SheetDefinition,
  rows?: readonly (readonly string[])[],
): void {
  const { key, columns } = definition;
  sheet.addRow([LEAD[key]]);
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.addRow(columns.map(({ note }) => note)).font = { italic: true, color: { argb: 'FF666666' }, size: 9 };
  sheet.addRow(columns.map(({ heading, required }) => (required ? `${heading}*` : heading))).font = {
    bold: true,
  };
  sheet.views = [{ state: 'frozen', ySplit: 3 }];
  sheet.getRow(1).alignment = { wrapText: true };
  sheet.getRow(2).alignment = { wrapText: true, vertical: 'top' };
  columns.forEach(({ heading }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = Math.max(12, heading.length * 3);
    // Text: a phone or a code keeps its zeros.
    column.numFmt = '@';
  });
  if (!rows) {
    const shown = sheet.addRow([...columns.map(({ example }) => example), EXAMPLE]);
    shown.font = { color: { argb: 'FF888888' } };
  }
  rows?.forEach((cells) => sheet.addRow([...cells]));
  // What is offered below makes rows: whatever is written after it would stand behind thousands of empty ones.
  columns.forEach(({ choices }, index) => {
    if (choices && JSON.stringify(choices).length < 250) offer(sheet, index + 1, choices, rows?.length ?? 0);
  });
}

function offer(sheet: Worksheet, column: number, choices: readonly string[], filled: number): void {
  for (let row = 4; row <= 4 + Math.max(OFFERED, filled + 200); row += 1)
    sheet.getCell(row, column).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${choices.join(',')}"`],
      showErrorMessage: true,
      error: `请从下拉里选：${choices.join('、')}`,
    };
}
