/** What the code on a board says. */
import { matterPageOf, unitInLink, unitInQuery } from '../../../miniprogram/store/grid-code';

test.each([
  ['https://town.example/g?unit=qinghe-liuxi-1', 'qinghe-liuxi-1'],
  ['https://town.example/g?from=board&unit=qinghe-liuxi-1#top', 'qinghe-liuxi-1'],
  ['gelin:grid?unit=qinghe%3Aliuxi', 'qinghe:liuxi'],
])('%s names %s', (link, unit) => {
  expect(unitInLink(link)).toBe(unit);
  expect(unitInQuery({ q: encodeURIComponent(link) })).toBe(unit);
});

test.each(['https://example.com/?units=x', 'weixin://wxpay?pr=1', '', 'gelin:grid?unit=%E0%A4%A'])(
  '“%s” is no code of ours',
  (link) => {
    expect(unitInLink(link)).toBeUndefined();
  },
);

test('a paper’s code names its matter, a board’s none', () => {
  const page = '/pages/matter/matter?id=m-1&as=shared';
  expect(matterPageOf('https://town.example/g?matter=m-1')).toBe(page);
  expect(matterPageOf('gelin:matter?matter=m-1')).toBe(page);
  expect(matterPageOf('gelin:grid?unit=g2')).toBeUndefined();
  expect(unitInLink('gelin:matter?matter=m-1')).toBeUndefined();
});

test('a page opened from within is told the unit itself', () => {
  expect(unitInQuery({ unit: 'g2', q: 'else' })).toBe('g2');
  expect(unitInQuery({})).toBeUndefined();
  expect(unitInQuery({ q: '%E0%A4%A' })).toBeUndefined();
});
