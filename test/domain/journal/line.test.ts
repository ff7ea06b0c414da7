/** What stands on a line of the journal, and what never does. */
import { canonical, commitmentOf, hashOf, lineIn, lineOf, link, NO_LINES, written } from '@gelin/domain';
import { accepted, chained, rated, sha256, submitted } from './events.ts';

test('a line says what happened, when, by which post and to what effect', () => {
  const event = accepted('m1', 1_000);
  expect(lineOf(event, event.commitment)).toEqual({
    kind: 'matter',
    town: 'town',
    event: 'm1-2',
    matter: 'm1',
    no: '2027-000001',
    eventSeq: 2,
    action: 'accept',
    at: 1_000,
    by: { kind: 'member', role: 'gridWorker', unit: 'town-east-1' },
    status: 'accepted',
    holder: { kind: 'unit', id: 'town-east-1' },
    commitment: event.commitment,
  });
});

test('no words, no picture, no place and no name are on it', () => {
  const events = [submitted('m1', 1), accepted('m1', 2), rated('m1', 3)];
  const written = JSON.stringify(chained(events));
  for (const personal of ['灯', '502', 'photos', '114.1', '周海平', 'worker-1', '王秀兰', 'dissatisfied'])
    expect(written).not.toContain(personal);
  for (const { salt } of events) expect(written).not.toContain(salt);
});

test('a line is hashed over its number, what it says and the line before', () => {
  const event = accepted('m1', 1);
  const line = lineOf(event, event.commitment);
  const first = link(NO_LINES, line, sha256);
  expect([first.seq, first.prev]).toEqual([1, '0'.repeat(64)]);
  expect(first.hash).toBe(sha256(`${'0'.repeat(64)}\n${canonical({ ...line, seq: 1 })}`));
  const second = link(first, line, sha256);
  expect([second.seq, second.prev]).toEqual([2, first.hash]);
  expect(second.hash).not.toBe(first.hash);
  expect(lineIn(second)).toEqual(line);
  expect(hashOf(first.hash, written(line, 2), sha256)).toBe(second.hash);
  expect(hashOf(first.hash, written(line, 3), sha256)).not.toBe(second.hash);
});

test('a commitment covers content, effect and signer, and nothing is told without its salt', () => {
  const event = submitted('m1', 1);
  const { salt, commitment } = event;
  expect(commitmentOf(event, salt, sha256)).toBe(commitment);
  expect(commitmentOf(event, `${salt}x`, sha256)).not.toBe(commitment);
  expect(commitmentOf({ ...event, by: { kind: 'timer' } }, salt, sha256)).not.toBe(commitment);
  const content = { ...event.content, text: '楼道的灯亮了' } as typeof event.content;
  expect(commitmentOf({ ...event, content } as typeof event, salt, sha256)).not.toBe(commitment);
  const effect = { ...event.effect, status: 'closed' } as typeof event.effect;
  expect(commitmentOf({ ...event, effect }, salt, sha256)).not.toBe(commitment);
});

describe('written down one way', () => {
  test('whatever the order of keys, deep down too', () => {
    expect(canonical({ b: [1, { d: 'x', c: null }], a: '中' })).toBe('{"a":"中","b":[1,{"c":null,"d":"x"}]}');
    expect(canonical({ a: { y: 1, x: 2 } })).toBe(canonical({ a: { x: 2, y: 1 } }));
  });

  test('what is undefined is not there; in a list it is nothing', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonical([undefined, 1])).toBe('[null,1]');
  });

  test('what becomes JSON by itself does so first', () => {
    expect(canonical({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
  });

  test('two values that differ read differently', () => {
    expect(canonical({ a: '1' })).not.toBe(canonical({ a: 1 }));
    expect(canonical({ a: 'b","c":"d' })).not.toBe(canonical({ a: 'b', c: 'd' }));
  });
});
