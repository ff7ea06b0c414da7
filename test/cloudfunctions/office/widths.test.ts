/** How wide columns are printed: long words get the room that short ones leave, and the sheet stays as wide as it was. */
import type { Heading } from '@gelin/domain';
import { fitted } from '../../../cloudfunctions/office/files/widths.ts';

const heading = (part: string, width: number): Heading => ({ part, heading: part, width });
const HEADINGS = [heading('no', 20), heading('text', 40), heading('answer', 40)];

test('the column with the longest words is the widest, codes keep their width, the sum stays', () => {
  const widths = fitted(HEADINGS, [['2027-000001', '路灯不亮。'.repeat(60), '换好了。']]).map(
    ({ width }) => width,
  );
  expect(widths).toEqual([20, 59, 21]);
  expect(fitted(HEADINGS, []).map(({ width }) => width)).toEqual([20, 40, 40]);
});
