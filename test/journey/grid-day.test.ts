/** A grid's day in a real browser: a patrol started, a lamp found and fixed on the spot with a photo, the patrol ended; on its ledger. */
import { openStreet, type Street } from './street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

test('the lamp is found, fixed and closed on one patrol, and stands on the ledger 巡查值守', async () => {
  const now = street.laptop.cloud.clock.now().getTime();
  await street.call('lead-liuxi', 'work', 'give', {
    key: 'grid-day-task-000001',
    unit: 'qinghe-liuxi',
    units: ['qinghe-liuxi-1'],
    what: '检查消防栓',
    where: '柳溪路',
    until: now + 8 * 3_600_000,
    wanted: '坏的拍照',
    photos: [],
  });
  const chief = await street.phone('chief-liuxi-1', 'packages/desk/today/today');
  await chief.sees('检查消防栓');
  await chief.sees('任务 1 件');
  await chief.tap('检查消防栓');
  await chief.tap('收到');
  await chief.sees('已收到');
  await chief.back();

  await chief.tap('开始巡查');
  await chief.sees('柳溪村第一网格');
  await chief.tap('开始巡查');
  await chief.sees(/开始$/);
  await chief.tap('记一处');
  await chief.tap('路灯');
  await chief.write('在哪里', '大柳树');
  await chief.tap('发现问题');
  await chief.write('什么问题', '大柳树的路灯不亮');
  await chief.tap('当场处理好了');
  await chief.write('怎么处理的', '换了灯泡，亮了');
  await chief.tap('记下');
  await chief.sees('路灯 · 大柳树');
  await chief.tap('结束巡查');
  await chief.tap('结束');
  await chief.sees('今天已巡 1 次');

  // What was found is a matter of its own: closed, numbered, and on the ledger of what members found.
  await chief.tap('巡查记录');
  await chief.tap(/看了 1 处，发现 1 个问题/);
  await chief.tap(/看这件事 · 已办结/);
  await chief.sees('大柳树的路灯不亮');
  await chief.sees('换了灯泡，亮了');
  const ledger = await street.call('clerk-centre', 'office', 'ledger', { ledger: 'patrol' });
  expect(ledger.rows).toHaveLength(1);

  // The village sees that its grid was patrolled, and that its task was received.
  const lead = await street.phone('lead-liuxi', 'packages/desk/village/village');
  await lead.sees('巡查 1 次');
  await lead.sees('还有 1 份没回报');
});
