/** TDesign's icons drawn from the installed font: each keeps its name, whatever number its sheet gave it. */
import path from 'node:path';
import postcss from 'postcss';
import { iconNumbers, renumberIcons } from '../../../runtime/preview/compile/icon-font.ts';

const MODULES = [path.resolve('node_modules')];

test('every icon of the components has a glyph in the installed font', () => {
  const numbers = iconNumbers(MODULES);
  expect(numbers.get('time')).toMatch(/^[0-9A-F]{4}$/i);
  expect(numbers.size).toBeGreaterThan(2_000);
});

test('an icon is found by name, and one that the font lacks is a dot', () => {
  const sheet = postcss.parse(
    ".t-icon-time:before{content:'\\E834';} .t-icon-none:before{content:'\\E000';} .a{color:red}",
  );
  renumberIcons(sheet, new Map([['time', 'E838']]));
  expect(sheet.toString()).toBe(
    '.t-icon-time:before{content:"\\E838";} .t-icon-none:before{content:"·";} .a{color:red}',
  );
});
