/** 分拨 as a dispatcher meets it: one tap gives a row on in two steps, changes carry a reason, several go one after the other. */
import type { TriageRow } from '@gelin/contract/triage';
import { find, setStage, settled, words, type Drawn } from '../../harness';
import { HOUR, member, NOW, row } from '../../people';

const stage = setStage();
const PAGE = 'packages/desk/triage/triage';

function waiting(changes: Partial<TriageRow> = {}): TriageRow {
  return {
    ...row(),
    why: 'unplaced',
    restricted: false,
    nature: 'problem',
    categoryCode: '0204',
    unitName: '青禾镇',
    sendBacks: 0,
    proposal: {
      places: [{ id: 'g2', name: '柳溪村第二网格', landmark: '北街' }],
      categories: [
        { id: '0204', name: '路灯损坏' },
        { id: '0101', name: '垃圾' },
      ],
      severity: 'routine',
      targets: [{ kind: 'department', id: 'office', name: '村镇建设办公室' }],
      handleBy: NOW + 48 * HOUR,
      same: [],
    },
    ...changes,
  };
}

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', member);
  stage.phone.answers('matter.act', { seq: 2, status: 'accepted', no: '2026-001' });
});

const acts = () =>
  stage.phone.called
    .filter(({ procedure }) => procedure === 'matter.act')
    .map(({ input }) => input as { key: string; matter: string; seq: number; step: Record<string, unknown> });
const ask = (page: Drawn, method: string, dataset: object = {}, detail: object = {}) =>
  (page.instance[method] as (event: unknown) => Promise<void>).call(page.instance, {
    currentTarget: { dataset },
    detail,
  });
const shows = (...rows: TriageRow[]) => stage.phone.answers('matter.triage', { rows });
const open = () => stage.open(PAGE);

test('a row says why it waits, what is proposed, and by when it would be done', async () => {
  shows(waiting());
  const text = words(await open());
  for (const said of ['新到的', '没有找到地点', '路灯损坏', '村镇建设办公室', '受理后最晚'])
    expect(text).toContain(said);
});

test('refusals and what came back stand apart', async () => {
  shows(
    waiting({
      why: 'refusal',
      actions: ['confirmRefusal', 'rejectRefusal'],
      refusal: { reason: 'inCourt', elsewhere: '县法院' },
    }),
    waiting({
      matter: 'm2',
      why: 'sentBack',
      status: 'accepted',
      sendBacks: 2,
      last: { sentence: '退回', texts: ['不归我们'] },
    }),
  );
  const text = words(await open());
  expect(text).toMatch(
    /不予受理，要定的.*法院正在办理；请他去：县法院.*退回来的.*不归我们.*村镇建设办公室.*指定承办/u,
  );
});

test('one tap accepts and dispatches, each under a key of its own that a retry repeats', async () => {
  shows(waiting());
  const page = await open();
  await ask(page, 'onGiveTap', { matter: 'm1' });
  const [first, second] = acts();
  expect(first).toMatchObject({ seq: 1, step: { action: 'accept' } });
  expect(second).toMatchObject({ seq: 2, step: { action: 'dispatch', lead: 'office' } });
  await ask(page, 'onGiveTap', { matter: 'm1' });
  expect(acts().map(({ key }) => key)).toEqual([first!.key, second!.key, first!.key, second!.key]);
  expect(first!.key).not.toBe(second!.key);
  expect(first!.key).toMatch(/^[A-Za-z0-9_-]{16,64}$/u);
});

test('where the second step fails the row stays with the reason, and goes on from there', async () => {
  shows(waiting());
  const page = await open();
  stage.phone.does('matter.act', (input) =>
    (input as { step: { action: string } }).step.action === 'accept'
      ? { ok: true, at: NOW, output: { seq: 2, status: 'accepted' } }
      : { ok: false, at: NOW, failure: { code: 'busy' } },
  );
  await ask(page, 'onGiveTap', { matter: 'm1' });
  await settled();
  expect(words(page)).toContain('现在人多');
  stage.phone.answers('matter.act', { seq: 3, status: 'dispatched' });
  await ask(page, 'onGiveTap', { matter: 'm1' });
  expect(acts().at(-1)).toMatchObject({ step: { action: 'dispatch' } });
});

