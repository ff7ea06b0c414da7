/** A digest's card: what it says, in which order, and where each figure leads. */
import {
  digestView,
  figurePath,
  IN_SIGHT,
  type DigestEntry,
} from '../../../../miniprogram/packages/member/components/digest-card/digest-card.view';
import { find, setStage, settled, tap, words, type Drawn } from '../../harness';
import { HOUR, NOW } from '../../people';

const stage = setStage();
const CARD = 'packages/member/components/digest-card/digest-card';
const DAY = 24 * HOUR;
/** 11:30 of that day. */
const SLOT = NOW + 2.5 * HOUR;
const oldest = { matter: 'm7', title: '路灯不亮 · 柳溪村第二网格', reportedAt: SLOT - 12 * DAY };

const entry = (more: Partial<DigestEntry> = {}): DigestEntry => ({
  kind: 'digest',
  id: `digest:v1:${SLOT}`,
  at: SLOT,
  slot: SLOT,
  since: SLOT - 19 * HOUR,
  rows: [
    { unit: 'g1', name: '第一网格', new: 2, open: 5, dueToday: 0, solved: 1 },
    { unit: 'g2', name: '第二网格', new: 0, open: 3, dueToday: 1, solved: 0, oldest },
  ],
  quiet: 4,
  total: { new: 2, open: 8, dueToday: 1, solved: 1, oldest },
  ...more,
});
const drawn = (more: Partial<DigestEntry> = {}, now = SLOT) =>
  stage.render(CARD, { digest: digestView(entry(more), now) });
function heard(card: Drawn, event: string): unknown[] {
  const details: unknown[] = [];
  card.addEventListener(event, ({ detail }) => details.push(detail));
  return details;
}

test('it says which digest, since when, the figures of all, the oldest, and a line a unit', () => {
  const text = words(drawn());
  expect(text).toContain('11:30 汇总');
  expect(text).toContain('自 昨天 16:30 以来');
  expect(text).toContain('2新增8在办1今天到期1解决');
  expect(text).toContain('最久的一件：路灯不亮 · 柳溪村第二网格，已 12 天');
  expect(text).toContain('第一网格2501');
  expect(text).toContain('第二网格最久 12 天0310');
  expect(text).toContain('另有 4 处没有');
});

test('the next day it says of which day it was', () => {
  expect(words(drawn({}, SLOT + DAY))).toContain('昨天 11:30 汇总');
});

test('a figure leads to its matters: of all units, or of one', async () => {
  const card = drawn();
  const figures = heard(card, 'figure');
  await tap(card, '.total__figure');
  card.querySelectorAll('.line__figure')[6]?.dispatchEvent('tap');
  await settled();
  expect(figures).toEqual([
    { digest: `digest:v1:${SLOT}`, figure: 'new' },
    { digest: `digest:v1:${SLOT}`, figure: 'dueToday', unit: 'g2' },
  ]);
  expect(figurePath('v1', { digest: 'digest:v1:5', figure: 'dueToday', unit: 'g2' })).toBe(
    '/packages/member/digest/digest?group=v1&digest=digest:v1:5&figure=dueToday&unit=g2',
  );
});

test('where nothing was counted nothing is opened, and a screen reader is told no button', async () => {
  const card = drawn();
  const figures = heard(card, 'figure');
  card.querySelectorAll('.line__figure')[2]?.dispatchEvent('tap');
  await settled();
  expect(figures).toEqual([]);
  const [unit] = digestView(entry(), SLOT).rows;
  expect(unit?.figures.map(({ press, aria }) => [press.role, aria])).toEqual([
    ['button', '第一网格 新增 2 件，点开看'],
    ['button', '第一网格 在办 5 件，点开看'],
    ['text', '第一网格 今天到期 0 件'],
    ['button', '第一网格 解决 1 件，点开看'],
  ]);
});

test('the oldest of all and the oldest of a unit open their matter', async () => {
  const card = drawn();
  const opened = heard(card, 'oldest');
  await tap(card, '.digest__oldest');
  const units = card.querySelectorAll('.line__unit--named');
  units[0]?.dispatchEvent('tap');
  units[1]?.dispatchEvent('tap');
  await settled();
  expect(opened).toEqual([{ matter: 'm7' }, { matter: 'm7' }]);
});

test('of many units the first are in sight, and all are one tap away', async () => {
  const rows = Array.from({ length: IN_SIGHT + 3 }, (_, index) => ({
    unit: `g${index}`,
    name: `第${index}网格`,
    new: 1,
    open: 1,
    dueToday: 0,
    solved: 0,
  }));
  const card = drawn({ rows });
  const lines = () => card.querySelectorAll('.line__unit--named').length;
  expect(lines()).toBe(IN_SIGHT);
  expect(words(find(card, '.digest__fold'))).toBe(`看全部 ${IN_SIGHT + 3} 处`);
  await tap(card, '.digest__fold');
  expect(lines()).toBe(IN_SIGHT + 3);
  await tap(card, '.digest__fold');
  expect(lines()).toBe(IN_SIGHT);
});
