/** The settings file: what is written is read back the same, and what is wrong is shown by line, in words for a clerk. */
import fc from 'fast-check';
import { SHIPPED } from '@gelin/domain';
import { printSettings } from '../../../cloudfunctions/town/file/print.ts';
import { readSettings } from '../../../cloudfunctions/town/file/read.ts';
import { validSettings } from '../../domain/settings/valid.ts';

const GOOD = printSettings(SHIPPED, 3, '青禾镇');

/** The good file with `part` replaced, and the line on which that stands. */
function broken(part: string, by: string): { text: string; line: number } {
  const at = GOOD.indexOf(part);
  if (at < 0 || GOOD.includes(part, at + 1)) throw new Error(`${part} should stand in the file once`);
  return { text: GOOD.replace(part, () => by), line: GOOD.slice(0, at).split('\n').length };
}

function problemsOf(text: string) {
  const read = readSettings(text);
  if (!('problems' in read)) throw new Error('this file should have been refused');
  return read.problems;
}

function settingsIn(text: string) {
  const read = readSettings(text);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return read.settings;
}

test('whatever settings a town may have: exported and imported they are the same', () => {
  const valid = validSettings({ departments: ['a', 'b-1', 'c:2'], centre: ['x', 'y', 'z'] });
  fc.assert(
    fc.property(valid, fc.nat(), (settings, version) => {
      const text = printSettings(settings, version, '青禾镇');
      expect(settingsIn(text)).toEqual(settings);
      expect(printSettings(settingsIn(text), version, '青禾镇')).toBe(text);
    }),
    { seed: 20270304, numRuns: 40 },
  );
});

