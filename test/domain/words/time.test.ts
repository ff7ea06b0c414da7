/** Moments as people say them. */
import { pickedWords } from '@gelin/domain';

test('a picked date is read back with its day of the week; none with nothing', () => {
  expect(pickedWords('2027-03-31')).toBe('3月31日 周三');
  expect(pickedWords('2027-02-28')).toBe('2月28日 周日');
  expect(pickedWords('')).toBe('');
});