test.each([
  ['category', '0101', { action: 'recategorise', category: '0101' }],
  ['place', 'g2', { action: 'relocate', place: { unit: 'g2' } }],
  ['severity', 'important', { action: 'raiseSeverity', severity: 'important' }],
])(
  '%s: what else is proposed is one tap away, and the reason is kept and said',
  async (kind, value, step) => {
    shows(waiting());
    const page = await open();
    await ask(page, 'onLineChoose', { matter: 'm1', kind }, { value });
    expect(acts().map((act) => act.step)).toEqual([{ ...step, reason: '按内容判断' }]);
    expect(stage.phone.did.at(-1)?.options['title']).toBe('已改，理由：按内容判断');
  },
);

test('another department that is proposed gets it by a tap on it and one on the button', async () => {
  const targets = [
    { kind: 'department', id: 'office', name: '村镇建设办公室' },
    { kind: 'department', id: 'power', name: '供电所' },
  ] as const;
  shows(waiting({ proposal: { ...waiting().proposal, targets } }));
  const page = await open();
  await ask(page, 'onLineChoose', { matter: 'm1', kind: 'target' }, { value: 'd.power' });
  await ask(page, 'onGiveTap', { matter: 'm1' });
  expect(acts().at(-1)!.step).toMatchObject({ lead: 'power' });
});

test('in the sheet another category comes with a reason that is chosen', async () => {
  shows(waiting());
  const page = await open();
  const leaves = [{ code: '0101', name: '垃圾', icon: 'delete' }];
  stage.phone.answers('town.categories', { common: [], groups: [{ name: '市容', icon: 'delete', leaves }] });
  await ask(page, 'onLineChoose', { matter: 'm1', kind: 'category' }, { value: 'other' });
  find(page, '.reasons').instance.triggerEvent('choose', { value: '电话核实过' });
  find(page, '.choices').instance.triggerEvent('choose', { value: '0101' });
  await settled();
  expect(acts()[0]!.step).toEqual({ action: 'recategorise', category: '0101', reason: '电话核实过' });
});

test('so is another nature, which leaves the category as it is', async () => {
  shows(waiting());
  const page = await open();
  await ask(page, 'onLineChoose', { matter: 'm1', kind: 'nature' }, { value: 'consult' });
  const [{ step } = { step: {} }] = acts();
  expect(step).toMatchObject({ action: 'recategorise', nature: 'consult' });
});

test('whom a complaint is about is chosen by name and post, and asked for once more', async () => {
  shows(waiting());
  expect(words(await open())).not.toContain('投诉谁');
  shows(waiting({ nature: 'complaint' }));
  const page = await open();
  stage.phone.answers('matter.choices', {
    members: [{ id: 'o-1', name: '柳大山', posts: '柳溪村第一网格 网格长' }],
  });
  await ask(page, 'onLineChoose', { matter: 'm1', kind: 'about' }, { value: 'other' });
  expect(words(page)).toContain('柳大山（柳溪村第一网格 网格长）');
  const asked: string[] = [];
  stage.phone.can('showModal', ({ title }: { title: string }) => {
    asked.push(title);
    return Promise.resolve({ confirm: true });
  });
  await ask(page, 'onChoose', {}, { value: 'o-1' });
  expect(asked).toEqual(['投诉的是柳大山（柳溪村第一网格 网格长）吗？']);
  expect(acts().map((act) => act.step)).toEqual([
    {
      action: 'recategorise',
      category: '0204',
      nature: 'complaint',
      about: ['o-1'],
      reason: '按内容判断',
    },
  ]);
});

test('another department is chosen on the phone, and gets it with the tap', async () => {
  shows(waiting());
  stage.phone.answers('town.departments', { departments: [{ id: 'police', name: '派出所' }] });
  const page = await open();
  await ask(page, 'onLineChoose', { matter: 'm1', kind: 'target' }, { value: 'other' });
  await ask(page, 'onChoose', {}, { value: 'd.police' });
  expect(words(page)).toMatch(/派出所.*受理并分派/u);
  await ask(page, 'onGiveTap', { matter: 'm1' });
  expect(acts().at(-1)!.step).toMatchObject({ lead: 'police' });
});

