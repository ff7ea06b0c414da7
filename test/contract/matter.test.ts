/** Calls about matters: what is taken in, and with which failure the rest is refused. */
import { matter, TEXT_LIMIT } from '@gelin/contract/matter';
import { PHOTO_LIMIT } from '@gelin/contract/media';
import { accepted, KEY, refused } from './said.ts';

const report = {
  key: KEY,
  text: '路灯坏了。',
  photos: [],
  source: 'report',
  place: { unit: 'qinghe.liuxi.1' },
};
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
  // What is only spoken has a place and no words.
  expect(accepted(matter.preview, { text: '', place: {}, category: '0204' }).text).toBe('');
});
