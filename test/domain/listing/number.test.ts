/** Numbers as people type them. */
import { numbersMeant, ticketMeant } from '@gelin/domain';
import { MONDAY } from '../story.ts';

test.each([
  ['2026-000123', ['2026-000123']],
  ['２０２６－０００１２３', ['2026-000123']],
  ['2026000123', ['2026-000123']],
  ['2025-77 号', ['2025-000077']],
])('%s is one number', (words, numbers) => {
  expect(numbersMeant(words, MONDAY)).toEqual(numbers);
});

test('digits alone are this year’s first, then those of the nine years before', () => {
  const numbers = numbersMeant('第 123 号', MONDAY);
  expect([numbers[0], numbers.at(-1), numbers.length]).toEqual(['2026-000123', '2017-000123', 10]);
});

test('words, and what is too long for a number, are none', () => {
  for (const words of ['路灯', '12幢', '13812345678', '', '2026-'])
    expect(numbersMeant(words, MONDAY)).toEqual([]);
});

test.each([
  ['dh2027022200188', 'DH2027022200188'],
  [' ＤＨ2027－0222 ', 'DH2027-0222'],
  ['20270222001', '20270222001'],
  ['12345', undefined],
  ['路灯2027不亮', undefined],
  ['dengdeng1', undefined],
])('“%s” is the number of a ticket: %s', (words, number) => {
  expect(ticketMeant(words)).toBe(number);
});
