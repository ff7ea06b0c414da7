/** What a page looks like in the preview: text, lengths, scopes, slots, icons, keys. */
import { closePhone, openPhone, says } from './phones.ts';
import { setStage } from './stage.ts';
import type { PhoneDocument, PhoneWindow } from './phone-window.ts';

declare const window: PhoneWindow;
declare const document: PhoneDocument;

const stage = setStage('as=wang');

const styleOf = (selector: string, name: string): Promise<string> =>
  stage.phone.page
    .locator(selector)
    .first()
    .evaluate((element, key) => window.getComputedStyle(element).getPropertyValue(key), name);

test('a page draws its data, its templates and its WXS', async () => {
  await says(stage.phone.page, '#greeting', '您好，东街');
  await says(stage.phone.page, '#size', '2 件');
  await says(stage.phone.page, '.line', '来自模板');
});

test('a tap runs the handler and setData changes the page', async () => {
  await stage.phone.page.click('#add');
  await says(stage.phone.page, '#count', '1');
});

test('Enter on something that acts as a button is a tap', async () => {
  await stage.phone.page.focus('#aria');
  await stage.phone.page.keyboard.press('Enter');
  await says(stage.phone.page, '#count', '1');
  expect(await stage.phone.page.getByRole('button', { name: '无障碍按钮' }).count()).toBe(1);
});

test('750 rpx are as wide as the phone, in sheets and inline', async () => {
  expect(
    await stage.phone.page.locator('#box').evaluate((one) => one.getBoundingClientRect().width),
  ).toBeCloseTo(187.5, 1);
  expect(await styleOf('#greeting', 'padding-left')).toBe('16px');
  const narrow = await openPhone(stage.browser, stage.town, 'as=wang&width=320');
  expect(await narrow.page.locator('#box').evaluate((one) => one.getBoundingClientRect().width)).toBeCloseTo(
    160,
    1,
  );
  await closePhone(narrow);
});

test("a component's classes are its own, and an external class reaches it", async () => {
  expect(await styleOf('[class*="--title"]', 'color')).toBe('rgb(0, 0, 255)');
  expect(await styleOf('.outer', 'border-top-color')).toBe('rgb(15, 118, 110)');
  expect(await styleOf('fx-card', 'margin-left')).toBe('16px');
});

test("one page's sheet does not reach another page", async () => {
  expect(await styleOf('#count', 'font-size')).toBe('20px');
  await stage.phone.page.click('text=去详情');
  expect(await styleOf('#scoped', 'font-size')).toBe('16px');
});

test('slots, behaviours, events and relations of components work', async () => {
  await says(stage.phone.page, '#extra', '额外');
  await says(stage.phone.page, '#inside', '里面');
  await says(stage.phone.page, '#total', '共 2');
  await stage.phone.page.click('text=关');
  await stage.phone.page.waitForFunction(() => window.getCurrentPages()[0]?.data.closed === '次数 1');
});

test('TDesign draws with the brand colour and the icon font of the laptop', async () => {
  expect(await styleOf('wx-button:has-text("去详情")', 'background-color')).toBe('rgb(15, 118, 110)');
  await stage.phone.page.evaluate(() => document.fonts.ready);
  expect(
    await stage.phone.page.evaluate(() =>
      [...document.fonts].filter((one) => one.family === 't').map((one) => one.status),
    ),
  ).toContain('loaded');
});

test('every built-in element draws and answers', async () => {
  const gallery = await openPhone(stage.browser, stage.town, 'as=wang&path=pages/gallery/gallery');
  const { page } = gallery;
  await page.locator('#list').evaluate((one) => one.scrollTo({ top: 900 }));
  await says(page, '#lower', '到底');
  await page.click('#switch');
  await says(page, '#lower', '开关 false');
  await page.click('text=甲');
  await says(page, '#checked', 'a,b');
  await page.click('#date');
  await page.click('.picker-confirm');
  await says(page, '#day', '2026-11-20');
  await page.click('[data-marker="1"] path');
  await says(page, '#lower', '点 1');
  expect(
    await page
      .locator('#canvas canvas')
      .evaluate((one) => one.getContext('2d')?.getImageData(10, 10, 1, 1).data[3]),
  ).toBe(255);
  expect(await page.locator('wx-rich-text').innerHTML()).toBe('<b>粗</b>');
  await closePhone(gallery);
});
