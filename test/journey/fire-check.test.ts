/** A fire check in a real browser: a shop by its list, one thing wrong, ordered to be put right, looked at again, struck off; counted for the campaign. */
import { dateOf, dayWords } from '@gelin/domain';
import { takePhoto } from './camera.ts';
import { step } from './step.ts';
import { openStreet, type Street } from './street.ts';

const DAY = 24 * 3_600_000;

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

const now = () => street.laptop.cloud.clock.now().getTime();

test('finding, order, reminder, another look, struck off by somebody else; on the ledger and in the campaign', async () => {
  const lead = await street.phone('lead-liuxi', 'packages/desk/desk/desk', 320);
  await lead.tap(/按表看场所/);
  await lead.tap('发起专项行动');
  await lead.write('叫什么', '冬季小场所消防检查');
  await lead.tap('小商店、小市场');
  await lead.tap('发起');
  await lead.sees('查：小商店、小市场');

  const chief = await street.phone('chief-liuxi-1', 'packages/desk/inspections/inspections', 320);
  await chief.sees('冬季小场所消防检查');
  await chief.tap('去检查');
  await chief.tap('小商店、小市场');
  await chief.write('场所名称', '便民小商店');
  await chief.tap('冬季小场所消防检查');
  const bars = chief.page.getByLabel(/门窗没有影响逃生的铁栏.*符合吗/);
  await bars.getByText('不符合', { exact: true }).click();
  await chief.write('看到什么（可以不写）', '后窗焊死了');
  await chief.tap('其余都符合');
  await chief.sees('发现 1 个隐患，各成一件事项');
  await chief.tap('提交检查');

  await chief.tap(/看了 7 项，发现 1 个隐患/);
  await chief.tap(/看这件事/);
  await chief.sees(/门窗上有影响逃生的障碍物/);
  await chief.tap('受理');
  await chief.sees(/已受理，编号/);
  await step(chief, '限期整改');
  await chief.write('要整改什么', '把后窗的铁栏拆掉');
  await chief.tap(dayWords(now() + DAY, now()));
  await chief.tap('定下整改期限');
  await chief.sees(/前整改好/);

  // The day comes: whoever has it is reminded.
  const day = dateOf(now() + DAY);
  street.laptop.cloud.clock.advance(DAY);
  await street.laptop.cloud.runTimer('clock');
  await chief.sees(/整改期限到了，已提醒复查/);
  await step(chief, '复查');
  await chief.tap('合格');
  await chief.write('复查看到了什么', '铁栏拆掉了，窗能打开');
  await takePhoto(chief);
  await chief.tap(/拍照片/);
  await chief.sees(/合格的由别人核查后销号/);
  await chief.tap('记下复查');
  await chief.sees(/复查合格/);

  const worker = await street.phone('worker-liuxi-1', 'packages/member/todo/todo', 320);
  await worker.tap('核查');
  await worker.tap('办好了');
  await worker.tap('提交核查');

  // On its ledger with the day, the second look and the striking off; in the campaign as struck off.
  await lead.back();
  await lead.back();
  await lead.tap(/按表看场所/);
  await lead.tap('冬季小场所消防检查');
  await lead.sees(/隐患 1 件/);
  await lead.tap(/^销号 1 件/);
  await lead.sees(/便民小商店/);
  const { rows } = await street.call('clerk-centre', 'office', 'ledger', { ledger: 'hazard' });
  expect(rows).toEqual([expect.objectContaining({ open: false })]);
  const read = await street.call('clerk-centre', 'matter', 'read', { matter: rows[0]!.matter, as: 'member' });
  expect(read.timeline.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['order', 'remind', 'recheck', 'verify']),
  );
  expect(day).toMatch(/^2027-03-0\d$/);
});
