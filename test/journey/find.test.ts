/** A resident without location permission and without a map finds her chief by what people call the lane, and calls. */
import { ELDER, phoneIn, USUAL } from './hands.ts';
import { openStreet, type Phone, type Street } from './street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

interface Preview {
  calls: string[];
  scan: string | null;
  documents: { fileType: string; filePath: string }[];
}
const FIND = 'packages/resident/find/find';
const SEARCH = /输入小区、路名/;

/** What this phone dialled. */
const dialled = ({ page }: Phone) =>
  page.evaluate(() => (window as unknown as { __preview: Preview }).__preview.calls);

test('by a lane’s nickname: from 首页 to the call in three taps', async () => {
  const resident = await street.phone('resident-wang');
  let taps = 0;
  const tap = async (words: string | RegExp) => {
    taps += 1;
    await resident.tap(words);
  };
  await tap(/^找网格长/);
  await resident.write(SEARCH, '状元巷');
  await tap(/^状元巷，青禾镇 · 桂园社区 第二网格/);
  await resident.sees('赵鹏');
  await resident.sees('0000-1234599');
  await tap('打电话');
  expect(await dialled(resident)).toEqual(['000-00001051']);
  // With the field that is focused by itself nothing has to be tapped to type.
  expect(taps).toBe(3);
  expect(resident.line.calls).toContain('town.find');
  expect(resident.line.calls).not.toContain('town.locate');

  await resident.tap('挂断');
  await resident.tap('设为我的网格');
  await resident.back();
  await resident.back();
  await resident.sees(/职责、时间、上级电话/);
});

test('in elder mode at 320 px: picked on 首页 by the lane’s nickname, and her chief is one tap away from then on', async () => {
  const elder = await phoneIn(street, ELDER, 'resident-zhao');
  await elder.tap('选我的网格');
  await elder.tap(/用拼音、外号找/);
  await elder.write(SEARCH, '状元巷');
  await elder.tap(/^状元巷，青禾镇 · 桂园社区 第二网格/);
  await elder.tap(/^打电话给网格长/);
  expect(await dialled(elder)).toEqual(['000-00001051']);
  expect(elder.line.calls).not.toContain('town.locate');
  await elder.tap('挂断');
  await elder.sees('第二网格');
});

test.each([USUAL, ELDER])(
  '$hands: by pinyin, and with her position refused she is told what else to do',
  async (hands) => {
    const resident = await phoneIn(street, hands, 'resident-li', FIND);
    await resident.tap('用我的位置');
    await resident.sees(/没有拿到您的位置/);
    await resident.write(SEARCH, 'zhoujiayuanzi');
    await resident.sees(/^周家院子，/);
    await resident.write(SEARCH, '不晓得哪里');
    await resident.sees(/没找到。换个说法/);
  },
);

test('by the code on a board, scanned inside or opened by WeChat’s own scanner', async () => {
  const inside = await street.phone('resident-wang', FIND);
  await inside.page.evaluate(() => {
    (window as unknown as { __preview: Preview }).__preview.scan = 'gelin:grid?unit=qinghe-liuxi-1';
  });
  await inside.tap('扫公示牌上的码');
  await inside.sees(/^第一网格，青禾镇 · 柳溪村/);
  await inside.page.evaluate(() => {
    (window as unknown as { __preview: Preview }).__preview.scan = 'https://example.com/else';
  });
  await inside.tap('扫公示牌上的码');
  await inside.sees(/这不是网格公示牌上的码/);

  const link = encodeURIComponent('https://town.example/g?unit=qinghe-liuxi-1');
  const opened = await street.phone('resident-wang', `packages/resident/chief/chief?q=${link}`);
  await opened.sees('周桂兰');
});

test('the place of a matter is found there too and brought back to whoever asked', async () => {
  const resident = await street.phone('resident-wang');
  await resident.tap('选我的网格');
  await resident.tap(/用拼音、外号找/);
  await resident.write(SEARCH, 'syx');
  await resident.tap(/^书院巷，/);
  await resident.sees(/职责、时间、上级电话/);
});

test('a village’s lead has boards made for all its grids and opens the PDF', async () => {
  const lead = await street.phone('lead-liuxi', 'packages/resident/chief/chief?unit=qinghe-liuxi-2');
  await lead.tap('做公示牌和联系卡');
  await lead.tap('柳溪村');
  await lead.tap('公示牌 A3');
  await lead.tap('生成 PDF');
  await lead.sees(/共 3 个网格/);
  await lead.page.waitForFunction(
    () => (window as unknown as { __preview: Preview }).__preview.documents.length > 0,
  );
  const [document] = await lead.page.evaluate(
    () => (window as unknown as { __preview: Preview }).__preview.documents,
  );
  expect(document).toMatchObject({ fileType: 'pdf' });
  expect(document?.filePath).toContain('柳溪村公示牌A3.pdf');
});
