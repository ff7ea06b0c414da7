/** 分拨 in a real browser: ten matters sorted by a dispatcher, one by one and together; taps and seconds are counted and told; and a 交办单 of one of them. */
import { openStreet, type Phone, type Street } from './street.ts';

const CENTRE = 'dispatcher-centre-1';
const TEXTS = [
  '路口的垃圾堆了三天没人收。',
  '公厕旁边的污水流到路上。',
  '小区门口占道摆摊，走不过去。',
  '人行道的地砖翘起来了。',
  '工地夜里施工，吵得睡不着。',
  '河边有人倒建筑垃圾。',
  '路牌被撞歪了。',
  '下水道堵了，臭得很。',
  '绿化带的树倒了。',
  '电线杆上贴满小广告。',
];

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

/** They are known by nobody's grid: all of them wait for the centre. */
async function arrive(): Promise<void> {
  for (const text of TEXTS)
    await street.call('resident-wang', 'matter', 'submit', {
      key: street.key(),
      text,
      photos: [],
      source: 'report',
      place: { words: '说不清在哪里' },
    });
}

const waiting = async () => (await street.call(CENTRE, 'matter', 'triage', {})).rows;

/** Counts what a thumb does. */
function counted(phone: Phone) {
  let taps = 0;
  return {
    taps: () => taps,
    tap: async (words: string | RegExp) => {
      await phone.tap(words);
      taps += 1;
    },
  };
}

test('ten matters are sorted: one with another department, one by itself, the others together', async () => {
  await arrive();
  expect(await waiting()).toHaveLength(10);
  const phone = await street.phone(CENTRE, 'packages/desk/triage/triage', 320);
  await phone.sees('新到的');
  const began = performance.now();
  const thumb = counted(phone);

  // The first goes to somebody else than was proposed.
  await thumb.tap('别的部门');
  await thumb.tap('农业农村办公室');
  const before = (await waiting()).length;
  await thumb.tap('受理并分派');
  await phone.page.waitForFunction(() => !document.querySelector('.page:not([hidden]) .says--doing'));
  expect((await waiting()).length).toBe(before - 1);

  // The others as they are proposed.
  await thumb.tap('一起办几件');
  await thumb.tap('全选');
  await phone.sees('选了 9 件');
  await thumb.tap('一起分派');
  await phone.sees(/9 件都办好了/u);
  await phone.sees(/没有等中心处理的事/u);
  const seconds = (performance.now() - began) / 1000;
  console.log(`triage of ten: ${thumb.taps()} taps, ${seconds.toFixed(1)} s`);
  expect(await waiting()).toEqual([]);
  expect(thumb.taps()).toBeLessThanOrEqual(10);
});

test('a 交办单 of one of them is read, made and opened, and keeps its number', async () => {
  // What went to a stationed office has a 协调函 instead.
  const { rows } = await street.call(CENTRE, 'matter', 'list', { view: 'place', order: 'newest' });
  const papers = await Promise.all(
    rows.map(async ({ matter }) => ({
      matter,
      ...(await street.call(CENTRE, 'office', 'papers', { matter })),
    })),
  );
  const ordered = papers.find((each) => each.rows.some(({ kind }) => kind === 'dispatch'));
  const phone = await street.phone(CENTRE, `pages/matter/matter?id=${ordered!.matter}&as=member`, 320, 1.4);
  await phone.tap('公文');
  await phone.tap(/^交办单：/u);
  await phone.sees('生成时编号');
  await phone.tap('生成 PDF');
  await phone.sees(/做好了，可以转发或打印/u);
  await phone.sees('〔2027〕第 1 号');
  const opened = await phone.page.evaluate(
    () => (window as unknown as { __preview: { documents: { filePath: string }[] } }).__preview.documents,
  );
  expect(opened[0]?.filePath).toMatch(/交办单2027-\d{6}\.pdf$/u);
});
