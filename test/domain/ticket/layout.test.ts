/** The layout of a file of tickets: its headings are found, told apart, and known again. */
import { layoutText, mappingLack, proposeMapping, ticketTable } from '@gelin/domain';

const grid = (...rows: readonly (readonly string[])[]) => ({
  title: '工单',
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
});

test('headings stand below a title, wherever they are; blank rows are passed over', () => {
  const table = ticketTable(
    grid(
      ['青禾镇12345工单', ''],
      ['导出时间：2026-11-21', '共 2 件'],
      ['序号', '工单编号*', '诉求内容', '联系电话', ''],
      ['1', 'A1', '路灯不亮', ''],
      ['', ' '],
      ['2', 'A2', '垃圾没人收', '138'],
    ),
  );
  expect(table?.headings).toEqual(['序号', '工单编号*', '诉求内容', '联系电话']);
  expect(table?.rows.map(({ number }) => number)).toEqual([4, 6]);
  expect(ticketTable(grid(['只有一格']))).toBeUndefined();
});

test('a table that nobody has headed as offices do has the first row as its head, to be told column by column', () => {
  expect(ticketTable(grid(['甲', '乙'], ['1', '2']))?.headings).toEqual(['甲', '乙']);
});

test.each([
  [['工单编号', '诉求内容', '答复内容'], { number: 0, text: 1, answer: 2 }],
  [
    ['流水号', '来电标题', '来电内容', '来电人', '来电号码'],
    { number: 0, title: 1, text: 2, name: 3, phone: 4 },
  ],
  [['诉求人姓名（必填）', '发 生 地 址', '＊受理时间：'], { name: 0, place: 1, at: 2 }],
  [
    ['热线工单号', '市民反映问题情况', '最终答复内容', '规定办结时限'],
    { number: 0, text: 1, answer: 2, due: 3 },
  ],
  [['编号', '工单编号', '内容', '诉求内容'], { number: 1, text: 3 }],
  [['甲', '乙'], {}],
])('%j is read as %j', (headings, mapping) => {
  expect(proposeMapping(headings)).toEqual(mapping);
});

test('a layout is the same however its headings are starred and spaced, and another in another order', () => {
  expect(layoutText(['工单编号*', ' 诉求 内容'])).toBe(layoutText(['工单编号', '诉求内容（必填）']));
  expect(layoutText(['诉求内容', '工单编号'])).not.toBe(layoutText(['工单编号', '诉求内容']));
});

test('without number and words nothing is a ticket; a column is one thing, and one that there is', () => {
  const headings = ['a', 'b', 'c'];
  expect(mappingLack({ number: 0, text: 2 }, headings)).toBeUndefined();
  expect(mappingLack({ text: 2 }, headings)).toBe('number');
  expect(mappingLack({ number: 0 }, headings)).toBe('text');
  expect(mappingLack({ number: 0, text: 0 }, headings)).toBe('twice');
  expect(mappingLack({ number: 0, text: 3 }, headings)).toBe('beyond');
});