test('the file says its version first, and every section in one line what it is', () => {
  const lines = GOOD.split('\n');
  expect(lines[0]).toBe('// 青禾镇的设置，第 3 版');
  const sections = lines.flatMap((line, index) => (/^ {2}"/.test(line) ? [[line, lines[index - 1]]] : []));
  expect(sections.map(([line]) => /"(\w+)"/.exec(line ?? '')?.[1])).toEqual(Object.keys(SHIPPED));
  expect(sections.every(([, comment]) => comment?.startsWith('  // '))).toBe(true);
});

test('comments, a comma too many, Windows line ends and a byte order mark are taken as they come', () => {
  const relaxed = `\uFEFF${GOOD.replace(/\n\}\n$/, ', /* 没有了 */\n}\n')}`;
  expect(settingsIn(relaxed.replaceAll('\n', '\r\n'))).toEqual(SHIPPED);
});

test.each<[what: string, part: string, by: string, path: string, says: string]>([
  ['a limit too long', '"archiveDays": 7', '"archiveDays": 700', 'limits.archiveDays', '不能多于 90'],
  ['a right cut short', '"archiveDays": 7', '"archiveDays": 3', 'limits.archiveDays', '不能少于 7'],
  ['words for a number', '"soon": 0.75', '"soon": "高"', 'limits.soon', '应为数'],
  ['half a minute', '"unseenMinutes": 15', '"unseenMinutes": 15.5', 'notices.unseenMinutes', '应为整数'],
  [
    'a limit of no kind',
    '"sign": { "workingHours": 4 }',
    '"sign": { "minutes": 4 }',
    'limits.sign',
    '四者选一',
  ],
  [
    'a name misspelt',
    '"templates": []',
    '"templates": [], "template": []',
    'template',
    '没有“template”这一项',
  ],
  ['a day that is not', '"closed": []', '"closed": ["2027-02-30"]', 'calendar.closed[0]', '真有这一天'],
  [
    'a half day that is not',
    '"halfDays": {}',
    '"halfDays": { "三月一日": { "shifts": [["08:30", "12:00"]] } }',
    'calendar.halfDays.三月一日',
    '2027-02-10',
  ],
  [
    'a time with a digit less',
    '["08:30", "12:00"]',
    '["8:30", "12:00"]',
    'calendar.hours.shifts[0][0]',
    '08:30',
  ],
  ['a shift backwards', '["08:30", "12:00"]', '["12:00", "08:30"]', 'calendar.hours.shifts[0]', '从早到晚'],
  ['one thing for a list', '"order": []', '"order": "director"', 'roster.order', '应为列表'],
  [
    'a duty that is not',
    '"duties": {}',
    '"duties": { "police": ["polise"] }',
    'duties.police[0]',
    '只能是 cityManagement',
  ],
  [
    'an empty template',
    '"templates": []',
    '"templates": [{ "key": "a", "title": "", "text": "好" }]',
    'templates[0].title',
    '文字不能少于 1 个字',
  ],
])('%s: the line, the place and a reason', (_what, part, by, path, says) => {
  const { text, line } = broken(part, by);
  expect(problemsOf(text)).toContainEqual({
    line,
    column: expect.any(Number),
    path,
    reason: expect.stringContaining(says),
  });
});

test('what is missing is named where it should stand', () => {
  const { text } = broken('    "soon": 0.75,\n', '');
  const limits = GOOD.slice(0, GOOD.indexOf('"limits": {\n    "accept"')).split('\n').length;
  expect(problemsOf(text)).toEqual([
    { line: limits, column: 3, path: 'limits.soon', reason: '缺少“soon”这一项' },
  ]);
});

test('everything wrong is said at once, from the top down', () => {
  const text = GOOD.replace('"soon": 0.75', '"soon": 7').replace('"unseenMinutes": 15', '"unseenMinutes": 0');
  const lines = problemsOf(text).map(({ line }) => line);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBeLessThan(lines[1] ?? 0);
});

test.each<[what: string, part: string, by: string, says: string]>([
  ['a Chinese colon', '"soon": 0.75', '"soon"： 0.75', '中文标点 ：'],
  ['Chinese quotes', '"soon": 0.75', '“soon”: 0.75', '中文标点 “'],
  ['no comma', '"soon": 0.75,', '"soon": 0.75', '缺少英文逗号'],
  ['no colon', '"soon": 0.75', '"soon" 0.75', '缺少英文冒号'],
  ['a text without end', '"code": "0101",', '"code": "0101,', '没有结束'],
  ['a word that means nothing', '"soon": 0.75', '"soon": 无', '“无'],
])('%s is found on its line or the next', (_what, part, by, says) => {
  const { text, line } = broken(part, by);
  const [first] = problemsOf(text);
  expect(first?.reason).toContain(says);
  expect([line, line + 1]).toContain(first?.line);
});

test('a name written twice is not taken in silence', () => {
  const { text, line } = broken('"soon": 0.75', '"soon": 0.5,\n    "soon": 0.75');
  expect(problemsOf(text)).toEqual([
    { line: line + 1, column: 5, path: 'limits.soon', reason: '“soon”写了两次' },
  ]);
  const sly = broken('"duties": {}', '"duties": { "__proto__": ["police"] }');
  expect(problemsOf(sly.text)).toMatchObject([{ line: sly.line, path: 'duties.__proto__' }]);
});

test.each<[what: string, text: string]>([
  ['nothing', ''],
  ['only a comment', '// 第 1 版'],
  ['a list', '[]'],
  ['null', 'null'],
  ['half a file', GOOD.slice(0, GOOD.length / 2)],
  ['the file twice', GOOD + GOOD],
  ['brackets without end', '['.repeat(200_000)],
  ['names without end', `{${'"a":{'.repeat(60_000)}`],
  ['commas', ','.repeat(400_000)],
  ['lines of nonsense', '无\n'.repeat(100_000)],
  ['ever new names', `{${Array.from({ length: 40_000 }, (_, at) => `"n${at}":0`).join(',')}}`],
  ['a list of 130,000', GOOD.replace('"closed": []', `"closed": [${'1, '.repeat(130_000)}1]`)],
])('%s is refused with at most fifty lines', (_what, text) => {
  const problems = problemsOf(text);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(50);
  for (const { line, column, reason } of problems) {
    expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    expect(reason).not.toBe('');
  }
});

test('no refusal speaks English', () => {
  const texts = [
    '{}',
    '[]',
    '{"limits": {"accept": 1, "byNature": {"rage": {}}, "suspend": []}}',
    GOOD.slice(200),
  ];
  for (const { reason } of texts.flatMap(problemsOf)) {
    expect(reason).toMatch(/\p{Script=Han}/u);
    expect(reason).not.toMatch(/invalid|expected|required|must|received/i);
  }
});
