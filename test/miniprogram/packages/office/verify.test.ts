/** 核对 on the phone: the journal piece by piece, the first broken line named; sealed months and how they deviate. */
import { setStage, settled, words, type Drawn } from '../../harness';
import { NOW } from '../../people';

const stage = setStage();
const HEAD = { seq: 30, hash: 'a'.repeat(64) };
const open = () => stage.open('packages/office/verify/verify', { ledger: 'demand' });
const tell = (page: Drawn, method: string, event: object = {}) =>
  (page.instance[method] as (event: object) => unknown).call(page.instance, event);
const piece = (more: object) => ({
  lines: 30,
  head: HEAD,
  end: HEAD,
  erased: 0,
  waiting: 0,
  altered: [],
  miscounted: [],
  uncompared: [],
  ...more,
});

beforeEach(() => {
  stage.phone.serverTime = NOW;
  const seal = { month: '2027-02', at: NOW, rows: 12, print: 'b'.repeat(24), head: HEAD };
  stage.phone.answers('office.seals', { seals: [seal] });
});

test('piece after piece to the end, and then it is whole', async () => {
  const pieces = [
    piece({ erased: 2, next: { from: HEAD, matters: '' } }),
    piece({ lines: 0, waiting: 1, next: { from: HEAD, month: '' } }),
    piece({ lines: 0 }),
  ];
  stage.phone.does('office.verify', () => ({ ok: true, at: NOW, output: pieces.shift() }));
  const page = await open();
  tell(page, 'onVerifyAct');
  await settled();
  expect(words(page)).toContain('共 30 条，其中 2 条的内容已按要求删除，另有 1 件事的最新进展等候记入');
});

test('the first broken line is named with its matter and what is wrong', async () => {
  const broken = { seq: 12, why: 'hash', no: '2027-000003', matter: 'm', event: 'e' };
  stage.phone.answers('office.verify', piece({ broken }));
  const page = await open();
  tell(page, 'onVerifyAct');
  await settled();
  expect(words(page)).toMatch(/第 12 行：这一行被改动过（事项 2027-000003）.*保留现场/);
});

test('matters and counts that are not as they were made are named, all of them', async () => {
  const altered = [{ matter: 'm', no: '2027-000003', fields: ['status', 'closedAt'] }];
  const gone = [{ matter: 'n', fields: [] }];
  const pieces = [
    piece({ next: { from: HEAD, matters: '' } }),
    piece({ lines: 0, altered, next: { from: HEAD, matters: 'm' } }),
    piece({ lines: 0, altered: gone, next: { from: HEAD, month: '' } }),
    piece({ lines: 0, miscounted: ['2027-02-28', '2027-02'] }),
  ];
  stage.phone.does('office.verify', () => ({ ok: true, at: NOW, output: pieces.shift() }));
  const page = await open();
  tell(page, 'onVerifyAct');
  await settled();
  const said = words(page);
  expect(said).toContain('事项 2027-000003：办理状态、办结时间被改动过');
  expect(said).toContain('事项 （未编号）：流水里的记录不全');
  expect(said).toMatch(/2027年2月28日的统计数.*2027年2月的统计数.*保留现场/);
  expect(said).not.toContain('流水完好');
});

test('months that could not be compared are no sound ones', async () => {
  const pieces = [
    piece({ next: { from: HEAD, month: '' } }),
    piece({ lines: 0, uncompared: ['2027-02'], next: { from: HEAD, month: '2027-03' } }),
    piece({ lines: 0, uncompared: ['2027-03'] }),
  ];
  stage.phone.does('office.verify', () => ({ ok: true, at: NOW, output: pieces.shift() }));
  const page = await open();
  tell(page, 'onVerifyAct');
  await settled();
  expect(words(page)).toContain('有 2 个月的统计数这次没能核对');
  expect(words(page)).not.toContain('流水完好');
});

test('a sealed month is as it was, or what deviates is named', async () => {
  const check = (page: Drawn) =>
    tell(page, 'onCheckTap', { currentTarget: { dataset: { month: '2027-02' } } });
  stage.phone.answers('office.checkSeal', { done: 12, of: 12, deviations: [] });
  const page = await open();
  check(page);
  await settled();
  expect(words(page)).toContain('和封账时一样');
  const deviations = [{ kind: 'changed', matter: 'm', no: '2027-000003' }];
  stage.phone.answers('office.checkSeal', { done: 12, of: 12, deviations });
  check(page);
  await settled();
  expect(words(page)).toContain('2027-000003：这一条的内容和封账时不一样');
});
