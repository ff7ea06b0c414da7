/** For everybody: by the keyboard alone as a screen reader goes, and in elder mode with everything read aloud. */
import type { Page } from 'playwright-core';
import { HOME_WORDS } from '../../miniprogram/words/home.ts';
import { ME_WORDS } from '../../miniprogram/words/me.ts';
import { REPORT_WORDS } from '../../miniprogram/words/report.ts';
import { openStreet, type Street } from './street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

interface PreviewWindow {
  wx: { setStorageSync(key: string, value: unknown): void };
  __preview: { spoken: string[]; calls: string[]; hears: string; heardIn: string };
}
const preview = <T>(page: Page, read: (own: PreviewWindow['__preview']) => T): Promise<T> =>
  page.evaluate(`(${read.toString()})(window.__preview)`) as Promise<T>;

/** What has the focus, as a screen reader names it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const node = document.activeElement === document.body ? null : document.activeElement;
    const label = node?.getAttribute('aria-label');
    return (label ?? node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until this has the focus. @throws after a whole round */
async function tabTo(page: Page, words: string): Promise<string[]> {
  const met: string[] = [];
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    met.push(await focused(page));
    if (met.at(-1)?.includes(words)) return met;
  }
  throw new Error(`Tab does not come to ${words}, but to: ${met.join(' · ')}`);
}

test('a report is made and sent by the keyboard alone, and focus goes where the page goes', async () => {
  const resident = await street.phone('resident-wang', 'pages/home/home');
  const { page } = resident;
  await resident.sees(HOME_WORDS.report);
  expect(await focused(page)).toBe('格邻');
  await tabTo(page, HOME_WORDS.reportNote);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === '报事');
  await tabTo(page, REPORT_WORDS.textAria);
  await page.keyboard.type('活动室门口的路灯坏了三天。');
  await tabTo(page, REPORT_WORDS.next);
  await page.keyboard.press('Enter');
  await resident.sees(REPORT_WORDS.place);
  await tabTo(page, REPORT_WORDS.spotAria);
  await page.keyboard.type('活动室门口');
  await tabTo(page, REPORT_WORDS.next);
  await page.keyboard.press('Space');
  await resident.sees(REPORT_WORDS.check);
  await tabTo(page, REPORT_WORDS.send);
  await page.keyboard.press('Enter');
  await resident.sees(REPORT_WORDS.sentTitle);
  await resident.back();
  await page.waitForFunction(
    (words) => document.activeElement?.textContent?.includes(words) === true,
    HOME_WORDS.reportNote,
  );
});

test('elder mode: switched on in 我的, home has four things, and its words are read aloud', async () => {
  const elder = await street.phone('resident-zhao', 'pages/me/me', 320);
  const { page } = elder;
  await page.getByRole('switch', { name: ME_WORDS.elder }).click();
  expect(await page.getByRole('switch', { name: ME_WORDS.elder }).getAttribute('aria-checked')).toBe('true');
  await page.getByRole('tab', { name: '首页' }).click();
  await elder.sees(HOME_WORDS.elderMine);
  const ways = page.locator('.page:not([hidden]) main [role="button"]').filter({ visible: true });
  expect((await ways.allTextContents()).map((words) => words.trim().slice(0, 5))).toEqual([
    '选我的网格',
    '报事坏了、',
    '我的事项',
    '念给我听',
  ]);
  await page.getByRole('button', { name: '念给我听' }).click();
  await elder.sees('停下');
  expect(await preview(page, ({ spoken }) => spoken)).toEqual(['您住在哪个网格？还没有正在办的事。']);
  await page.getByRole('button', { name: '停下' }).click();
  await elder.sees('念给我听');
});

test('somebody says in 我的 that they speak 四川话', async () => {
  const speaker = await street.phone('resident-wang', 'pages/me/me');
  await speaker.tap(/^说什么话/);
  await speaker.tap(ME_WORDS.dialects.sichuanhua);
  await speaker.sees(/按四川话写成字/);
});
