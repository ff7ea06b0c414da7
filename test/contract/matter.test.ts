/** Calls about matters: what is taken in, and with which failure the rest is refused. */
import { matter, PHOTO_LIMIT, TEXT_LIMIT } from '@gelin/contract/matter';
import { ACTION_WORDS, OUTCOMES, RATINGS, REACHABLE, REFUSAL_REASONS } from '@gelin/domain';
import { accepted, KEY, refused } from './said.ts';

const report = {
  key: KEY,
  text: '路灯坏了。',
  photos: [],
  source: 'report',
  place: { unit: 'qinghe.liuxi.1' },
};
const act = (step: object) => ({ key: KEY, matter: 'm1', seq: 1, step });
const photo = (index: number) => `cloud://env.bucket/photos/${String(index)}.jpg`;
const photos = (count: number) => Array.from({ length: count }, (_, index) => photo(index));

describe('submit', () => {
  test('takes words, pictures and what is known of the place, even nothing', () => {
    expect(accepted(matter.submit, report)).toEqual(report);
    const full = {
      ...report,
      photos: photos(PHOTO_LIMIT),
      category: '0204',
      place: { unit: 'qinghe.liuxi.1', words: '北街路口', position: [114.1, 30.5] },
    };
    expect(accepted(matter.submit, full)).toEqual(full);
    expect(accepted(matter.submit, { ...report, place: {} }).place).toEqual({});
  });

  test.each([
    ['no words', { text: '' }, 'textEmpty', 'text'],
    ['blanks', { text: ' \n\t　' }, 'textEmpty', 'text'],
    ['nothing but control characters', { text: '\u0000\u0007\u001b' }, 'textEmpty', 'text'],
    ['8,001 characters', { text: '水'.repeat(TEXT_LIMIT + 1) }, 'textTooLong', 'text'],
    ['ten pictures', { photos: photos(PHOTO_LIMIT + 1) }, 'photosTooMany', 'photos'],
    ['a picture from elsewhere', { photos: ['https://elsewhere/a.jpg'] }, 'photoMissing', 'photos.0'],
    ['a place in too many words', { place: { words: '北'.repeat(101) } }, 'textTooLong', 'place.words'],
    ['a source that phones do not have', { source: 'ticket' }, 'malformed', 'source'],
    ['no source', { source: undefined }, 'malformed', 'source'],
    ['a short key', { key: 'short' }, 'malformed', 'key'],
    ['a key with other characters', { key: `${KEY}/..` }, 'malformed', 'key'],
    ['something unheard of', { openid: 'o-somebody' }, 'malformed', ''],
    ['something unheard of in the place', { place: { grid: 1 } }, 'malformed', 'place'],
    ['a unit that is a query', { place: { unit: { $ne: null } } }, 'malformed', 'place.unit'],
    ['words that are none', { text: 7 }, 'malformed', 'text'],
  ])('refuses %s', (_, part, code, field) => {
    expect(refused(matter.submit, { ...report, ...part })).toEqual({ code, field });
  });

  test('8,000 characters are not too many, blanks around them do not count', () => {
    expect(accepted(matter.submit, { ...report, text: `  ${'水'.repeat(TEXT_LIMIT)}  ` }).text).toHaveLength(
      TEXT_LIMIT,
    );
  });

  test.each([
    ['latitude beyond the pole', [114, 90.1]],
    ['longitude beyond the date line', [180.1, 30]],
    ['latitude and longitude swapped', [30, 114]],
    ['half a position', [114]],
    ['three numbers', [114, 30, 0]],
    ['nothing that is a number', [NaN, 30]],
    ['infinity', [Infinity, 30]],
    ['numbers as text', ['114', '30']],
  ])('refuses a position with %s', (_, position) => {
    expect(refused(matter.submit, { ...report, place: { position } })?.code).toBe('malformed');
  });
});

