/** Prints what axe and the ruler found on every page, from the last run of test/journey/layout.test.ts, into docs/access.md; `--print` to the terminal. */
import { readFile } from 'node:fs/promises';
import { printed, table } from './printed.mjs';

const RESULT = 'dist/journey/access.json';
const LOOKS = ['light', 'dark', 'elder'];

const seen = await readFile(RESULT, 'utf8').then(JSON.parse, () => {
  console.error(`${RESULT} is not there: run npm test -- test/journey/layout.test.ts first`);
  process.exit(1);
});
const pages = [...new Set(seen.map(({ page }) => page))];

/** The smallest of one kind on a page, in one look. */
function smallest(page, look, kind) {
  const values = seen
    .filter((one) => one.page === page && one.look === look)
    .map((one) => one[kind].value)
    .filter((value) => value !== null && Number.isFinite(value));
  return values.length > 0 ? Math.min(...values) : undefined;
}
const shown = (value, digits) => (value === undefined ? '–' : value.toFixed(digits));
const across = (page, kind, digits) => LOOKS.map((look) => shown(smallest(page, look, kind), digits));

const rows = pages.map((page) => {
  const own = seen.filter((one) => one.page === page);
  return [
    page,
    own.length,
    own.reduce((sum, one) => sum + one.axe.length, 0),
    ...across(page, 'words', 2),
    ...across(page, 'icons', 2),
    ...across(page, 'target', 0),
  ];
});
const total = rows.reduce((sum, row) => sum + row[2], 0);

await printed('docs/access.md', 'What everybody meets 无障碍', [
  'Every page in Chromium at 375 px: findings of axe-core (WCAG 2.2 A and AA and best practice, every impact), the smallest contrast of words (at least 4.5 : 1)',
  'and of icons (at least 3 : 1), the smallest target in CSS px (at least 48, in elder mode 60: 96 and 120 rpx), each in light, dark and elder mode (in the dark, where nothing but colours is another, axe by its rule of colours).',
  'Measured by `test/journey/layout.test.ts`, which fails below these bounds and for a page of app.json that no scene shows; printed by `node scripts/print-access.mjs`.',
  'What is disabled does not count, nor words on a picture, for which no ground can be computed.',
  '',
  `${seen.length} looks at ${pages.length} pages, ${total} findings.`,
  '',
  ...table(
    [
      'page',
      'looks',
      'axe',
      ...['words', 'icons', 'target'].flatMap((kind) => LOOKS.map((look) => `${kind} ${look}`)),
    ],
    rows,
  ),
]);
