/** 代办 in a real browser: a grandmother who cannot walk asks for 高龄津贴, is visited, and sees every step until it is handed over. */
import { openStreet, type Street } from './street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

const ANSWER = '津贴批下来了，下个月起每月十号到您的卡上。';

test('a grandmother who cannot walk has 高龄津贴 done for her, and sees each step', async () => {
  const grandmother = await street.phone('resident-wang', undefined, 375, 1.4);
  await grandmother.tap('选我的网格');
  await grandmother.tap('柳溪村');
  await grandmother.tap(/^第一网格/);
  await grandmother.tap(/^请人代办/);
  await grandmother.write('写几个字找要办的事', '高龄');
  await grandmother.tap(/^高龄津贴/);
  await grandmother.sees(/年满 80 岁/);
  await grandmother.page.getByRole('checkbox', { name: '户口簿' }).click();
  await grandmother.sees('备好 1 样，共 4 样');
  await grandmother.tap('请人代办');

  // Whoever comes has to find her, and rings before.
  await grandmother.tap('走不动，请上门');
  await grandmother.tap('3月3日 周三');
  await grandmother.tap('下午');
  await grandmother.sees('请写清楚住在哪里，好找得到您');
  await grandmother.write('说说具体住处', '村口第三家');
  await grandmother.write('姓名', '王桂兰');
  await grandmother.write('电话', '13800001234');
  await grandmother.tap('发出去');
  await grandmother.sees('已经交给网格了');
  await grandmother.tap('看进展');
  await grandmother.sees('约好上门 3月3日 周三 下午');

  const { rows } = await street.call('resident-wang', 'matter', 'mine', {});
  const matter = rows[0]?.matter ?? '';
  const page = `pages/matter/matter?id=${matter}&as=member`;
  const chief = await street.phone('chief-liuxi-1', page);
  await chief.sees('约好上门 3月3日 周三 下午');
  await chief.tap('受理');
  await grandmother.sees(/已受理，编号/);

  // The worker who came to her logs each step with one tap; she sees it a moment later.
  const worker = await street.phone('worker-liuxi-1', page);
  const { service } = await street.call('worker-liuxi-1', 'matter', 'read', { matter, as: 'member' });
  for (const step of service?.steps ?? []) {
    await worker.tap(`办好了：${step}`);
    await grandmother.sees(new RegExp(`办好了一步：${step}`));
  }
  await worker.sees('都办好了，请用“答复”交给报事人');

  await worker.tap('答复');
  await worker.tap('已解决');
  await worker.write('怎么办的', ANSWER);
  await worker.tap('发给报事人');
  await grandmother.sees(ANSWER);
  const ledger = await street.call('clerk-centre', 'office', 'ledger', { ledger: 'service' });
  expect(ledger.rows.map((row) => row.matter)).toContain(matter);
});
