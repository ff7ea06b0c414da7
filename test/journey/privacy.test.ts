/** Privacy in a real browser: asked before pictures, a face covered by a finger, a plate by a member, my data taken and deleted. */
import type { Page } from 'playwright-core';
import { sdkAt } from '../../runtime/laptop.ts';
import { verifyLedger } from '../../runtime/ledger/verify.ts';
import { exif } from '../pictures.ts';
import { ELDER, phoneIn, USUAL } from './hands.ts';
import { openStreet, type Phone, type Street } from './street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

const WHITE = 245;

/** A picture as a camera gives it: a white plate on dark ground, and in the file where it was taken. */
async function takePhoto({ page }: Phone): Promise<void> {
  const notes = Buffer.concat([Buffer.from('Exif\0\0'), exif(1)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(notes.length + 2);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), length, notes]).toString('base64');
  await page.evaluate(async (written) => {
    const canvas = new OffscreenCanvas(640, 480);
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#123';
    pen.fillRect(0, 0, 640, 480);
    pen.fillStyle = '#fff';
    pen.fillRect(240, 200, 160, 60);
    const drawn = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    const note = Uint8Array.from(atob(written), (one) => one.charCodeAt(0));
    const picture = new Blob([drawn.slice(0, 2), note, drawn.slice(2)], { type: 'image/jpeg' });
    const { __preview: preview } = window as unknown as { __preview: { nextMedia(files: Blob[]): void } };
    preview.nextMedia([picture]);
  }, segment);
}

async function agreed({ page }: Phone, yes: boolean): Promise<void> {
  await page.evaluate((known) => {
    const { __preview: preview } = window as unknown as { __preview: { privacy: { agreed: boolean } } };
    preview.privacy.agreed = known;
  }, yes);
}

/** The one photo of the report being written, once it is stored and is not that one. */
async function photoInDraft({ page }: Phone, but = ''): Promise<string> {
  const found = await page.waitForFunction((other) => {
    const { wx } = window as unknown as { wx: { getStorageSync(key: string): { photos?: string[] } | '' } };
    const draft = wx.getStorageSync('reportDraft');
    const photos = draft ? (draft.photos ?? []) : [];
    return photos.length === 1 && photos[0] !== other ? photos[0] : undefined;
  }, but);
  return (await found.jsonValue()) as string;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150 && !(await holds()); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await holds()).toBe(true);
}

/** Draws with a finger over the plate, up and down. */
async function rub(page: Page): Promise<void> {
  const box = await page.locator('wx-canvas').filter({ visible: true }).last().boundingBox();
  if (!box) throw new Error('no canvas');
  const at = (x: number, y: number) => page.mouse.move(box.x + box.width * x, box.y + box.height * y);
  await at(0.35, 0.42);
  await page.mouse.down();
  for (let step = 0; step <= 10; step += 1) await at(0.35 + step * 0.03, step % 2 ? 0.42 : 0.56);
  await page.mouse.up();
}

/** The bytes of a stored file; nothing where it is gone. */
async function stored(file: string): Promise<Buffer | undefined> {
  const { fileList } = await sdkAt(`${street.laptop.url}/admin`).getTempFileURL({ fileList: [file] });
  if (fileList[0]?.code !== 'SUCCESS') return undefined;
  return Buffer.from(await (await fetch(fileList[0].tempFileURL)).arrayBuffer());
}

/** How light the middle of a stored picture is, where the plate was. */
async function lightness({ page }: Phone, file: string): Promise<number> {
  const bytes = (await stored(file))!.toString('base64');
  return page.evaluate(async (encoded) => {
    const blob = await (await fetch(`data:image/jpeg;base64,${encoded}`)).blob();
    const bitmap = await createImageBitmap(blob);
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    pen.drawImage(bitmap, 0, 0);
    const { data } = pen.getImageData(bitmap.width / 2 - 4, bitmap.height / 2 - 12, 8, 8);
    return data.reduce((sum, value, index) => (index % 4 === 3 ? sum : sum + value), 0) / (8 * 8 * 3);
  }, bytes);
}

async function photosOf(matter: string): Promise<string[]> {
  const seen = await street.call('resident-li', 'matter', 'read', { matter, as: 'reporter' });
  return seen.photos.map(({ id }) => id);
}

