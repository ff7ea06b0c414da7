/** Moving between pages: the stack, the tab bar, what survives and in which order pages live. */
import { closePhone, openPhone, says, TOP } from './phones.ts';
import { setStage } from './stage.ts';
import type { PhoneDocument, PhoneWindow } from './phone-window.ts';

declare const window: PhoneWindow;
declare const document: PhoneDocument;

const stage = setStage('as=wang', { closes: false });

const stack = (): Promise<string[]> =>
  stage.phone.page.evaluate(() => window.getCurrentPages().map((one) => one.route));
const call = (name: string, options: object): Promise<unknown> =>
  stage.phone.page.evaluate(([api, given]) => window.wx[api]?.(given).catch((error: unknown) => error), [
    name,
    options,
  ] as const);

test('a page is opened with its parameters, shares the store, and goes back', async () => {
  await stage.phone.page.click('#add');
  await stage.phone.page.click('text=去详情');
  await says(stage.phone.page, '#options', 'm1 home');
  await says(stage.phone.page, '#shared', '1');
  await says(stage.phone.page, '.nav-title', '详情 m1');
  await stage.phone.page.click(`${TOP} #deeper`);
  await says(stage.phone.page, '#options', 'm2 detail');
  expect(await stack()).toEqual(['pages/home/home', 'pages/detail/detail', 'pages/detail/detail']);
  await stage.phone.page.click(`${TOP} .nav-back`);
  await stage.phone.page.click(`${TOP} #back`);
  expect(await stack()).toEqual(['pages/home/home']);
  await closePhone(stage.phone);
});

test('tab pages keep their state, others end', async () => {
  await stage.phone.page.click('#add');
  await stage.phone.page.getByRole('tab', { name: '我的' }).click();
  expect(await stack()).toEqual(['pages/mine/mine']);
  await stage.phone.page.getByRole('tab', { name: '首页' }).click();
  await says(stage.phone.page, '#count', '1');
  await call('setTabBarBadge', { index: 1, text: '3' });
  expect(await stage.phone.page.getByRole('tab', { name: /我的/ }).textContent()).toBe('我的3');
  await closePhone(stage.phone);
});

test('the focus goes to the title of a new page, and back to what it had been on', async () => {
  const focused = () =>
    stage.phone.page.evaluate(() => {
      const { activeElement } = document as unknown as {
        activeElement: { id: string; textContent: string };
      };
      return activeElement.id || activeElement.textContent;
    });
  expect(await focused()).toBe('首页');
  await stage.phone.page.focus('#add');
  await call('navigateTo', { url: '/pages/detail/detail?id=m1&from=t' });
  expect(await focused()).toBe('详情 m1');
  await call('navigateBack', {});
  expect(await focused()).toBe('add');
  await closePhone(stage.phone);
});

test('what the platform refuses is refused in its words', async () => {
  expect(await call('navigateTo', { url: '/pages/mine/mine' })).toMatchObject({
    errMsg: 'navigateTo:fail can not navigateTo a tabbar page',
  });
  expect(await call('navigateTo', { url: '/pages/none/none' })).toMatchObject({
    errMsg: 'navigateTo:fail page "pages/none/none" is not found',
  });
  await closePhone(stage.phone);
});

test('a page of a subpackage built with Component() gets its properties from the address', async () => {
  await call('navigateTo', { url: '/packages/office/pages/table/table?unit=east' });
  await says(stage.phone.page, '#table', '分包页 east');
  await call('redirectTo', { url: '/pages/detail/detail?id=m3&from=x' });
  expect(await stack()).toEqual(['pages/home/home', 'pages/detail/detail']);
  await call('reLaunch', { url: '/pages/form/form' });
  expect(await stack()).toEqual(['pages/form/form']);
  await closePhone(stage.phone);
});

test('a phone can start on any page', async () => {
  const direct = await openPhone(
    stage.browser,
    stage.town,
    `as=wang&path=${encodeURIComponent('pages/detail/detail?id=m9&from=link')}`,
  );
  await says(direct.page, '#options', 'm9 link');
  await closePhone(direct);
  await closePhone(stage.phone);
});

test('pull to refresh, reaching the bottom and sharing reach the page', async () => {
  await stage.phone.page.mouse.move(180, 120);
  await stage.phone.page.mouse.down();
  await stage.phone.page.mouse.move(180, 420, { steps: 8 });
  await stage.phone.page.mouse.up();
  await says(stage.phone.page, '#refreshed', '已刷新');
  await stage.phone.page.click('.capsule-menu >> nth=0');
  await stage.phone.page.click('text=转发给朋友');
  expect(await stage.phone.page.evaluate(() => window.__preview.shares)).toEqual([
    { title: '分享首页', path: '/pages/home/home?shared=1', imageUrl: '' },
  ]);
  await stage.phone.page.keyboard.press('Escape');
  await call('navigateTo', { url: '/pages/detail/detail?id=m1&from=t' });
  await stage.phone.page.locator(`${TOP} .page-scroll`).evaluate((one) => one.scrollTo({ top: 5000 }));
  await says(stage.phone.page, '#bottom', '到底了');
  await closePhone(stage.phone);
});

test('a failing page and an unknown wx call are loud, in the console, the app and the phone', async () => {
  await call('navigateTo', { url: '/pages/detail/detail?id=m1&from=t' });
  await stage.phone.page.click(`${TOP} #broken`);
  await stage.phone.page.waitForSelector('.failure-strip:not([hidden])');
  expect(await stage.phone.page.evaluate(() => window.getApp().globalData.lastError)).toContain('页面出错');
  await stage.phone.page.click(`${TOP} #unknown`);
  await stage.phone.page.waitForFunction(() =>
    document
      .querySelector('.failure-strip')
      ?.textContent?.includes('wx.startFacialRecognition is not in the preview'),
  );
  expect(stage.phone.errors.join('\n')).toContain('wx.startFacialRecognition is not in the preview');
  await closePhone(stage.phone, [/页面出错/, /startFacialRecognition/]);
});
