/** Typing, choosing and answering: fields, TDesign's forms and layers, native dialogs. */
import type { Browser } from 'playwright-core';
import { closePhone, openBrowser, openPhone, openTown, says, type OpenPhone, type Town } from './phones.ts';

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
  phone = await openPhone(browser, town, 'as=wang&path=pages/form/form');
});
afterEach(async () => {
  await closePhone(phone);
});

test('what is typed reaches the page, cut at maxlength', async () => {
  await phone.page.locator('#plain input').fill('东街路灯坏了三天没人来修');
  await says(phone.page, '#typed', '东街路灯坏了三天没人');
  await phone.page.locator('#two-way input').fill('双向');
  await says(phone.page, '#model', '双向');
});

test('TDesign fields are found by their label and report what is typed', async () => {
  await phone.page
    .getByLabel('姓名')
    .locator('input')
    .or(phone.page.locator('input[aria-label="姓名"]'))
    .first()
    .fill('王秀兰');
  await phone.page.locator('textarea').first().fill('路灯不亮');
  await says(phone.page, '#echo', '王秀兰|路灯不亮');
});

test('a form gathers its fields', async () => {
  await phone.page.click('#submit');
  await says(phone.page, '#submitted', JSON.stringify({ title: '路灯', urgent: true, kind: 1 }));
});

test('a TDesign dialog opens and answers', async () => {
  await phone.page.click('wx-button:has-text("对话框")');
  await phone.page.locator('text=办结后会通知居民').waitFor();
  await phone.page.click('wx-button:has-text("确定")');
  await says(phone.page, '#answer', '确定了');
});

test('a TDesign popup opens, and closes by its overlay', async () => {
  await phone.page.click('wx-button:has-text("弹层")');
  await phone.page.locator('#popped').waitFor();
  await phone.page.mouse.click(187, 150);
  await phone.page.locator('#popped').waitFor({ state: 'hidden' });
});

test('a TDesign picker gives what was chosen', async () => {
  await phone.page.click('wx-button:has-text("选择器")');
  await phone.page.click('text=确认');
  await says(phone.page, '#answer', '["e"]');
});

test('a TDesign toast shows', async () => {
  await phone.page.click('wx-button:has-text("轻提示")');
  await phone.page.locator('text=已发送').waitFor();
});

test("the platform's modal is answered by keyboard", async () => {
  await phone.page.click('#modal');
  await phone.page.getByRole('alertdialog', { name: '提示' }).waitFor();
  await phone.page.keyboard.press('Enter');
  await says(phone.page, '#answer', '是');
  await phone.page.click('#modal');
  await phone.page.keyboard.press('Escape');
  await says(phone.page, '#answer', '否');
});
