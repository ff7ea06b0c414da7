/** The envelope of every call, and the small calls: groups, the town, the office, who I am. */
import { callSchema, UNDERSTOOD, VERSION } from '@gelin/contract/call';
import { FAILURES } from '@gelin/contract/failure';
import { group } from '@gelin/contract/group';
import { office } from '@gelin/contract/office';
import { people } from '@gelin/contract/people';
import { BOARDS } from '@gelin/contract/find';
import { town } from '@gelin/contract/town';
import { LEDGER_KEYS, type Denial } from '@gelin/domain';
import { accepted, KEY, refused } from './said.ts';

describe('a call', () => {
  test('has a version, a procedure and an input', () => {
    expect(accepted(callSchema, { version: 1, procedure: 'act', input: {} })).toEqual({
      version: 1,
      procedure: 'act',
      input: {},
    });
    expect(UNDERSTOOD).toContain(VERSION);
  });

  test.each([
    ['no version', { procedure: 'act', input: {} }],
    ['half a version', { version: 1.5, procedure: 'act', input: {} }],
    ['a procedure that is a book', { version: 1, procedure: 'x'.repeat(41), input: {} }],
    ['nothing', undefined],
    ['a list', []],
  ])('is malformed with %s', (_, call) => {
    expect(refused(callSchema, call)?.code).toBe('malformed');
  });

  test('every reason of the rules is a failure that phones have words for', () => {
    const reasons: readonly Denial[] = [
      'notVisible',
      'wrongStatus',
      'notYours',
      'waitsForRefusal',
      'photoNeeded',
      'wrongOutcome',
    ];
    expect(FAILURES).toEqual(expect.arrayContaining([...reasons]));
    expect(new Set(FAILURES).size).toBe(FAILURES.length);
  });
});

describe('groups', () => {
  const say = { key: KEY, group: 'qinghe.liuxi.1', text: '收到' };

  test('saying something, in the open or under a card', () => {
    const bare = { ...say, media: [], called: [] };
    expect(accepted(group.say, say)).toEqual(bare);
    expect(accepted(group.say, { ...say, matter: 'm1' })).toEqual({ ...bare, matter: 'm1' });
  });

  test.each([
    ['nothing', { text: ' ' }, 'textEmpty', 'text'],
    ['1,001 characters', { text: '水'.repeat(1_001) }, 'textTooLong', 'text'],
    ['no group', { group: '' }, 'malformed', 'group'],
    ['somebody else’s name', { author: 'director' }, 'malformed', ''],
  ])('refuses %s', (_, part, code, field) => {
    expect(refused(group.say, { ...say, ...part })).toEqual({ code, field });
  });

  test('a page of a feed, older or newer; that it was seen', () => {
    for (const page of [{}, { before: 1 }, { since: 1 }])
      expect(refused(group.feed, { group: 'g', ...page })).toBeUndefined();
    expect(refused(group.feed, { group: 'g', since: 'now' })).toEqual({ code: 'malformed', field: 'since' });
    expect(refused(group.seen, { group: 'g' })).toBeUndefined();
    expect(refused(group.seen, { group: 'g', until: 1 })?.code).toBe('malformed');
    expect(refused(group.list, { all: true })?.code).toBe('malformed');
  });
});

test('the town: its units, one of them, and where a place is', () => {
  expect(refused(town.units, {})).toBeUndefined();
  expect(refused(town.unit, { unit: 'qinghe.liuxi.1' })).toBeUndefined();
  expect(refused(town.unit, {})).toEqual({ code: 'malformed', field: 'unit' });
  expect(accepted(town.locate, { words: ' 北街\u0000路口 ' })).toEqual({ words: '北街路口' });
  expect(refused(town.locate, { position: [114, 91] })).toEqual({ code: 'malformed', field: 'position.1' });
});

test('finding a chief: some words, one unit, and boards of three kinds', () => {
  expect(accepted(town.find, { words: ' 状元巷 ' })).toEqual({ words: '状元巷' });
  expect(refused(town.find, { words: '长'.repeat(41) })).toEqual({ code: 'textTooLong', field: 'words' });
  expect(refused(town.chief, {})).toEqual({ code: 'malformed', field: 'unit' });
  expect(refused(town.map, { unit: 'g', near: true })?.code).toBe('malformed');
  for (const kind of BOARDS) expect(refused(town.boards, { unit: 'g', kind })).toBeUndefined();
  expect(refused(town.boards, { unit: 'g', kind: 'boardA2' })).toEqual({ code: 'malformed', field: 'kind' });
});

test('the office: every ledger there is, by month, and as a file of one of four forms', () => {
  for (const ledger of [...LEDGER_KEYS, 'own-lamps']) {
    expect(refused(office.ledger, { ledger, month: '2027-02' })).toBeUndefined();
    expect(refused(office.file, { key: KEY, ledger, form: 'xlsx' })).toBeUndefined();
  }
  expect(refused(office.ledger, { ledger: 'Demand.x' })).toEqual({ code: 'malformed', field: 'ledger' });
  expect(refused(office.ledger, { ledger: 'demand', month: '2027-13' })?.field).toBe('month');
  expect(refused(office.file, { key: KEY, ledger: 'demand', form: 'exe' })?.field).toBe('form');
  expect(refused(office.file, { key: KEY, ledger: 'demand', form: 'csv', contacts: '' })).toBeDefined();
});

test('having what I said erased: which matter, under a key of mine', () => {
  expect(refused(people.erase, { key: KEY, matter: 'm1' })).toBeUndefined();
  expect(refused(people.erase, { matter: 'm1' })).toEqual({ code: 'malformed', field: 'key' });
  expect(refused(people.erase, { key: KEY, matter: 'm1', openid: 'o-somebody' })?.code).toBe('malformed');
});

test('who I am is never said by the phone', () => {
  expect(refused(people.me, {})).toBeUndefined();
  expect(refused(people.me, { openid: 'o-somebody' })?.code).toBe('malformed');
});
