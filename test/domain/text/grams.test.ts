/** Pairs of characters by which words are found again. */
import { gramsOf, holdsWords } from '@gelin/domain';

test.each([
  [
    'pairs within runs of letters and digits, none over a stop',
    '路灯坏了，北街',
    ['路灯', '灯坏', '坏了', '北街'],
  ],
  ['each once', '灯灯灯', ['灯灯']],
  ['half-width and in lower case', 'Ｎｏ１２', ['no', 'o1', '12']],
  ['none of a single character', '灯。 ！', []],
])('%s', (_, text, grams) => {
  expect(gramsOf(text)).toEqual(grams);
});

test('no more than 240 of a long text', () => {
  const text = Array.from({ length: 1_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
  expect(gramsOf(text)).toHaveLength(240);
});

test('all the words must stand in it as they are', () => {
  expect(holdsWords('北街３号楼的路灯坏了', '路灯 3号楼')).toBe(true);
  expect(holdsWords('路灯好的，灯坏的在南街', '路灯坏')).toBe(false);
});
