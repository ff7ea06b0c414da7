/** Typing, choosing and answering: fields, TDesign's forms and layers, native dialogs. */
import { says } from './phones.ts';
import { setStage } from './stage.ts';

const stage = setStage('as=wang&path=pages/form/form');

test('what is typed reaches the page, cut at maxlength', async () => {
  await stage.phone.page.locator('#plain input').fill('东街路灯坏了三天没人来修');
  await says(stage.phone.page, '#typed', '东街路灯坏了三天没人');
  await stage.phone.page.locator('#two-way input').fill('双向');
  await says(stage.phone.page, '#model', '双向');
});

test('TDesign fields are found by their label and report what is typed', async () => {
  await stage.phone.page
    .getByLabel('姓名')
    .locator('input')
    .or(stage.phone.page.locator('input[aria-label="姓名"]'))
    .first()
    .fill('王秀兰');
  await stage.phone.page.locator('textarea').first().fill('路灯不亮');
  await says(stage.phone.page, '#echo', '王秀兰|路灯不亮');
});

test('a form gathers its fields', async () => {
  await stage.phone.page.click('#submit');
  await says(stage.phone.page, '#submitted', JSON.stringify({ title: '路灯', urgent: true, kind: 1 }));
});

test('a TDesign dialog opens and answers', async () => {
  await stage.phone.page.click('wx-button:has-text("对话框")');
  await stage.phone.page.locator('text=办结后会通知居民').waitFor();
  await stage.phone.page.click('wx-button:has-text("确定")');
  await says(stage.phone.page, '#answer', '确定了');
});

test('a TDesign popup opens, and closes by its overlay', async () => {
  await stage.phone.page.click('wx-button:has-text("弹层")');
  await stage.phone.page.locator('#popped').waitFor();
  await stage.phone.page.mouse.click(187, 150);
  await stage.phone.page.locator('#popped').waitFor({ state: 'hidden' });
});

test('a TDesign picker gives what was chosen', async () => {
  await stage.phone.page.click('wx-button:has-text("选择器")');
  await stage.phone.page.click('text=确认');
  await says(stage.phone.page, '#answer', '["e"]');
});

test('a TDesign toast shows', async () => {
  await stage.phone.page.click('wx-button:has-text("轻提示")');
  await stage.phone.page.locator('text=已发送').waitFor();
});

test("the platform's modal is answered by keyboard", async () => {
  await stage.phone.page.click('#modal');
  await stage.phone.page.getByRole('alertdialog', { name: '提示' }).waitFor();
  await stage.phone.page.keyboard.press('Enter');
  await says(stage.phone.page, '#answer', '是');
  await stage.phone.page.click('#modal');
  await stage.phone.page.keyboard.press('Escape');
  await says(stage.phone.page, '#answer', '否');
});
