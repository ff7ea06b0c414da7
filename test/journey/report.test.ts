/** Reporting in a real browser: without a map, without a network, by voice, and on a line that bears words but no pictures. */
import { OUTGOING_WORDS } from '../../miniprogram/words/outgoing.ts';
import { PLACE_WORDS } from '../../miniprogram/words/place.ts';
import { REPORT_WORDS as w } from '../../miniprogram/words/report.ts';
import { VOICE_WORDS } from '../../miniprogram/words/voice.ts';
import { takePhoto } from './camera.ts';
import { ELDER, phoneIn, USUAL, type Hands } from './hands.ts';
import { openStreet, type Phone, type Street } from './street.ts';

const REPORT = 'pages/report/report';
const MINE = 'pages/mine/mine';
const WORDS = '巷口的垃圾桶满了三天，没人来收。';

interface PreviewWindow {
  wx: { setStorageSync(key: string, value: unknown): void; getStorageSync(key: string): unknown };
  __preview: { setOnline(online: boolean): void };
}

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

/** A phone whose owner has reported before: everything on one screen. */
async function regular(person: string, hands: Hands = USUAL): Promise<Phone> {
  const phone = await phoneIn(street, hands, person, 'pages/me/me');
  await phone.sees('大字模式');
  await phone.page.evaluate(() => {
    const { wx } = window as unknown as PreviewWindow;
    wx.setStorageSync('reportedBefore', true);
    wx.setStorageSync('homeUnit', 'qinghe-liuxi-1');
  });
  await reopen(phone, REPORT);
  await phone.sees(w.text);
  return phone;
}

async function reopen({ page }: Phone, path: string): Promise<void> {
  const url = new URL(page.url());
  url.searchParams.set('path', path);
  await page.goto(url.href);
}

const setOnline = ({ page }: Phone, online: boolean): Promise<void> =>
  page.evaluate((on) => (window as unknown as PreviewWindow).__preview.setOnline(on), online);
const nothingWaits = ({ page }: Phone) =>
  page.waitForFunction(() => !(window as unknown as PreviewWindow).wx.getStorageSync('outgoing'));
const mine = async (person: string) => (await street.call(person, 'matter', 'mine', {})).rows;
const read = (person: string, matter: string) =>
  street.call(person, 'matter', 'read', { matter, as: 'reporter' });

describe.each([
  { ...USUAL, first: 'resident-wang', second: 'resident-zhang', words: WORDS },
  { ...ELDER, first: 'resident-zhao', second: 'resident-yang', words: '巷口的路灯不亮，晚上看不见台阶。' },
])('$hands', ({ first, second, words, ...hands }) => {
  test('somebody who gives no location and has no map finds the place by village and landmark, picture first', async () => {
    const phone = await phoneIn(street, hands, first, REPORT);
    await takePhoto(phone);
    await phone.tap(/^拍照$/);
    await phone.write(w.textAria, words);
    await phone.tap(w.next);
    await phone.tap(w.pick);
    await phone.tap(PLACE_WORDS.here);
    await phone.sees(PLACE_WORDS.denied);
    await phone.tap(/^柳溪村/);
    await phone.tap(/^第一网格/);
    await phone.write(w.spotAria, '活动室门口');
    await phone.tap(w.next);
    await phone.sees(w.check);
    await phone.sees(/会先交给柳溪村第一网格/);
    await phone.sees(w.identities.confidential);
    await phone.tap(w.send);
    await phone.sees(w.sentTitle);
    const [row] = await mine(first);
    const view = await read(first, row?.matter ?? '');
    expect(view).toMatchObject({ identity: 'confidential', placeName: '柳溪村第一网格 活动室门口' });
    expect(view.photos).toHaveLength(1);
  });

  test('written without a network, with a picture and as whom: kept over closing the app, sent once, whole, by itself', async () => {
    const phone = await regular(second, hands);
    await setOnline(phone, false);
    await takePhoto(phone);
    await phone.tap(/^拍照$/);
    await phone.write(w.textAria, words);
    await phone.page.getByRole('radio', { name: /^实名/ }).filter({ visible: true }).click();
    await phone.write(w.phone, '13800001111');
    await phone.sees('重传');
    await phone.tap(w.send);
    await phone.sees(w.keptTitle);
    await phone.tap(w.mine);
    await phone.sees(OUTGOING_WORDS.waits);
    await phone.sees('照片 1 张');
    expect(await mine(second)).toEqual([]);
    await reopen(phone, MINE);
    await phone.sees('待受理');
    await nothingWaits(phone);
    const rows = await mine(second);
    expect(rows).toHaveLength(1);
    const view = await read(second, rows[0]?.matter ?? '');
    expect(view).toMatchObject({ identity: 'named' });
    expect(view.photos).toHaveLength(1);
  });
});