describe('act', () => {
  const STEPS: Readonly<Record<string, object>> = {
    accept: {},
    escalate: { findings: '看过。', opinion: '请处理。' },
    proposeRefusal: { reason: 'inCourt', elsewhere: '请等判决。' },
    confirmRefusal: {},
    rejectRefusal: {},
    answer: { text: '已修。', outcome: 'solved', photos: photos(1) },
    verify: { result: 'fail', note: '还是坏的。' },
    rate: { rating: 'satisfied', words: '谢谢' },
  };

  test.each(Object.entries(STEPS))('takes %s', (action, content) => {
    const step = { action, ...content };
    expect(accepted(matter.act, act(step)).step).toEqual(step);
    expect(refused(matter.act, act({ ...step, by: 'director' }))?.code).toBe('malformed');
  });

  test('has a step for every action within reach but arrival and archive', () => {
    const phones = REACHABLE.filter((action) => action !== 'submit' && action !== 'archive');
    expect(Object.keys(STEPS).sort()).toEqual([...phones].sort());
    expect(Object.keys(ACTION_WORDS)).toEqual(expect.arrayContaining(Object.keys(STEPS)));
  });

  test.each([
    ['an unknown action', { action: 'delete' }, 'malformed', 'step.action'],
    ['the timer’s action', { action: 'archive' }, 'malformed', 'step.action'],
    ['no action', {}, 'malformed', 'step.action'],
    ['a number of one’s own', { action: 'accept', no: '2026-1' }, 'malformed', 'step'],
    ['no findings', { action: 'escalate', findings: ' ', opinion: '请处理。' }, 'textEmpty', 'step.findings'],
    ['no opinion', { action: 'escalate', findings: '看过。', opinion: '' }, 'textEmpty', 'step.opinion'],
    [
      'a refusal without where to go',
      { action: 'proposeRefusal', reason: 'inCourt', elsewhere: '' },
      'textEmpty',
      'step.elsewhere',
    ],
    [
      'a reason of one’s own',
      { action: 'proposeRefusal', reason: 'tooHard', elsewhere: '别处' },
      'malformed',
      'step.reason',
    ],
    [
      'an empty answer',
      { action: 'answer', text: '', outcome: 'solved', photos: [] },
      'textEmpty',
      'step.text',
    ],
    [
      'a long answer',
      { action: 'answer', text: '水'.repeat(2_001), outcome: 'solved', photos: [] },
      'textTooLong',
      'step.text',
    ],
    [
      'an outcome of one’s own',
      { action: 'answer', text: '好了', outcome: 'done', photos: [] },
      'malformed',
      'step.outcome',
    ],
    [
      'ten pictures',
      { action: 'answer', text: '好了', outcome: 'solved', photos: photos(10) },
      'photosTooMany',
      'step.photos',
    ],
    ['a result of one’s own', { action: 'verify', result: 'maybe' }, 'malformed', 'step.result'],
    ['a long note', { action: 'verify', result: 'fail', note: '水'.repeat(501) }, 'textTooLong', 'step.note'],
    ['stars', { action: 'rate', rating: 5 }, 'malformed', 'step.rating'],
  ])('refuses %s', (_, step, code, field) => {
    expect(refused(matter.act, act(step))).toEqual({ code, field });
  });

  test.each([0, -1, 1.5, '1', undefined])('refuses %s as the version that was seen', (seq) => {
    expect(refused(matter.act, { ...act({ action: 'accept' }), seq })).toEqual({
      code: 'malformed',
      field: 'seq',
    });
  });

  test('takes every outcome, rating and reason the domain has', () => {
    const each = (codes: readonly string[], step: (code: string) => object) =>
      codes.map((code) => refused(matter.act, act(step(code)))).filter(Boolean);
    expect(each(OUTCOMES, (outcome) => ({ action: 'answer', text: '好', outcome, photos: [] }))).toEqual([]);
    expect(each(RATINGS, (rating) => ({ action: 'rate', rating }))).toEqual([]);
    expect(
      each(REFUSAL_REASONS, (reason) => ({ action: 'proposeRefusal', reason, elsewhere: '别处' })),
    ).toEqual([]);
  });
});

test('reading: as the reporter or as a member, nobody else', () => {
  expect(accepted(matter.read, { matter: 'm1', as: 'member' })).toEqual({ matter: 'm1', as: 'member' });
  expect(refused(matter.read, { matter: 'm1', as: 'admin' })).toEqual({ code: 'malformed', field: 'as' });
  expect(refused(matter.read, { matter: '../m1', as: 'member' })?.code).toBe('malformed');
});

test('lists: a cursor or none, a preview before sending', () => {
  for (const list of [matter.mine, matter.todo]) {
    expect(accepted(list, {})).toEqual({});
    expect(accepted(list, { cursor: '0:1' })).toEqual({ cursor: '0:1' });
    expect(refused(list, { cursor: 'x'.repeat(81) })?.code).toBe('malformed');
  }
  expect(accepted(matter.preview, { text: ' 灯坏了 ', place: {} })).toEqual({ text: '灯坏了', place: {} });
  expect(refused(matter.preview, { text: '', place: {} })).toEqual({ code: 'textEmpty', field: 'text' });
});
