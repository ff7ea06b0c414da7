/** A digest as a robot says it. */
import { ageWords, digestText, TEXT_BYTES, type DigestRow } from '@gelin/domain';
import { at, DAY, HOUR } from '../story.ts';

const SPAN = { since: at(2026, 11, 22, 16, 30), at: at(2026, 11, 23, 11, 30) };
const row = (name: string): DigestRow => ({ unit: 'u', name, new: 2, open: 5, dueToday: 1, solved: 3 });
const total = { new: 4, open: 10, dueToday: 2, solved: 6 };
const oldest = { matter: 'm', title: '路灯 · 柳溪村第二网格', reportedAt: SPAN.at - 12 * DAY - HOUR };

test('head, sum, the oldest, then a line a unit', () => {
  const text = digestText(
    { rows: [row('柳溪村'), row('桂园社区')], total: { ...total, oldest } },
    '青禾镇',
    SPAN,
  );
  expect(text).toBe(
    [
      '【11:30 汇总】青禾镇',
      '自 昨天 16:30 以来：新增 4，在办 10，今天到期 2，解决 6',
      '最久：路灯 · 柳溪村第二网格，已 12 天',
      '柳溪村：新增 2，在办 5，今天到期 1，解决 3',
      '桂园社区：新增 2，在办 5，今天到期 1，解决 3',
    ].join('\n'),
  );
});

test.each([0, 1, 20, 30, 36, 60, 400])(
  'of %i units with long names it keeps within the limit, and says what it left out',
  (count) => {
    const rows = Array.from({ length: count }, (_, index) => row(`${'很长的村名'.repeat(5)}${index}`));
    const text = digestText(
      { rows, total: { ...total, oldest: { ...oldest, title: '长'.repeat(300) } } },
      '镇'.repeat(60),
      SPAN,
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(TEXT_BYTES);
    const shown = text.split('\n').filter((line) => line.startsWith('很长')).length;
    const left = Number(/还有 (\d+) 处/u.exec(text)?.[1] ?? 0);
    expect(shown + left).toBe(count);
  },
);

test('an age is counted in whole days', () => {
  expect(ageWords(SPAN.at - DAY + 1, SPAN.at)).toBe('不到 1 天');
  expect(ageWords(SPAN.at - DAY, SPAN.at)).toBe('1 天');
});
