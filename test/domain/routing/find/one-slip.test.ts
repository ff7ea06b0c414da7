/** What counts as one slip. */
import { withinOneSlip } from '@gelin/domain';

const slip = (one: string, other: string) => withinOneSlip([...one], [...other]);

test.each([
  ['滨河花园', '滨河花园'],
  ['滨河花圆', '滨河花园'],
  ['滨河花', '滨河花园'],
  ['滨河大花园', '滨河花园'],
  ['河滨花园', '滨河花园'],
])('%s is %s with one slip at most', (one, other) => {
  expect(slip(one, other)).toBe(true);
  expect(slip(other, one)).toBe(true);
});

test.each([
  ['河边花园', '滨河花园'],
  ['滨河', '滨河花园'],
  ['花园滨河', '滨河花园'],
])('%s is not %s', (one, other) => {
  expect(slip(one, other)).toBe(false);
});
