/** What a page looks like in the preview: text, lengths, scopes, slots, icons, keys. */
import type { Browser } from 'playwright-core';
import { closePhone, openBrowser, openPhone, openTown, says, type OpenPhone, type Town } from './phones.ts';
import type { PhoneDocument, PhoneWindow } from './phone-window.ts';

declare const window: PhoneWindow;
declare const document: PhoneDocument;

let town: Town;
let browser: Browser;
let phone: OpenPhone;

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});
beforeEach(async () => {
  phone = await openPhone(browser, town, 'as=wang');
});
afterEach(async () => {
  await closePhone(phone);
});

const styleOf = (selector: string, name: string): Promise<string> =>
  phone.page
    .locator(selector)
    .first()
    .evaluate((element, key) => window.getComputedStyle(element).getPropertyValue(key), name);

test('a page draws its data, its templates and its WXS', async () => {
  await says(phone.page, '#greeting', '您好，东街');
  await says(phone.page, '#size', '2 件');
  await says(phone.page, '.line', '来自模板');
});

test('a tap runs the handler and setData changes the page', async () => {
  await phone.page.click('#add');
  await says(phone.page, '#count', '1');
});

test('Enter on something that acts as a button is a tap', async () => {
  await phone.page.focus('#aria');
  await phone.page.keyboard.press('Enter');
  await says(phone.page, '#count', '1');
  expect(await phone.page.getByRole('button', { name: '无障碍按钮' }).count()).toBe(1);
});

test('750 rpx are as wide as the phone, in sheets and inline', async () => {
  expect(await phone.page.locator('#box').evaluate((one) => one.getBoundingClientRect().width)).toBeCloseTo(
    187.5,
    1,
  );
  expect(await styleOf('#greeting', 'padding-left')).toBe('16px');
  const narrow = await openPhone(browser, town, 'as=wang&width=320');
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
  await phone.page.click('text=去详情');
  expect(await styleOf('#scoped', 'font-size')).toBe('16px');
});

test('slots, behaviours, events and relations of components work', async () => {
  await says(phone.page, '#extra', '额外');
  await says(phone.page, '#inside', '里面');
  await says(phone.page, '#total', '共 2');
  await phone.page.click('text=关');
  await phone.page.waitForFunction(() => window.getCurrentPages()[0]?.data.closed === '次数 1');
});

test('TDesign draws with the brand colour and the icon font of the laptop', async () => {
  expect(await styleOf('wx-button:has-text("去详情")', 'background-color')).toBe('rgb(15, 118, 110)');
  await phone.page.evaluate(() => document.fonts.ready);
  expect(
    await phone.page.evaluate(() =>
      [...document.fonts].filter((one) => one.family === 't').map((one) => one.status),
    ),
  ).toContain('loaded');
});

test('every built-in element draws and answers', async () => {
  const gallery = await openPhone(browser, town, 'as=wang&path=pages/gallery/gallery');
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