test('what has no place is given to a grid by saying where it is', async () => {
  shows(
    waiting({
      proposal: { ...waiting().proposal, targets: [{ kind: 'unit', id: 'g2', name: '柳溪村第二网格' }] },
    }),
  );
  const page = await open();
  await ask(page, 'onGiveTap', { matter: 'm1' });
  expect(acts()).toHaveLength(1);
  expect(acts()[0]!.step).toMatchObject({ action: 'relocate', place: { unit: 'g2' } });
});

test('several go one after the other; who failed stays selected with the reason', async () => {
  shows(waiting(), waiting({ matter: 'm2' }), waiting({ matter: 'm3' }));
  const page = await open();
  stage.phone.does('matter.act', (input) =>
    (input as { matter: string }).matter === 'm2'
      ? { ok: false, at: NOW, failure: { code: 'busy' } }
      : { ok: true, at: NOW, output: { seq: 2, status: 'accepted' } },
  );
  await ask(page, 'onSelectTap');
  await ask(page, 'onAllTap');
  expect(words(page)).toContain('选了 3 件');
  await ask(page, 'onDispatchAllTap');
  await settled();
  expect(words(page)).toContain('办好 2 件，1 件没办成');
  expect(words(page)).toContain('选了 1 件');
  expect(words(page)).toContain('现在人多');
});

test('what is already taken up is passed over by 一起受理', async () => {
  shows(waiting({ status: 'accepted' }), waiting({ matter: 'm2' }));
  const page = await open();
  await ask(page, 'onSelectTap');
  await ask(page, 'onAllTap');
  await ask(page, 'onAcceptAllTap');
  expect(acts().map(({ matter, step }) => [matter, step['action']])).toEqual([['m2', 'accept']]);
});

test('nothing waits: that is said; a failure has a way on', async () => {
  shows();
  expect(words(await open())).toContain('没有等中心处理的事');
  stage.phone.fails('matter.triage', 'busy');
  expect(words(await open())).toContain('现在人多');
});

describe('time that somebody asks for', () => {
  const asked = {
    ...row({ matter: 'm9', seq: 5, actions: ['suspend', 'refuseTime'] }),
    asks: '范志远申请停表 3 天',
    timeAsked: {
      what: 'suspend',
      amount: 3,
      why: 'others',
      reason: '等盖板到货。',
      at: NOW,
      sentence: '范志远申请停表 3 天',
    },
  } as const;

  test('stands first with its reason, and one tap gives it as it was asked', async () => {
    stage.phone.answers('matter.triage', { rows: [], asks: [asked] });
    const page = await open();
    expect(words(page)).toMatch(/申请时间，等我定的.*范志远申请停表 3 天.*等盖板到货。.*同意/u);
    await ask(page, 'onGrantTap', { matter: 'm9' });
    expect(acts()).toMatchObject([
      { seq: 5, step: { action: 'suspend', why: 'others', days: 3, reason: '等盖板到货。' } },
    ]);
  });

  test('a refusal is written where steps are written; a failure stays on the row', async () => {
    stage.phone.answers('matter.triage', { rows: [], asks: [asked] });
    stage.phone.fails('matter.act', 'busy');
    const page = await open();
    await ask(page, 'onGrantTap', { matter: 'm9' });
    expect(words(page)).toContain('现在人多');
    await ask(page, 'onRefuseTap', { matter: 'm9' });
    expect(stage.phone.did.at(-1)?.options['url']).toContain('action=refuseTime');
  });
});

test('挂牌督办 is proposed for what was found to be grave: one tap orders it, as such', async () => {
  const grave = row({ matter: 'm8', seq: 3, actions: ['supervise'] });
  stage.phone.answers('matter.triage', { rows: [], grave: [grave] });
  const page = await open();
  expect(words(page)).toMatch(/重大隐患，建议挂牌督办.*挂牌督办/u);
  await ask(page, 'onPlacardTap', { matter: 'm8' });
  expect(acts()).toMatchObject([{ seq: 3, step: { action: 'supervise', placard: true } }]);
});
