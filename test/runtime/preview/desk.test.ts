/** The desk: phones side by side, their people and switches, the town's clock, a new version. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../runtime/browser.ts';
import { PATIENCE } from '../../patience.ts';
import { FIXTURE, openTown, type Town } from './phones.ts';
import type { PhoneDocument, PhoneWindow } from './phone-window.ts';

declare const window: PhoneWindow;
declare const document: PhoneDocument;

let town: Town;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});
beforeEach(async () => {
  page = await (await browser.newContext({ viewport: { width: 1320, height: 960 } })).newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(town.url);
});
afterEach(async () => {
  await page.context().close();
  expect(complaints.splice(0)).toEqual([]);
});

const frame = (n: number): ReturnType<Page['frameLocator']> =>
  page.frameLocator(`.slot >> nth=${n} >> iframe`);

test('two people look at the town at once, more can be added up to four', async () => {
  await frame(0).locator('text=您好，东街').waitFor();
  await frame(1).locator('text=您好，东街').waitFor();
  await page.click('#add');
  await page.click('#add');
  expect(await page.locator('.slot').count()).toBe(4);
  expect(await page.locator('#add').isDisabled()).toBe(true);
});

test('a phone changes its person, its width and its type size', async () => {
  await page.locator('.slot >> nth=0 >> select').selectOption('li');
  await page.locator('.slot >> nth=0 >> text=大字').click();
  await page.locator('.slot >> nth=0').getByRole('button', { name: '320' }).click();
  const phone = page.frames().find((one) => one.url().includes('as=li') && one.url().includes('scale=1.4'));
  await phone?.waitForSelector('html[data-ready]');
  expect(await phone?.evaluate(() => window.wx.getAppBaseInfo().fontSizeScaleFactor)).toBe(1.4);
  await phone?.waitForFunction(() => document.getElementById('box')?.getBoundingClientRect().width === 160);
});

test('the network switch takes one phone off, not the other', async () => {
  await frame(0).locator('html[data-ready]').waitFor();
  await frame(1).locator('html[data-ready]').waitFor();
  await page.locator('.slot >> nth=0 >> .net').click();
  await frame(0).locator('html.offline').waitFor();
  expect(await frame(1).locator('html.offline').count()).toBe(0);
});

test('the clock goes forward for all phones', async () => {
  const before = await page.locator('#now').textContent();
  await frame(0).locator('html[data-ready]').waitFor();
  await page.click('text=＋1 天');
  await page.waitForFunction((text) => document.getElementById('now')?.textContent !== text, before);
  const phone = page.frames()[1];
  await phone?.waitForFunction((now) => Date.now() - now > 86_000_000, Date.now());
});

test('phones load again when the project changes', async () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'preview-desk-'));
  cpSync(FIXTURE, copy, { recursive: true });
  const watched = await openTown(copy, { watch: true });
  const phone = await browser.newPage();
  await phone.goto(`${watched.url}/phone?as=wang`);
  await phone.waitForSelector('html[data-ready]');
  writeFileSync(path.join(copy, 'pages/home/home.wxml'), '<view id="fresh">改过了</view>');
  await phone.waitForSelector('#fresh');
  await phone.close();
  await watched.close();
  rmSync(copy, { recursive: true, force: true });
});
