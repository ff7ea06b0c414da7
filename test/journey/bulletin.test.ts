/** 公告 in a real browser: a village tells of a power cut; its grids see it, next door does not; read, counted, gone when it is over. */
import { openStreet, type Phone, type Street } from './street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

const TITLE = '今天下午停电';

async function livesIn(phone: Phone, village: string): Promise<void> {
  await phone.tap('选我的网格');
  await phone.tap(village);
  await phone.tap(/^第一网格/);
  await phone.sees('换网格');
}

test('a power cut told by a village is seen in its grids alone, read once a person, and gone at its end', async () => {
  const lead = await street.phone('lead-liuxi', 'pages/me/me');
  await lead.tap(/^发公告/);
  await lead.sees('最近没有您能管的公告。写一条，居民马上就能看到。');
  await lead.tap('写公告');
  await lead.write('标题', TITLE);
  await lead.write('内容', '供电所检修线路，14:00 到 18:00 没有电。');
  await lead.tap('先看看样子');
  await lead.sees('柳溪村 告知');
  await lead.tap('发出去');
  await lead.sees('0 人已读');

  const wang = await street.phone('resident-wang');
  await livesIn(wang, '柳溪村');
  const li = await street.phone('resident-li');
  await livesIn(li, '桂园社区');

  // Next door nobody is told.
  await li.tap(/^公告/);
  await li.sees(/^现在没有公告/);

  // On her first page, until she has read it.
  await wang.tap(TITLE);
  await wang.sees(/14:00 到 18:00 没有电/);
  await wang.sees('1 人已读');
  await wang.back();
  await wang.page.getByText(TITLE).filter({ visible: true }).waitFor({ state: 'hidden' });
  await wang.tap(/^公告/);
  await wang.sees(TITLE);
  await wang.tap(new RegExp(TITLE));
  await wang.sees('1 人已读');
  await lead.tap(/^柳溪村 · 到/);
  await lead.sees('1 人已读');

  // At six in the evening it is over.
  street.laptop.cloud.clock.advance(10 * 3_600_000);
  const evening = await street.phone('resident-wang', undefined, 320);
  await livesIn(evening, '柳溪村');
  await evening.tap(/^公告/);
  await evening.sees(/^现在没有公告/);
});
