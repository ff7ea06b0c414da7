/** In which order events come onto the journal. */
import { appendable } from '@gelin/domain';

const event = (matter: string, seq: number, at: number) =>
  ({ id: `${matter}-${seq}`, matter, seq, at }) as const;
const order = (events: ReturnType<typeof event>[], appended: Record<string, number> = {}) =>
  appendable(events, (matter) => appended[matter] ?? 0).map(({ id }) => id);

test('by time, and at one moment by matter', () => {
  expect(order([event('b', 1, 5), event('c', 1, 3), event('a', 1, 5)])).toEqual(['c-1', 'a-1', 'b-1']);
});

test('within a matter by number, even where two machines disagree on the time', () => {
  expect(order([event('a', 1, 9), event('a', 2, 4), event('b', 1, 6)])).toEqual(['b-1', 'a-1', 'a-2']);
});

test('several of one matter at one moment stay in their order', () => {
  expect(order([event('a', 3, 5), event('a', 1, 5), event('a', 2, 5)])).toEqual(['a-1', 'a-2', 'a-3']);
});

test('what would leave a gap stays behind', () => {
  expect(order([event('a', 1, 1), event('a', 3, 2), event('b', 2, 1)])).toEqual(['a-1']);
  expect(order([event('a', 3, 2), event('b', 2, 1)], { a: 2, b: 1 })).toEqual(['b-2', 'a-3']);
});

test('what is there already is not appended again', () => {
  expect(order([event('a', 1, 1), event('a', 2, 2)], { a: 2 })).toEqual([]);
});