test('a line that bears words but no pictures: the words go, the picture follows by itself, once', async () => {
  const phone = await regular('resident-chen');
  // A line so weak that the storage never gets a whole picture.
  await phone.page.route('**/client/files/**', (route) =>
    route.fulfill({ status: 200, json: { errCode: -1, errMsg: 'cloud.uploadFile:fail network timeout' } }),
  );
  await takePhoto(phone);
  await phone.tap(/^拍照$/);
  await phone.write(w.textAria, WORDS);
  await phone.sees(w.photosWaiting);
  await phone.tap(w.send);
  await phone.sees(w.sentTitle);
  await phone.tap(w.another);
  await reopen(phone, MINE);
  await phone.sees(OUTGOING_WORDS.following);
  await phone.page.unrouteAll();
  await setOnline(phone, false);
  await setOnline(phone, true);
  await nothingWaits(phone);
  const rows = await mine('resident-chen');
  expect(rows).toHaveLength(1);
  const { timeline } = await read('resident-chen', rows[0]?.matter ?? '');
  expect(timeline.map(({ action, photos }) => [action, photos.length])).toEqual([
    ['add', 1],
    ['submit', 0],
  ]);
});

test('somebody who writes nothing speaks: what was spoken goes as it is, and that the centre hears it first, by when, was said before', async () => {
  const phone = await regular('resident-li');
  await phone.tap(/^说话$/);
  await phone.sees(VOICE_WORDS.allowed);
  const bar = () => phone.page.getByText(VOICE_WORDS.hold, { exact: true }).filter({ visible: true });
  await bar().click();
  await phone.sees(/正在录 [2-9] 秒/);
  await phone.page.getByText(VOICE_WORDS.tapAgain, { exact: true }).filter({ visible: true }).click();
  await phone.sees(/^语音 \d+ 秒，点一下播放$/);
  await phone.sees(/会先交给青禾镇/);
  await phone.sees(w.unheard);
  await phone.tap(w.send);
  await phone.sees(w.sentTitle);
  const [row] = await mine('resident-li');
  const { voice, text } = await read('resident-li', row?.matter ?? '');
  expect({ voice, text }).toMatchObject({ voice: { seconds: expect.any(Number) }, text: '语音报事' });
});

test('what is half written is there again, files, answers and all, after the app was closed', async () => {
  const phone = await regular('resident-liu');
  await takePhoto(phone);
  await phone.tap(/^拍照$/);
  await phone.write(w.textAria, WORDS);
  await phone.page.getByRole('radio', { name: /^实名/ }).filter({ visible: true }).click();
  await phone.page.waitForFunction(() => {
    const draft = (window as unknown as PreviewWindow).wx.getStorageSync('reportDraft') as
      { photos?: unknown[]; identity?: string } | '';
    return draft !== '' && draft.photos?.length === 1 && draft.identity === 'named';
  });
  await reopen(phone, REPORT);
  await phone.sees(w.text);
  expect(await phone.page.getByRole('textbox', { name: w.textAria }).inputValue()).toBe(WORDS);
  await phone.sees('照片 1');
  await phone.tap(w.send);
  await phone.sees(w.sentTitle);
  const [row] = await mine('resident-liu');
  const view = await read('resident-liu', row?.matter ?? '');
  expect(view).toMatchObject({ identity: 'named' });
  expect(view.photos).toHaveLength(1);
});
