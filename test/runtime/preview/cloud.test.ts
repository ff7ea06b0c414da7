/** The phone and the cloud: functions, files, live queries, no network, and whose phone it is. */
import { PATIENCE } from '../../patience.ts';
import { says } from './phones.ts';
import { setStage } from './stage.ts';
import type { PhoneDocument, PhoneWindow } from './phone-window.ts';

declare const window: PhoneWindow;
declare const document: PhoneDocument;

const stage = setStage('as=wang&path=pages/mine/mine');

const setOnline = (online: boolean): Promise<void> =>
  stage.phone.page.evaluate((on) => window.__preview.setOnline(on), online);

test('a function is called as the person whose phone it is', async () => {
  await stage.phone.page.click('#call');
  await says(stage.phone.page, '#result', '{"from":"matter"}');
  expect(stage.town.cloud.calls.at(-1)).toEqual({
    name: 'matter',
    openid: 'openid-wang',
    data: { procedure: 'list' },
  });
});

test('what the cloud refuses is rejected with its code', async () => {
  stage.town.cloud.answer = () => ({ errCode: -501000, errMsg: 'cloud.callFunction:fail no such function' });
  await stage.phone.page.click('#call');
  await says(stage.phone.page, '#result', '失败 -501000 cloud.callFunction:fail no such function');
  stage.town.cloud.answer = (name) => ({ result: { from: name }, requestID: 'r1' });
});

test('without a network calls fail as on a phone, and with it they work again', async () => {
  await setOnline(false);
  await stage.phone.page.click('#call');
  await says(stage.phone.page, '#result', /^失败 -1 cloud\.callFunction:fail.*network/);
  await setOnline(true);
  await stage.phone.page.click('#call');
  await says(stage.phone.page, '#result', '{"from":"matter"}');
});

test('a live query gets its first documents and every change, and is told when the network goes', async () => {
  const before = stage.town.cloud.watches.length;
  await stage.phone.page.click('#watch');
  for (const end = Date.now() + PATIENCE; stage.town.cloud.watches.length === before && Date.now() < end;)
    await stage.phone.page.evaluate(() => new Promise((resolve) => window.requestAnimationFrame(resolve)));
  const { socket, message } = stage.town.cloud.watches.at(-1) ?? {};
  expect(message).toMatchObject({ op: 'watch', collection: 'groupSignals', query: { group: 'g1' } });
  socket?.send(JSON.stringify({ id: message?.['id'], type: 'init', docs: [{ rev: 1 }], docChanges: [] }));
  await says(stage.phone.page, '#live', 'init [{"rev":1}]');
  socket?.send(
    JSON.stringify({
      id: message?.['id'],
      type: 'update',
      docs: [{ rev: 2 }],
      docChanges: [{ queueType: 'update', dataType: 'update', docId: 'g1', doc: { rev: 2 } }],
    }),
  );
  await says(stage.phone.page, '#live', 'update [{"rev":2}]');
  await setOnline(false);
  await says(stage.phone.page, '#live', /^断了 database\.watch:fail network/);
});

test('storage belongs to one person', async () => {
  await stage.phone.page.click('#save');
  await says(stage.phone.page, '#who', /"n"/);
  const context = await stage.browser.newContext();
  const other = await context.newPage();
  await other.goto(`${stage.town.url}/phone?as=wang&path=pages/mine/mine`);
  await other.click('#save');
  await other.goto(`${stage.town.url}/phone?as=li&path=pages/mine/mine`);
  await says(other, '#who', '没有存过');
  await other.goto(`${stage.town.url}/phone?as=wang&path=pages/mine/mine`);
  await says(other, '#who', '[object Object]');
  await context.close();
});

test('a chosen picture is shown, uploaded, and shown again from the cloud', async () => {
  await stage.phone.page.click('#to-form');
  await stage.phone.page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 8;
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    const blob = await new Promise<object | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob) window.__preview.nextMedia([blob]);
  });
  await stage.phone.page.click('#choose');
  await says(stage.phone.page, '#uploaded', 'cloud://town/matter/一.png');
  expect(stage.town.cloud.uploads.at(-1)).toMatchObject({ path: 'matter/一.png', type: 'image/png' });
  await stage.phone.page.waitForFunction(() => {
    const img = document.querySelector('#chosen img');
    return img?.src.includes('/client/files/raw') && img.naturalWidth === 10;
  });
});

test('a place is refused unless the test gives one', async () => {
  await stage.phone.page.click('#locate');
  await says(stage.phone.page, '#result', 'getLocation:fail auth deny');
  await stage.phone.page.evaluate(() => (window.__preview.location = { latitude: 30.5, longitude: 120.5 }));
  await stage.phone.page.click('#locate');
  await says(stage.phone.page, '#result', '在 30.5');
});

test('calls ring on the screen, menus answer, tabs and swipes work', async () => {
  await stage.phone.page.click('#ring');
  await stage.phone.page.getByRole('dialog', { name: '正在拨打 110' }).waitFor();
  await stage.phone.page.click('text=挂断');
  expect(await stage.phone.page.evaluate(() => window.__preview.calls)).toEqual(['110']);
  await stage.phone.page.click('#sheet');
  await stage.phone.page.click('text=退回');
  await says(stage.phone.page, '#result', '选 1');
  await stage.phone.page.getByRole('tab', { name: '已办' }).click();
  await says(stage.phone.page, '#result', '页签 b');
  const cell = await stage.phone.page.locator('text=左滑我').boundingBox();
  if (!cell) throw new Error('no cell to swipe');
  await stage.phone.page.mouse.move(300, cell.y + 5);
  await stage.phone.page.mouse.down();
  await stage.phone.page.mouse.move(150, cell.y + 5, { steps: 6 });
  await stage.phone.page.mouse.up();
  await stage.phone.page.click('text=删除');
  await says(stage.phone.page, '#result', '删了');
});

test("the phone's clock follows the town's", async () => {
  await stage.phone.page.evaluate(() =>
    window.postMessage({ type: 'preview:clock', offset: 86_400_000 }, window.location.origin),
  );
  await stage.phone.page.waitForFunction(
    (now) => Date.now() - now > 86_000_000 && new Date().getTime() - now > 86_000_000,
    Date.now(),
  );
});
