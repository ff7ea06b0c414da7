/** Who hears of what: groups of what stands in them, desks of what is to do, and restricted matters nobody but the centre. */
import { openStage, type Stage } from '../stage.ts';
import { act, reporting, fileOf } from './scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const unread = async (person: string, group: string) =>
  (await stage.call(person, 'group', 'list', {})).groups.find(({ id }) => id === group)?.unread;
const todo = async (person: string) =>
  (await stage.call(person, 'matter', 'todo', {})).rows.map(({ matter }) => matter);

test('a restricted matter goes to the centre alone: no group shows it, and no group counts it', async () => {
  const before = await unread('lead-liuxi', 'qinghe');
  const { matter, holderName } = await reporting(stage, '邻居家男人天天打老婆，孩子吓得直哭，求求你们管管。');
  expect(holderName).toBe('青禾镇综治中心');
  expect(await unread('lead-liuxi', 'qinghe')).toBe(before);
  expect(await todo('dispatcher-centre-1')).toContain(matter);
  for (const person of ['chief-liuxi-1', 'lead-liuxi', 'informant-liuxi-1', 'clerk-centre', 'supervisor-1']) {
    expect(await stage.refusal(person, 'matter', 'read', { matter, as: 'member' })).toBe('notVisible');
  }
  const feed = await stage.call('chief-liuxi-1', 'group', 'feed', { group: 'qinghe-liuxi-1' });
  expect(feed.entries.some((entry) => 'matter' in entry && entry.matter === matter)).toBe(false);
});

test('whoever a matter is kept from is told the same of every number, and so not how far it is', async () => {
  const { matter } = await reporting(stage, '举报柳溪村第一网格网格长，收了钱才给盖章。');
  const { seq } = await stage.call('director-centre', 'matter', 'read', { matter, as: 'member' });
  await act(stage, 'director-centre', matter, seq, { action: 'accept' });
  for (const tried of [seq, seq + 1, seq + 2, seq + 9]) {
    const asked = { key: stage.key(), matter, seq: tried, step: { action: 'accept' as const } };
    expect(await stage.reply('chief-liuxi-1', 'matter', 'act', asked)).toMatchObject({
      ok: false,
      failure: { code: 'notVisible' },
    });
  }
  const late = { key: stage.key(), matter, seq, step: { action: 'accept' as const } };
  expect(await stage.refusal('director-centre', 'matter', 'act', late)).toBe('stale');
});

test('members are told which desks ring for them', async () => {
  const desks = async (person: string) => (await stage.call(person, 'people', 'me', {})).member?.desks;
  expect(await desks('chief-liuxi-1')).toEqual(['desk-qinghe-liuxi-1']);
  expect(await desks('dispatcher-centre-1')).toEqual(['desk-qinghe']);
  expect(await desks('liaison-police')).toEqual(['desk-qinghe-police']);
  expect(await desks('informant-liuxi-1')).toEqual([]);
  expect((await stage.call('resident-wang', 'people', 'me', {})).member).toBeUndefined();
});

test('an informant opens the cards of her grid, with numbers masked and findings left out', async () => {
  const { matter } = await reporting(stage, '楼道堆满杂物，找13812345678的王师傅。');
  await act(stage, 'chief-liuxi-1', matter, 1, {
    action: 'escalate',
    findings: '楼上租户堆的',
    opinion: '请村里出面',
  });
  const view = await stage.call('informant-liuxi-1', 'matter', 'read', { matter, as: 'member' });
  expect(view.text).not.toContain('13812345678');
  expect(JSON.stringify(view)).not.toContain('楼上租户堆的');
  expect(view.actions).toEqual(['join']);
});

test('a tip is an informant’s, a finding is everybody’s who works here', async () => {
  const input = { text: '路边井盖松了。', photos: [], place: { unit: 'qinghe-liuxi-1' } };
  const sending = (person: string, source: string) =>
    stage.reply(person, 'matter', 'submit', { ...input, key: stage.key(), source });
  expect(await sending('informant-liuxi-1', 'tip')).toMatchObject({ ok: true });
  expect(await sending('worker-liuxi-1', 'finding')).toMatchObject({ ok: true });
  expect(await sending('worker-liuxi-1', 'tip')).toMatchObject({ ok: false, failure: { code: 'notYours' } });
  expect(await sending('resident-wang', 'tip')).toMatchObject({ ok: false, failure: { code: 'notMember' } });
});

test('in a grid without a chief the village sees the card and does the work', async () => {
  const { matter, holderName } = await reporting(stage, '楼道的灯不亮。', 'qinghe-shangba-3');
  expect(holderName).toBe('上坝村');
  const feed = await stage.call('lead-shangba', 'group', 'feed', { group: 'qinghe-shangba' });
  expect(feed.entries).toContainEqual(expect.objectContaining({ kind: 'card', matter, reason: 'vacant' }));
  await act(stage, 'lead-shangba', matter, 1, { action: 'accept' });
});

test('what has been seen is not unread, what comes after is', async () => {
  await stage.call('worker-liuxi-1', 'group', 'seen', { group: 'qinghe-liuxi-1' });
  expect(await unread('worker-liuxi-1', 'qinghe-liuxi-1')).toBe(0);
  await reporting(stage);
  expect(await unread('worker-liuxi-1', 'qinghe-liuxi-1')).toBe(1);
});

test('a ledger is kept from whoever a complaint on it is about, line by line', async () => {
  const { matter } = await reporting(stage, '举报综治中心主任，收钱才盖章。');
  await act(stage, 'supervisor-1', matter, 1, { action: 'accept' });
  const ledger = async (person: string) =>
    (await stage.call(person, 'office', 'ledger', { ledger: 'demand' })).rows.map((row) => row.matter);
  const file = async (person: string) => (await fileOf(stage, person, { ledger: 'demand' })).rows;
  expect(await ledger('supervisor-1')).toContain(matter);
  for (const person of ['director-centre', 'clerk-centre', 'dispatcher-centre-1'])
    expect(await ledger(person)).not.toContain(matter);
  expect(await file('clerk-centre')).toBe((await file('supervisor-1')) - 1);
});
