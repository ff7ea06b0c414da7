/** Every word that people read: one for each code, moments as they are said, and sentences that name no reporter. */
import {
  ACTION_WORDS,
  agoWords,
  AUDIENCE_WORDS,
  AUDIENCES,
  CARD_REASON_WORDS,
  CARD_REASONS,
  clockOver,
  clockWords,
  dayWords,
  LEDGER_KEYS,
  LEDGER_WORDS,
  limitWords,
  momentWords,
  NATURE_WORDS,
  NATURES,
  nextStep,
  OUTCOME_WORDS,
  OUTCOMES,
  placeWords,
  RATING_WORDS,
  RATINGS,
  ACTIONS,
  REFUSAL_REASONS,
  REFUSAL_WORDS,
  ROLE_WORDS,
  ROLES,
  SEVERITIES,
  SEVERITY_WORDS,
  SHIPPED,
  SOURCE_WORDS,
  SOURCES,
  STATUS_WORDS,
  STATUSES,
} from '@gelin/domain';
import { at } from '../story.ts';
import { EAST_1, nameOf, TOWN, UNITS } from '../town.ts';

test.each([
  ['status', STATUSES, STATUS_WORDS],
  ['source', SOURCES, SOURCE_WORDS],
  ['nature', NATURES, NATURE_WORDS],
  ['severity', SEVERITIES, SEVERITY_WORDS],
  ['audience', AUDIENCES, AUDIENCE_WORDS],
  ['outcome', OUTCOMES, OUTCOME_WORDS],
  ['rating', RATINGS, RATING_WORDS],
  ['reason for a refusal', REFUSAL_REASONS, REFUSAL_WORDS],
  ['role', ROLES, ROLE_WORDS],
  ['action within reach', ACTIONS, ACTION_WORDS],
  ['reason for a card', CARD_REASONS, CARD_REASON_WORDS],
  ['ledger', LEDGER_KEYS, LEDGER_WORDS],
])(
  'each %s has its own Chinese word, and no word is left over',
  (_, codes, words: Record<string, string>) => {
    expect(Object.keys(words).sort()).toEqual([...codes].sort());
    for (const code of codes) expect(words[code]).toMatch(/\p{Script=Han}/u);
    expect(new Set(Object.values(words)).size).toBe(codes.length);
  },
);

describe('a day', () => {
  const noon = at(2026, 11, 22, 12);
  test.each([
    ['the first minute of today', at(2026, 11, 22), '今天 0:00'],
    ['the last minute of yesterday', at(2026, 11, 21, 23, 59), '昨天 23:59'],
    ['the last minute of today', at(2026, 11, 22, 23, 59), '今天 23:59'],
    ['the first minute of tomorrow', at(2026, 11, 23), '明天 0:00'],
    ['the day after tomorrow', at(2026, 11, 24, 9, 5), '11月24日 9:05'],
    ['the day before yesterday', at(2026, 11, 20, 17, 30), '11月20日 17:30'],
    ['last year', at(2025, 11, 22, 8), '2025年11月22日 8:00'],
    ['next year', at(2027, 1, 4, 14), '2027年1月4日 14:00'],
  ])('%s', (_, moment, words) => {
    expect(momentWords(moment, noon)).toBe(words);
  });

  test('around new year tomorrow and yesterday are still that', () => {
    const [last, first] = [at(2026, 12, 31, 23, 50), at(2027, 1, 1, 0, 10)];
    expect(dayWords(first, last)).toBe('明天');
    expect(dayWords(last, first)).toBe('昨天');
    expect(dayWords(at(2026, 12, 30), first)).toBe('2026年12月30日');
  });

  test('is that of UTC+8, not that of the machine', () => {
    // 22 November in UTC, 23 November here.
    expect(dayWords(at(2026, 11, 23, 0, 30), at(2026, 11, 22, 23, 30))).toBe('明天');
    expect(clockWords(at(2026, 11, 23, 0, 5))).toBe('0:05');
  });
});

test.each([
  [0, '刚刚'],
  [-5, '刚刚'],
  [1, '1分钟前'],
  [59, '59分钟前'],
  [60, '今天 11:00'],
  [12 * 60 + 1, '昨天 23:59'],
  [48 * 60, '11月20日 12:00'],
])('%i minutes ago: %s', (minutes, words) => {
  const now = at(2026, 11, 22, 12);
  expect(agoWords(now - minutes * 60_000, now)).toBe(words);
});

test('a limit says by when what is done, and that it has passed', () => {
  const due = at(2026, 11, 23, 17, 30);
  expect(limitWords(due, 'accept', at(2026, 11, 23, 9))).toBe('最晚 今天 17:30 前受理');
  expect(limitWords(due, 'handle', at(2026, 11, 22, 9))).toBe('最晚 明天 17:30 前办结');
  expect(limitWords(due, 'sign', due)).toBe('已超过 今天 17:30 的签收时限');
});

test('whoever waits is told what comes next, from every status', () => {
  const now = at(2026, 11, 23, 9);
  const clock = clockOver('accept', { workingHours: 4 }, now, SHIPPED);
  const holderName = '东桥村第一网格';
  const next = (status: (typeof STATUSES)[number], rated = false) =>
    nextStep({ status, clock: status === 'reported' ? clock : null, holderName, rated }, now);
  expect(next('reported')).toBe('东桥村第一网格会看您说的情况，最晚 今天 15:00 前受理');
  expect(next('handling')).toBe('东桥村第一网格正在办理');
  expect([next('closed'), next('closed', true)]).toEqual(['请您看看办得怎么样', '谢谢您的评价']);
  for (const status of STATUSES) expect(next(status).length).toBeGreaterThan(5);
});

describe('a place', () => {
  const path = UNITS.find(({ id }) => id === EAST_1)?.path ?? [];
  test('is its unit in full, once, and what was said of it, masked', () => {
    const words = (place: object) => placeWords({ place: { path, by: 'chosen', ...place } }, nameOf);
    expect(words({})).toBe('东桥村第一网格');
    expect(words({ words: '菜市场后门' })).toBe('东桥村第一网格 菜市场后门');
    expect(words({ words: '打13812345678' })).toBe('东桥村第一网格 打138****5678');
  });

  test('is the town where nothing more is known', () => {
    expect(placeWords({ place: { path: [TOWN], by: 'none' } }, nameOf)).toBe('平安镇');
  });
});