test('pictures are asked for once, a no leads on, and a plate is covered before anything is sent', async () => {
  const resident = await street.phone('resident-li', 'pages/report/report');
  await resident.sees(/^拍照$/);
  await agreed(resident, false);
  await resident.tap(/^拍照$/);
  await resident.sees('用一下相机和相册？');
  await resident.tap('不用了');
  await resident.sees(/写几句话一样能报事/);
  await takePhoto(resident);
  await resident.tap(/^拍照$/);
  await resident.tap('同意');
  const bare = await photoInDraft(resident);
  await resident.tap('照片 1');
  await resident.tap('遮挡人脸、车牌');
  await resident.sees(/用手指涂一涂/);
  await rub(resident.page);
  await resident.tap('遮好了');
  await resident.write('写下是什么事', '有车挡住了消防通道。');
  const photo = await photoInDraft(resident, bare);
  await until(async () => (await stored(bare)) === undefined);
  const file = (await stored(photo))!;
  expect(file.includes('Exif')).toBe(false);
  expect(await lightness(resident, photo)).toBeLessThan(WHITE - 40);
});

test('a member covers what was sent: everybody sees that, and the bare picture is gone', async () => {
  const resident = await street.phone('resident-li', 'pages/report/report');
  await resident.sees(/^拍照$/);
  const bare = await upload(resident);
  const { matter } = await street.call('resident-li', 'matter', 'submit', {
    key: street.key(),
    text: '有车挡住了消防通道。',
    photos: [bare],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  const chief = await street.phone('chief-liuxi-1', `pages/matter/matter?id=${matter}&as=member`);
  await chief.tap('遮挡人脸、车牌');
  await chief.tap('第 1 张照片，点一下遮挡');
  await chief.sees(/用手指涂一涂/);
  await rub(chief.page);
  await chief.tap('遮好了');
  await chief.sees(/原来那张已删除/);
  const [covered] = await photosOf(matter);
  expect(covered).not.toBe(bare);
  expect(await stored(bare)).toBeUndefined();
  expect(await lightness(chief, covered!)).toBeLessThan(WHITE - 40);
});

describe.each([
  { ...USUAL, person: 'resident-wang' },
  { ...ELDER, person: 'resident-hu' },
])('$hands', ({ person, ...hands }) => {
  test('my data is taken away and deleted, what is open stays, and the journal is still whole', async () => {
    const database = sdkAt(`${street.laptop.url}/admin`).database();
    const before = await verifyLedger(database, { town: 'qinghe' });
    if (!before.ok) throw new Error(`the journal is broken before: ${JSON.stringify(before)}`);
    for (const text of ['楼道堆了杂物。', '路口的灯坏了。']) {
      const { matter } = await street.call(person, 'matter', 'submit', {
        key: street.key(),
        text,
        photos: [],
        source: 'report',
        place: { unit: 'qinghe-liuxi-1' },
      });
      if (text.startsWith('楼道')) await withdraw(person, matter);
    }
    await tick();
    const resident = await phoneIn(street, hands, person, 'pages/me/me');
    await resident.tap(/^我的信息/);
    await resident.sees('您报过 2 件事。');
    await resident.tap('导出我的信息');
    await resident.sees(/做好了/);
    await resident.tap('发到微信聊天');
    const shares = await resident.page.evaluate(() => {
      const { __preview: preview } = window as unknown as { __preview: { shares: { path: string }[] } };
      return preview.shares.map(({ path }) => path);
    });
    expect(shares).toEqual(['wxfile://usr/我的信息2027-03-01.html']);
    await resident.tap(/^删除我的信息/);
    await resident.tap('删除');
    await resident.sees('已删除 1 件。还有 1 件正在办，办结后才能删');
    await resident.sees('您报过 1 件事。');
    await tick();
    expect(await verifyLedger(database, { town: 'qinghe' })).toMatchObject({
      ok: true,
      erased: before.erased + 2,
      waiting: 0,
    });
  });
});

async function withdraw(person: string, matter: string): Promise<void> {
  const step = { action: 'withdraw' as const };
  await street.call(person, 'matter', 'act', { key: street.key(), matter, seq: 1, step });
}

/** A minute later the timer has run, and once more. */
async function tick(): Promise<void> {
  street.laptop.cloud.clock.advance(60_000);
  for (let each = 0; each < 2; each += 1) await street.laptop.cloud.runTimer('clock');
}

/** A picture that an older phone has sent as it was. */
async function upload({ page }: Phone): Promise<string> {
  const { drawers } = await street.call('resident-li', 'people', 'drawers', {});
  return page.evaluate(async (folder) => {
    const canvas = new OffscreenCanvas(640, 480);
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#123';
    pen.fillRect(0, 0, 640, 480);
    pen.fillStyle = '#fff';
    pen.fillRect(240, 200, 160, 60);
    const reply = await fetch(`/client/files/photos/${folder}/journey-privacy-1.jpg`, {
      method: 'PUT',
      headers: { 'x-wx-openid': 'o-demo-resident-li', 'content-type': 'image/jpeg' },
      body: await canvas.convertToBlob({ type: 'image/jpeg' }),
    });
    return ((await reply.json()) as { fileID: string }).fileID;
  }, drawers[0] ?? '');
}
