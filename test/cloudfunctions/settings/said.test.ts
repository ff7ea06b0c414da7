/** How the log says what a setting was and is. */
import { said } from '../../../cloudfunctions/town/forms/said.ts';

test.each([
  [undefined, '（无）'],
  ['', '（无）'],
  [[], '（无）'],
  [false, '否'],
  [4, '4'],
  ['11:30', '11:30'],
  [['11:30', '16:30'], '11:30、16:30'],
  [{ workingDays: 3 }, '3 工作日'],
  [{ accept: { workingHours: 4 }, handle: { workingDays: 5 } }, '4 工作小时，5 工作日'],
  [{ key: 'lamp', title: '路灯', text: '已修好。', category: '0204' }, '路灯：已修好。'],
  [{ code: '0204', name: '路灯不亮', words: ['路灯'] }, '路灯不亮'],
  [[{ key: 'smoke', text: '有没有冒烟？', kind: 'yesNo' }], '有没有冒烟？'],
  [{ from: '21:00', to: '7:00' }, '21:00，7:00'],
])('%j is %s', (value, words) => expect(said(value)).toBe(words));

test('what is long is shortened', () => {
  expect(said('长'.repeat(200))).toBe(`${'长'.repeat(60)}…`);
});
