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
  stage.phone.answers('office.preview', { headings: ['编号'], rows: [['2027-000001']], seen: 400 });
  stage.phone.answers('office.keepLedger', { version: 2 });
  stage.phone.answers('office.dropLedger', { version: 3 });
  stage.phone.can('navigateBack', () => undefined);
});

test('what is chosen is shown with real rows, and kept as data', async () => {
  const page = await stage.open('packages/office/own-ledger/own-ledger');
  await settled();
  expect(words(page)).toContain('看了最近 400 件，符合的先列 1 条');
  await tell(page, 'onTitleInput', '未办结的路灯');
  await tell(page, 'onStandingChoose', 'open');
  await tell(page, 'onSourceChoose', 'tip');
  await tell(page, 'onPartChoose', 'place,no');
  await tell(page, 'onHeadingInput', '在哪里', { part: 'place' });
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
  await tell(page, 'onCategoryChoose', '08');
  await tell(page, 'onSaveAct', '');
  expect(last('office.keepLedger')?.ledger).toEqual({
    ...OWN,
    rows: { standing: 'open', categories: ['08'] },
  });
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  await tell(page, 'onDropTap', '');
  expect(last('office.dropLedger')?.ledger).toBe('own-lamps');
});
