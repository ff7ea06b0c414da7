/** 我的上报: what became of each tip, thanks by quarter, and nothing that could shame anybody. */
import { find, says, setStage, settled, words } from '../../harness';
import { informant, row } from '../../people';

const stage = setStage();
const PAGE = 'packages/member/tips/tips';
const tip = (matter: string, became: string, adopted = false) => ({ ...row({ matter }), became, adopted });
const QUARTER = { quarter: '2026-Q4', sent: 9, adopted: 5, solved: 3 };

beforeEach(() => {
  stage.phone.answers('people.me', informant);
  stage.phone.answers('matter.tips', {
    rows: [tip('m1', '已解决', true), tip('m2', '已送到柳溪村第二网格，等受理')],
    quarter: QUARTER,
  });
});

test('thanks come first, in words and with a drawing; then what became of each', async () => {
  const page = await stage.open(PAGE);
  expect(words(find(page, '.thanks'))).toBe(
    '2026 年第 4 季度本季度采纳 5 件，谢谢您您上报了 9 件，已经解决 3 件',
  );
  expect(page.querySelector('.thanks__drawing')).toBeDefined();
  expect(words(page)).toContain('已采纳 · 已解决');
  expect(words(page)).toContain('已送到柳溪村第二网格，等受理');
});

test('the quarter before is thanked for as long as this one runs', async () => {
  const before = { quarter: '2026-Q3', sent: 4, adopted: 2, solved: 1 };
  stage.phone.answers('matter.tips', { rows: [tip('m1', '已解决', true)], quarter: QUARTER, before });
  expect(words(find(await stage.open(PAGE), '.thanks'))).toContain('上季度采纳 2 件，已经解决 1 件');
});

test('a quarter in which nothing was adopted is thanked for too, and no nought is shown', async () => {
  stage.phone.answers('matter.tips', {
    rows: [tip('m2', '已送到柳溪村第二网格，等受理')],
    quarter: { ...QUARTER, sent: 1, adopted: 0, solved: 0 },
  });
  const page = await stage.open(PAGE);
  expect(words(find(page, '.thanks'))).toBe('2026 年第 4 季度谢谢您帮忙留意身边的事您上报了 1 件');
  expect(words(page)).not.toContain('0 件');
});

test('who sent nothing yet is told what to do, and led there', async () => {
  stage.phone.answers('matter.tips', { rows: [], quarter: { ...QUARTER, sent: 0, adopted: 0, solved: 0 } });
  const page = await stage.open(PAGE);
  expect(words(page)).toContain('还没有上报过');
  await says(page, '.phases', 'emptyaction');
  expect(stage.phone.did.at(-1)).toMatchObject({ options: { url: '/packages/member/tip/tip' } });
});

test('further pages come behind, each tip once; the thanks stay', async () => {
  stage.phone.does('matter.tips', (input) => ({
    ok: true,
    at: 1,
    output: (input as { cursor?: string }).cursor
      ? { rows: [tip('m1', '已解决', true), tip('m3', '您已撤回')] }
      : { rows: [tip('m1', '已解决', true)], cursor: 'c', quarter: QUARTER },
  }));
  const page = await stage.open(PAGE);
  await (page.instance['onReachBottom'] as () => Promise<void>).call(page.instance);
  await settled();
  expect(page.querySelectorAll('.row')).toHaveLength(2);
  expect(words(page)).toContain('您已撤回');
  expect(page.querySelector('.thanks')).toBeDefined();
});

test('a failure offers another try; a tap on one opens it as its reporter', async () => {
  stage.phone.fails('matter.tips', 'busy');
  const page = await stage.open(PAGE);
  expect(find(page, '.phases').instance.data['phase']).toBe('failed');
  stage.phone.answers('matter.tips', { rows: [tip('m1', '已解决', true)], quarter: QUARTER });
  await says(page, '.phases', 'retry');
  await says(page, '.tip', 'open', { matter: 'm1' });
  expect(stage.phone.did.at(-1)).toMatchObject({
    options: { url: '/pages/matter/matter?id=m1&as=reporter' },
  });
});
