/** What goes wrong on a phone is said in kind words with a way on, and nothing is lost or done twice. */
import { FAILURE_WORDS } from '../../miniprogram/words/failures.ts';
import { OUTGOING_WORDS } from '../../miniprogram/words/outgoing.ts';
import { PHASE_WORDS } from '../../miniprogram/words/phase.ts';
import { REPORT_WORDS } from '../../miniprogram/words/report.ts';
import { openStreet, type Phone, type Street } from './street.ts';

const REPORT = 'pages/report/report';
const WORDS = '巷口的垃圾桶满了三天，没人来收。';
const PLACE = { unit: 'qinghe-liuxi-1' };

interface PreviewWindow {
  wx: { setStorageSync(key: string, value: unknown): void; getStorageSync(key: string): unknown };
  __preview: { setOnline(online: boolean): void; nextMedia(files: Blob[]): void };
}

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

/** A phone whose owner has reported before: everything on one screen. */
async function regular(person: string): Promise<Phone> {
  const phone = await street.phone(person, 'pages/me/me');
  await phone.sees('大字模式');
  await phone.page.evaluate(() => {
    const { wx } = window as unknown as PreviewWindow;
    wx.setStorageSync('reportedBefore', true);
    wx.setStorageSync('homeUnit', 'qinghe-liuxi-1');
  });
  await reopen(phone, REPORT);
  return phone;
}

async function reopen({ page }: Phone, path: string): Promise<void> {
  const url = new URL(page.url());
  url.searchParams.set('path', path);
  await page.goto(url.href);
}

const setOnline = ({ page }: Phone, online: boolean): Promise<void> =>
  page.evaluate((on) => (window as unknown as PreviewWindow).__preview.setOnline(on), online);
const mine = async (person: string) => (await street.call(person, 'matter', 'mine', {})).rows.length;
const calls = ({ line }: Phone, name: string) => line.calls.filter((call) => call === name).length;
const sendButton = ({ page }: Phone) =>
  page.getByRole('button', { name: REPORT_WORDS.send, exact: true }).filter({ visible: true }).last();

test('without words nothing is sent, and it says what is missing', async () => {
  const phone = await regular('resident-wang');
  await phone.write(REPORT_WORDS.textAria, '  \n ');
  await phone.tap(REPORT_WORDS.send);
  await phone.sees(FAILURE_WORDS.textEmpty);
  expect(calls(phone, 'matter.submit')).toBe(0);
});

test('two taps on 发送 make one matter', async () => {
  const phone = await regular('resident-li');
  await phone.write(REPORT_WORDS.textAria, WORDS);
  await sendButton(phone).dblclick();
  await phone.sees(REPORT_WORDS.sentTitle);
  expect(calls(phone, 'matter.submit')).toBe(1);
  expect(await mine('resident-li')).toBe(1);
});

test('without a network it is written down, stays over closing the app, and goes out once by itself afterwards', async () => {
  const phone = await regular('resident-zhang');
  await phone.write(REPORT_WORDS.textAria, WORDS);
  await setOnline(phone, false);
  await phone.sees(PHASE_WORDS.offline);
  await phone.tap(REPORT_WORDS.send);
  await phone.sees(REPORT_WORDS.keptTitle);
  await phone.tap(REPORT_WORDS.mine);
  await phone.sees(OUTGOING_WORDS.waits);
  expect(await mine('resident-zhang')).toBe(0);
  await reopen(phone, 'pages/mine/mine');
  await phone.sees('待受理');
  expect(await mine('resident-zhang')).toBe(1);
});

test('a lost answer keeps it for later; sending it again makes no second matter', async () => {
  const phone = await regular('resident-chen');
  await phone.write(REPORT_WORDS.textAria, WORDS);
  await phone.page.route('**/client/functions/matter', async (route) => {
    if (!route.request().postData()?.includes('"submit"')) return route.fallback();
    await route.fetch();
    await route.fulfill({
      json: { errCode: -1, errMsg: 'cloud.callFunction:fail -1 network: request:fail timeout' },
    });
  });
  await phone.tap(REPORT_WORDS.send);
  await phone.sees(REPORT_WORDS.keptTitle);
  expect(await mine('resident-chen')).toBe(1);
  await phone.page.unrouteAll({ behavior: 'wait' });
  await reopen(phone, 'pages/mine/mine');
  await phone.sees('待受理');
  await phone.page.waitForFunction(() => !(window as unknown as PreviewWindow).wx.getStorageSync('outgoing'));
  expect(await mine('resident-chen')).toBe(1);
});

test('a step on a matter that moved on is refused in words, and the page shows how it stands', async () => {
  const { matter } = await street.call('resident-zhao', 'matter', 'submit', {
    key: street.key(),
    text: WORDS,
    photos: [],
    source: 'report',
    place: PLACE,
  });
  // A line that brings no signals: the page still shows what was true before.
  const deaf = await street.phone(
    'chief-liuxi-1',
    `pages/matter/matter?id=${matter}&as=member`,
    375,
    1,
    (page) => page.routeWebSocket('**/client/watch**', () => undefined),
  );
  await deaf.sees('待受理');
  await street.call('chief-liuxi-1', 'matter', 'act', {
    key: street.key(),
    matter,
    seq: 1,
    step: { action: 'accept' },
  });
  await deaf.tap('受理');
  await deaf.sees(FAILURE_WORDS.stale);
  await deaf.sees(/已受理，编号/);
  await expect(
    deaf.page.getByRole('button', { name: '受理', exact: true }).filter({ visible: true }).count(),
  ).resolves.toBe(0);
});

test('who may not take a step has no button for it', async () => {
  const { matter } = await street.call('resident-liu', 'matter', 'submit', {
    key: street.key(),
    text: WORDS,
    photos: [],
    source: 'report',
    place: PLACE,
  });
  const reporter = await street.phone('resident-liu', `pages/matter/matter?id=${matter}&as=reporter`);
  const lead = await street.phone('lead-liuxi', `pages/matter/matter?id=${matter}&as=member`);
  const stranger = await street.phone('resident-yang', `pages/matter/matter?id=${matter}&as=reporter`);
  for (const phone of [reporter, lead]) {
    await phone.sees('待受理');
    for (const action of ['受理', '答复', '上报', '提请不受理'])
      expect(
        await phone.page.getByRole('button', { name: action, exact: true }).filter({ visible: true }).count(),
      ).toBe(0);
  }
  await stranger.sees(FAILURE_WORDS.notVisible);
  expect(await stranger.page.getByText(PHASE_WORDS.retry).filter({ visible: true }).count()).toBe(0);
  await stranger.tap(PHASE_WORDS.goBack);
  await stranger.sees(/^报事/);
});

test('a file that only calls itself a photo is refused in words', async () => {
  const phone = await regular('resident-hu');
  await phone.write(REPORT_WORDS.textAria, WORDS);
  await phone.page.evaluate(() => {
    const { __preview: preview } = window as unknown as PreviewWindow;
    preview.nextMedia([new File(['这是一段文字'], 'photo.jpg', { type: 'text/plain' })]);
  });
  await phone.tap(/^拍照$/);
  await phone.sees(FAILURE_WORDS.photoWrongType);
  // It is not kept, so it stands in nobody's way.
  await phone.tap(REPORT_WORDS.send);
  await phone.sees(REPORT_WORDS.sentTitle);
});

test('every failure has kind words in Chinese, with a way on and without a code', () => {
  for (const words of Object.values(FAILURE_WORDS)) {
    expect(words).toMatch(/^[\p{Script=Han}\d，。、“”\s]+$/u);
    expect(words.length).toBeLessThanOrEqual(28);
  }
});
