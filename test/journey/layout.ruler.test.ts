/** The ruler itself: each fault, made on purpose, is found, and a page without any has none. */
import { faultsOf } from './layout.look.ts';
import { openBrowser } from '../../runtime/browser.ts';
import type { Browser, Page } from 'playwright-core';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 375, height: 600 } })).newPage();
});
afterAll(() => browser.close());

/** The rules broken by a page with this in it. */
async function broken(inside: string): Promise<string[]> {
  await page.setContent(`<style>
    * { box-sizing: border-box; margin: 0 } wx-view, wx-text, wx-button { display: block }
    #screen, .page, .page-scroll { width: 375px; height: 600px } .page-scroll { overflow: hidden auto }
    .card { width: 300px; background: #fff; white-space: nowrap }
    wx-button { width: 200px; height: 48px; background: #0f766e }
    .foot { position: fixed; bottom: 0; width: 375px; height: 100px; background: #eee }
  </style><div id="screen"><section class="page"><div class="page-scroll">${inside}</div></section></div>`);
  return (await faultsOf(page, 48)).map(({ rule }) => rule);
}

const button = '<wx-button class="t-button--theme-primary">发送</wx-button>';

test.each([
  ['nothing', `<wx-view class="card"><wx-text>短</wx-text></wx-view>${button}`, []],
  [
    'a box beyond the edge',
    '<wx-view style="margin-left: 200px; width: 200px; height: 9px"></wx-view>',
    ['wide', 'outside'],
  ],
  [
    'words cut off',
    `<wx-view class="card" style="overflow: hidden"><wx-text>${'长'.repeat(40)}</wx-text></wx-view>`,
    ['clipped', 'spilt'],
  ],
  [
    'words out of their box',
    `<wx-view class="card" style="width: 80px"><wx-text>${'长'.repeat(9)}</wx-text></wx-view>`,
    ['spilt'],
  ],
  ['a flat target', '<wx-view role="button" style="width: 99px; height: 30px">改</wx-view>', ['small']],
  ['a narrow target', '<wx-view role="radio" style="width: 30px; height: 60px">改</wx-view>', ['small']],
  ['two primary buttons', button + button, ['primaries']],
  [
    'words that stay under the foot',
    '<wx-view style="height: 599px"></wx-view><wx-text>尾</wx-text><wx-view class="foot"></wx-view>',
    ['covered'],
  ],
] as const)('finds %s', async (_name, inside, rules) => {
  const found = await broken(inside);
  expect(found).toEqual(expect.arrayContaining([...rules]));
  if (rules.length === 0) expect(found).toEqual([]);
});
