/** The short form of the journal's measurement: the clock function appends, all of it is verified. */
import { measure } from '../../../bench/journal.ts';

test('a journal appended by the clock function, written on as data, and appended to again is whole', async () => {
  const { rows } = await measure(1_500, 400);
  const value = (label: string) => rows.find((row) => row.label === label)?.value;
  expect(value('lines verified')).toBe(1_500);
  expect(value('appended by the clock function, long journal')).toBeGreaterThan(0);
  expect(value('the rules ÷ plain sha256')).toBeGreaterThan(1);
});
