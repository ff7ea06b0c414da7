/** Cells of workbooks that people send, as text. */
import exceljs from 'exceljs';
import { gridOf, openBook } from '../../../cloudfunctions/shared/workbook.ts';

test('a number keeps its digits, and one too large to have kept them is seen to have lost them', async () => {
  const made = new exceljs.Workbook();
  made.addWorksheet('工单').addRow([13_812_345_678, 2_025_112_100_000_123, 2.5, Number('20251121000012345')]);
  const book = await openBook(Buffer.from(await made.xlsx.writeBuffer()));
  const [row] = gridOf('工单', book!.worksheets[0]!).rows;
  expect(row?.cells).toEqual(['13812345678', '2025112100000123', '2.5', '2.0251121000012344e+16']);
});
