/** A volunteer in a real browser: invited, in, ten tips in a row across grids and without a network, out again. */
import { takePhoto } from './camera.ts';
import { ELDER, phoneIn, USUAL } from './hands.ts';
import { openStreet, type Phone, type Street } from './street.ts';

const TIP = 'packages/member/tip/tip';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

const online = ({ page }: Phone, is: boolean) =>
  page.evaluate((to) => {
    const { __preview: preview } = window as unknown as { __preview: { setOnline(online: boolean): void } };
    preview.setOnline(to);
  }, is);

/** One tip: the picture, then as few taps as it takes. @returns taps after the picture */
async function tip(phone: Phone, category: string, grid?: string): Promise<number> {
  await takePhoto(phone);
  await phone.tap(/^拍照上报/);
  await phone.sees('点一个类别就能发');
  let taps = 0;
  const tap = async (words: string) => {
    await phone.tap(words);
    taps += 1;
  };
  await tap(category);
  if (grid) await tap(grid);
  await tap('发送');
  await phone.sees(/^拍照上报/);
  return taps;
}

describe.each([
  {
    ...USUAL,
    person: 'informant-liuxi-1',
    own: '柳溪村第一网格',
    other: '柳溪村第二网格',
    chief: 'chief-liuxi-2',
    group: 'qinghe-liuxi-2',
  },
  {
    ...ELDER,
    person: 'informant-guiyuan-1',
    own: '桂园社区第一网格',
    other: '桂园社区第二网格',
    chief: 'chief-guiyuan-2',
    group: 'qinghe-guiyuan-2',
  },
])('$hands', ({ person, own, other, chief, group, ...hands }) => {
  test('ten tips in a row, across grids, some without a network: three taps each at most, each in its own grid, once', async () => {
    const volunteer = await phoneIn(street, hands, person, TIP);
    await volunteer.sees('暴露垃圾');
    const taps: number[] = [];
    for (let n = 1; n <= 4; n += 1) taps.push(await tip(volunteer, '路灯不亮'));
    taps.push(await tip(volunteer, '路灯不亮'));
    await volunteer.sees('已发出 5 件');
    taps.push(await tip(volunteer, '井盖缺损', other));
    await volunteer.sees('已发出 6 件');
    await online(volunteer, false);
    for (let n = 1; n <= 3; n += 1) taps.push(await tip(volunteer, '暴露垃圾'));
    await volunteer.sees(/已发出 6 件，3 件记下了/);
    await online(volunteer, true);
    await volunteer.sees('已发出 9 件');
    taps.push(await tip(volunteer, '路灯不亮', own));
    await volunteer.sees('已发出 10 件');
    expect(Math.max(...taps)).toBeLessThanOrEqual(3);
    expect(taps[4]).toBe(2);

    const sent = await street.call(person, 'matter', 'tips', {});
    expect(sent.quarter).toMatchObject({ sent: 10, adopted: 0 });
    expect(sent.rows.every(({ photos }) => photos.length === 1)).toBe(true);
    // What stays tapped is the place of those that follow.
    const places = sent.rows.map(({ place, category }) => `${place} ${category}`).reverse();
    expect(places).toEqual([
      ...Array.from({ length: 5 }, () => `${own} 路灯不亮`),
      `${other} 井盖缺损`,
      ...Array.from({ length: 3 }, () => `${other} 暴露垃圾`),
      `${own} 路灯不亮`,
    ]);
    const { entries } = await street.call(chief, 'group', 'feed', { group });
    expect(entries.filter(({ kind }) => kind === 'card')).toHaveLength(4);
  });
});

test('invited by the chief’s card, in, tipped, thanked, out again', async () => {
  const chief = await street.phone('chief-liuxi-1', 'pages/me/me');
  await chief.tap(/^信息员/);
  await chief.tap('邀请一位信息员');
  await chief.tap('发到微信');
  const [card] = await chief.page.evaluate(
    () => (window as unknown as { __preview: { shares: { path: string }[] } }).__preview.shares,
  );
  expect(card?.path).toMatch(/^\/packages\/resident\/join\/join\?code=[A-HJ-NP-Z2-9]{8}$/);

  const hu = await street.phone('resident-hu', card?.path.slice(1), 320, 1.4);
  await hu.sees('请您做柳溪村第一网格的信息员');
  await hu.sees(/没有任务、没有排名/);
  await hu.write('您的姓名', '胡月');
  await hu.tap('加入');
  expect(await tip(hu, '路灯不亮')).toBe(2);
  await hu.sees('已发出 1 件');

  const { rows } = await street.call('resident-hu', 'matter', 'tips', {});
  await street.call('chief-liuxi-1', 'matter', 'act', {
    key: street.key(),
    matter: rows[0]?.matter ?? '',
    seq: 1,
    step: { action: 'accept' },
  });
  await hu.tap('我的上报');
  await hu.sees('本季度采纳 1 件，谢谢您');
  await hu.sees(/已采纳 · 已受理，柳溪村第一网格正在办/);

  const hers = await street.phone('resident-hu', 'pages/me/me');
  await hers.tap(/^退出信息员/);
  await hers.tap('退出');
  await hers.sees(/^做信息员/);
  expect((await street.call('resident-hu', 'people', 'me', {})).member).toBeUndefined();
  // The code is used up.
  const again = await street.phone('resident-li', card?.path.slice(1));
  await again.sees(/请网格长再发一次/);
});

test('the last one is taken back within ten seconds; a hazard goes on', async () => {
  const volunteer = await street.phone('informant-liuxi-3', TIP);
  await volunteer.sees('暴露垃圾');
  await tip(volunteer, '暴露垃圾');
  await volunteer.sees('已发出 1 件');
  await volunteer.tap('撤回上一件');
  await volunteer.sees('撤回了');
  await tip(volunteer, '井盖缺损');
  await volunteer.sees('已发出 1 件');
  await volunteer.tap('撤回上一件');
  await volunteer.sees(/这是安全隐患，会继续处理/);
  const { rows } = await street.call('informant-liuxi-3', 'matter', 'tips', {});
  expect(rows.map(({ status }) => status)).toEqual(['reported', 'withdrawn']);
});
