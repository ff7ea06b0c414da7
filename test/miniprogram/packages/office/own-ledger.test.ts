/** 自建台账 on the phone: made of parts with real rows beside, kept, changed and dropped. */
import { setStage, settled, words, type Drawn } from '../../harness';

const stage = setStage();
const OWN = {
  key: 'own-lamps',
  title: '路灯台账',
  base: 'hazard',
  rows: { standing: 'open' },
  columns: [{ part: 'no' }, { part: 'status', heading: '进展' }],
};
const tell = (page: Drawn, method: string, value: unknown, dataset: object = {}) =>
  (page.instance[method] as (event: object) => Promise<void>).call(page.instance, {
    detail: { value },
    currentTarget: { dataset },
  });
const last = (procedure: string) =>
  stage.phone.called.filter((call) => call.procedure === procedure).at(-1)?.input as
    { ledger: Record<string, unknown> } | undefined;

beforeEach(() => {
  stage.phone.answers('office.parts', {
    bases: [
      { value: 'demand', label: '群众诉求办理台账' },
      { value: 'hazard', label: '安全隐患排查整改台账' },
    ],
    parts: [
      { value: 'no', label: '编号' },
      { value: 'place', label: '地点' },
      { value: 'status', label: '办理状态' },
    ],
    categories: [
      { value: '08', label: '公共安全' },
      { value: '0802', label: '消防通道' },
    ],
    sources: [{ value: 'tip', label: '信息上报' }],
    villages: [{ value: 'v1', label: '柳溪村' }],
    own: [OWN],
  });
  stage.phone.answers('office.preview', {
    headings: [{ heading: '编号', under: '受理情况' }],
    rows: [{ cells: ['2027-000001'], group: '柳溪村（2 条）' }, { cells: ['2027-000002'] }],
    fitting: 30,
    total: '合计 30 条',
    seen: 400,
  });
  stage.phone.answers('office.keepLedger', { version: 2 });
  stage.phone.answers('office.dropLedger', { version: 3 });
  stage.phone.can('navigateBack', () => undefined);
});

test('what is chosen is shown with real rows, and kept as data', async () => {
  const page = await stage.open('packages/office/own-ledger/own-ledger');
  await settled();
  expect(words(page)).toContain('看了最近 400 件，符合的 30 条，先列 2 条');
  expect(words(page)).toMatch(/柳溪村（2 条）.*受理情况.*编号：2027-000001.*编号：2027-000002.*合计 30 条/);
  await tell(page, 'onTitleInput', '未办结的路灯');
  await tell(page, 'onRuleChoose', 'open', { rule: 'standing' });
  await tell(page, 'onRuleChoose', 'tip', { rule: 'sources' });
  await tell(page, 'onPartChoose', 'place,no');
  await tell(page, 'onHeadingInput', '在哪里', { part: 'place', word: 'heading' });
  await tell(page, 'onOrderChoose', 'place');
  await tell(page, 'onDownChange', true);
  await tell(page, 'onSaveAct', '');
  expect(last('office.preview')?.ledger).toMatchObject({ rows: { standing: 'open', sources: ['tip'] } });
  expect(last('office.keepLedger')?.ledger).toEqual({
    key: expect.stringMatching(/^own-[a-z0-9]+$/),
    title: '未办结的路灯',
    base: 'demand',
    rows: { standing: 'open', sources: ['tip'] },
    columns: [{ part: 'place', heading: '在哪里' }, { part: 'no' }],
    order: { part: 'place', down: true },
  });
});

test('without a name it is not kept, and says so', async () => {
  const page = await stage.open('packages/office/own-ledger/own-ledger');
  await tell(page, 'onSaveAct', '');
  expect(words(page)).toContain('请先写这本台账叫什么');
  expect(last('office.keepLedger')).toBeUndefined();
});

test('one that is kept is opened as it is, changed, and dropped when that was confirmed', async () => {
  const page = await stage.open('packages/office/own-ledger/own-ledger', { key: 'own-lamps' });
  await settled();
  await tell(page, 'onRuleChoose', '08', { rule: 'groups' });
  await tell(page, 'onSaveAct', '');
  expect(last('office.keepLedger')?.ledger).toEqual({
    ...OWN,
    rows: { standing: 'open', categories: ['08'] },
  });
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  await tell(page, 'onDropTap', '');
  expect(last('office.dropLedger')?.ledger).toBe('own-lamps');
});

test('natures, severities, outcomes and second levels are rules, and columns stand under one heading', async () => {
  const page = await stage.open('packages/office/own-ledger/own-ledger', { key: 'own-lamps' });
  await settled();
  expect(words(page)).not.toContain('消防通道');
  await tell(page, 'onRuleChoose', 'problem,complaint', { rule: 'natures' });
  await tell(page, 'onRuleChoose', 'urgent', { rule: 'severities' });
  await tell(page, 'onRuleChoose', 'solved', { rule: 'outcomes' });
  await tell(page, 'onRuleChoose', '08', { rule: 'groups' });
  expect(words(page)).toContain('消防通道');
  await tell(page, 'onRuleChoose', '0802', { rule: 'kinds' });
  for (const part of ['no', 'status']) await tell(page, 'onHeadingInput', '办理', { part, word: 'under' });
  await tell(page, 'onHeadingInput', ' ', { part: 'status', word: 'under' });
  await tell(page, 'onSaveAct', '');
  const { rows, columns } = last('office.keepLedger')?.ledger ?? {};
  expect(rows).toEqual({
    standing: 'open',
    natures: ['problem', 'complaint'],
    severities: ['urgent'],
    outcomes: ['solved'],
    categories: ['0802'],
  });
  expect(columns).toEqual([
    { part: 'no', under: '办理' },
    { part: 'status', heading: '进展' },
  ]);
  await tell(page, 'onRuleChoose', '', { rule: 'kinds' });
  expect(last('office.preview')?.ledger['rows']).toMatchObject({ categories: ['08'] });
  await tell(page, 'onRuleChoose', '', { rule: 'groups' });
  expect(last('office.preview')?.ledger['rows']).not.toHaveProperty('categories');
});

test('what is shown follows order, groups and counts too', async () => {
  const page = await stage.open('packages/office/own-ledger/own-ledger', { key: 'own-lamps' });
  await settled();
  await tell(page, 'onGroupChoose', 'place');
  expect(last('office.preview')?.ledger).toMatchObject({ groupBy: 'place' });
  await tell(page, 'onTotalChoose', 'status');
  await tell(page, 'onOrderChoose', 'status');
  expect(last('office.preview')?.ledger).toMatchObject({ totals: ['status'], order: { part: 'status' } });
});
