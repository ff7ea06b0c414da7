/** Reading messages as people's offices hand them over. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { momentOf, readMessages } from '../../../runtime/replay/messages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gelin-messages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(...lines: unknown[]): string {
  const file = path.join(folder, 'messages.jsonl');
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return file;
}

test.each([
  ['2019/2/28 11:25:05', '2019-02-28T03:25:05.000Z'],
  ['2019-12-31 23:59', '2019-12-31T15:59:00.000Z'],
  [43_678, '2019-07-31T16:00:00.000Z'],
  ['43782.5', '2019-11-13T04:00:00.000Z'],
])('%s is read as local time in UTC+8', (time, expected) => {
  expect(new Date(momentOf(time)).toISOString()).toBe(expected);
});

test('a time that is none is refused', () => {
  expect(() => momentOf('yesterday')).toThrow('no time');
});

test('messages come in the order of their times, whatever the order of the file', () => {
  const file = fileOf(
    { id: 2, title: '乙', detail: '后', time: '2019/3/1 8:00:00' },
    { id: '1', title: '甲', detail: '先', time: '2019/2/1 8:00:00' },
  );
  expect(readMessages(file).map(({ id, text }) => [id, text])).toEqual([
    ['1', '甲\n先'],
    ['2', '乙\n后'],
  ]);
});

test('a line that is no message is named', () => {
  expect(() => readMessages(fileOf({ id: 1, time: 1 }, '{"id":'))).toThrow('line 2');
  expect(() => readMessages(fileOf({ id: 1, text: '灯坏了' }))).toThrow('line 1 is not a message: time');
});
