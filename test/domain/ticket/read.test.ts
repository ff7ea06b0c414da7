/** Tickets row by row: what is read, and each cell by which a row is refused. */
import { limitIn, momentIn, readTickets, SHIPPED, ticketNumber } from '@gelin/domain';
import { at } from '../story.ts';

const { calendar } = SHIPPED;
const NOW = at(2026, 11, 23, 9);
const MAPPING = { number: 0, title: 1, text: 2, place: 3, name: 4, phone: 5, at: 6, due: 7 };
const read = (...rows: readonly (readonly string[])[]) =>
  readTickets({ rows: rows.map((cells, index) => ({ number: index + 2, cells })) }, MAPPING, {
    now: NOW,
    calendar,
  });

test.each([
  ['2026-11-21 10:30', at(2026, 11, 21, 10, 30)],
  ['2026/11/21 10:30:59', at(2026, 11, 21, 10, 30) + 59_000],
  ['2026年11月21日10时30分', at(2026, 11, 21, 10, 30)],
  ['2026.11.21', at(2026, 11, 21)],
  ['20261121103000', at(2026, 11, 21, 10, 30)],
  ['46347.4375', at(2026, 11, 21, 10, 30)],
  ['２０２６－１１－２１', at(2026, 11, 21)],
  ['2026-02-30', undefined],
  ['上周三', undefined],
])('%s is the moment %s', (text, moment) => {
  expect(momentIn(text)).toBe(moment);
});

test.each([
  ['2026-11-27 17:30', at(2026, 11, 27, 17, 30)],
  ['2026-11-27', at(2026, 11, 27, 23, 59)],
  ['5个工作日', at(2026, 11, 30, 17, 30)],
  ['24小时内', at(2026, 11, 24, 9)],
  ['尽快', undefined],
  ['0天', undefined],
])('a limit of %s ends at %s', (text, moment) => {
  expect(limitIn(text, NOW, calendar)).toBe(moment);
});

test('a row becomes a ticket: the title before the words, the number as it is written', () => {
  const { rows, refused } = read(
    [
      ' Ｑ2026 001 ',
      '路灯',
      '北街路灯不亮。',
      '北街12号',
      '王芳',
      '138 0000 0000',
      '2026-11-20 9:00',
      '2026-11-27',
    ],
    ['q2026002', '', '垃圾没人收。', '无', '匿名', '-', '', ''],
  );
  expect(refused).toEqual([]);
  expect(rows).toEqual([
    {
      row: 2,
      number: 'Ｑ2026 001',
      text: '北街路灯不亮。',
      place: '北街12号',
      name: '王芳',
      phone: '13800000000',
      at: at(2026, 11, 20, 9),
      dueAt: at(2026, 11, 27, 23, 59),
    },
    { row: 3, number: 'q2026002', text: '垃圾没人收。' },
  ]);
});

test('however its number is written, a ticket is known by one', () => {
  for (const written of ['Ｑ2026 001', "'q2026001", 'Q2026001'])
    expect(ticketNumber(written)).toBe('Q2026001');
  const { refused } = read(['Ｑ2026 001', '', '路灯不亮。'], ['q2026001', '', '又来一次。']);
  expect(refused).toEqual([{ row: 3, column: 'A', reason: '和第 2 行的编号一样' }]);
});

test('a title that the words do not hold stands before them, a place too long for one behind them', () => {
  const place = '很长的地址'.repeat(30);
  const [row] = read(['1', '路灯不亮', '请来修。', place]).rows;
  expect(row?.text).toBe(`路灯不亮\n请来修。\n${place}`);
  expect(row?.place).toHaveLength(100);
});

test('each refused row is named by its cells, and no other row waits for it', () => {
  const { rows, refused } = read(
    ['', '', '没有编号。'],
    ['7', '', ''],
    ['8', '', '好的。'],
    [' 8', '', '又来一次。'],
    ['9', '', '时间怪。', '', '', '不清楚', '昨天', '尽快'],
  );
  expect(rows.map(({ number }) => number)).toEqual(['8']);
  expect(refused.map(({ row, column, reason }) => `${row}${column} ${reason}`)).toEqual([
    '2A 没有编号',
    '3C 没有内容',
    '5A 和第 4 行的编号一样',
    '6G 时间看不懂，写成 2026-11-21 10:30',
    '6H 时限看不懂，写成 2026-11-21 或 5个工作日',
    '6F 不像电话号码',
  ]);
});

test('a number or phone that a spreadsheet has made a power of ten is refused, and what only looks like one is not', () => {
  const { rows, refused } = read(
    ['2.02511E+16', '', '路灯不亮。'],
    ['２.02511e16', '', '路灯不亮。'],
    ['2E+16', '', '路灯不亮。', '', '', '1.38E+10'],
    ['2E16', '', '垃圾没人收。'],
    ['2.5', '', '垃圾没人收。'],
  );
  expect(rows.map(({ number }) => number)).toEqual(['2E16', '2.5']);
  expect(refused.map(({ row, column }) => `${row}${column}`)).toEqual(['2A', '3A', '4A', '4F']);
  for (const { reason } of refused) expect(reason).toMatch(/科学计数.*设成文本/u);
});

test('a row that is refused for another cell leaves its number to a good one', () => {
  const { rows, refused } = read(['7', '', ''], ['7', '', '路灯不亮。'], ['7', '', '又来一次。']);
  expect(rows.map(({ row }) => row)).toEqual([3]);
  expect(refused.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
    '2 没有内容',
    '4 和第 3 行的编号一样',
  ]);
});
