/** A list by pages fetched anew: as many pages as were open, and no further than it goes. */
import { openPages } from '../../../miniprogram/behaviors/next-page';

interface Letters {
  readonly rows: readonly string[];
  readonly cursor?: string;
}
const PAGES: Readonly<Record<string, Letters>> = {
  '': { rows: ['a', 'b'], cursor: '2' },
  2: { rows: ['b', 'c'], cursor: '3' },
  3: { rows: ['d'] },
};
const once = (known: readonly string[], arriving: readonly string[]) => [...new Set([...known, ...arriving])];

test.each([
  [1, ['a', 'b'], '2'],
  [2, ['a', 'b', 'c'], '3'],
  [3, ['a', 'b', 'c', 'd'], undefined],
  [9, ['a', 'b', 'c', 'd'], undefined],
])('with %s open', async (pages, rows, cursor) => {
  const asked: string[] = [];
  const opened = await openPages<Letters>(
    pages,
    async (at = '') => {
      asked.push(at);
      return PAGES[at]!;
    },
    once,
  );
  expect(opened).toMatchObject({ rows, first: PAGES[''] });
  expect(opened.cursor).toBe(cursor);
  expect(asked).toEqual(['', '2', '3'].slice(0, pages));
});
