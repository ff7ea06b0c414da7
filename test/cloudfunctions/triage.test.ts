/** The centre's list: what waits for it, why, and what is proposed for each. */
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

const CENTRE = 'dispatcher-centre-1';
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const rows = async (person = CENTRE) => (await stage.call(person, 'matter', 'triage', {})).rows;
const telling = (text: string, place: object, person = 'resident-wang') =>
  stage.call(person, 'matter', 'submit', { key: stage.key(), text, photos: [], source: 'report', place });

test('unplaced, restricted, escalated, refused and sent back wait for the centre, the urgent first', async () => {
  await telling('路边的垃圾堆了三天，没人收。', { words: '说不清' });
  await stage.call('resident-wang', 'matter', 'submit', {
    key: stage.key(),
    text: '丈夫又打人了，孩子也在。',
    category: '1606',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  const up = await reporting(stage);
  await act(stage, 'chief-liuxi-1', up.matter, 1, {
    action: 'escalate',
    findings: '线断了。',
    opinion: '请供电所来。',
  });
  await act(stage, 'lead-liuxi', up.matter, 2, {
    action: 'escalate',
    findings: '要停电。',
    opinion: '请镇里定。',
  });
  const no = await reporting(stage, '邻居把我告了，法院还没有判。');
  await act(stage, 'chief-liuxi-1', no.matter, 1, {
    action: 'proposeRefusal',
    reason: 'inCourt',
    elsewhere: '县法院',
  });
  const list = await rows();
  expect(list.map(({ why }) => why).sort()).toEqual(['escalated', 'refusal', 'restricted', 'unplaced']);
  expect(list.find(({ why }) => why === 'escalated')).toMatchObject({
    last: { texts: ['要停电。', '请镇里定。'] },
  });
  expect(list.find(({ why }) => why === 'refusal')).toMatchObject({
    refusal: { reason: 'inCourt', elsewhere: '县法院' },
    actions: expect.arrayContaining(['confirmRefusal', 'rejectRefusal']) as unknown,
  });
  expect(
    list.find(({ why }) => why === 'restricted')!.proposal.targets.every(({ kind }) => kind === 'department'),
  ).toBe(true);
});

test('what is sent back says why, and proposes somebody else', async () => {
  const { matter } = await telling('垃圾堆在路口没人收。', { words: '说不清' });
  const [first] = await rows();
  const lead = first!.proposal.targets.find(({ kind }) => kind === 'department')!.id;
  await act(stage, CENTRE, matter, 1, { action: 'accept' });
  await act(stage, CENTRE, matter, 2, { action: 'dispatch', lead, assistants: [] });
  expect(await rows()).toEqual([]);
  const liaison = 'liaison-enforcement';
  expect(lead).toBe('qinghe-enforcement');
  await act(stage, liaison, matter, 3, { action: 'sendBack', reason: '是村里保洁的事。' });
  const [back] = await rows();
  expect(back).toMatchObject({ why: 'sentBack', sendBacks: 1, last: { texts: ['是村里保洁的事。'] } });
  expect(back!.proposal.targets.map(({ id }) => id)).not.toContain(lead);
});

test('a landmark in the words proposes its grid, and moving it there takes it off the list, with the reason kept', async () => {
  const { matter } = await telling('垃圾堆了三天没人收。', { words: '说不清' });
  const moved = { action: 'relocate', place: { unit: 'qinghe-liuxi-1' }, reason: '电话核实过' };
  await act(stage, CENTRE, matter, 1, moved);
  expect(await rows()).toEqual([]);
  const { timeline } = await stage.call(CENTRE, 'matter', 'read', { matter, as: 'member' });
  expect(timeline[0]).toMatchObject({ action: 'relocate', text: '电话核实过' });
  const theirs = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(theirs.timeline[0]!.text).toBeUndefined();
});

test('what is likely the same stands beside it, masked', async () => {
  const old = await reporting(stage, '东河小学门口的路灯坏了，晚上很黑，13812345678。');
  await telling('东河小学门口路灯不亮，晚上看不见。', { unit: 'qinghe-liuxi-1' }, 'resident-li');
  const second = (await stage.call('chief-liuxi-1', 'matter', 'todo', {})).rows.find(
    (row) => row.matter !== old.matter,
  )!;
  await act(stage, 'chief-liuxi-1', second.matter, 1, {
    action: 'route',
    unit: 'qinghe',
    reason: '请中心定。',
  });
  const [row] = await rows();
  expect(row).toMatchObject({ why: 'routed' });
  expect(row!.proposal.same.map(({ matter }) => matter)).toEqual([old.matter]);
  expect(JSON.stringify(row)).not.toContain('13812345678');
});

test('a complaint about the centre’s head is with the leaders, and on their list alone', async () => {
  await telling('我要投诉综治中心主任何立平态度恶劣，不办事。', { unit: 'qinghe-liuxi-1' });
  expect(await rows()).toEqual([]);
  expect(await rows('director-centre')).toEqual([]);
  expect((await rows('supervisor-1')).map(({ restricted }) => restricted)).toEqual([true]);
});

test('its nature alone is settled by the centre, with the reason kept', async () => {
  await telling('第三处垃圾没人收。', { words: '说不清' });
  const [before] = await rows();
  const { matter, seq, categoryCode: category } = before!;
  const step = { action: 'recategorise', category, nature: 'suggestion', reason: '按内容判断' } as const;
  await stage.call(CENTRE, 'matter', 'act', { key: stage.key(), matter, seq, step });
  expect(await rows()).toMatchObject([{ matter, nature: 'suggestion', categoryCode: category }]);
});

test('a voice that names nobody: whom the centre says it is about reads it no longer', async () => {
  const { matter } = await telling('他态度差，别的我在录音里说了。', { words: '说不清' });
  const [{ seq, categoryCode: category }] = (await rows()) as [Awaited<ReturnType<typeof rows>>[number]];
  const other = 'director-centre';
  const { members = [] } = await stage.call(other, 'matter', 'choices', { matter, action: 'recategorise' });
  expect(members.find(({ id }) => id === CENTRE)?.posts).toContain('分拨员');
  const step = { action: 'recategorise', category, nature: 'complaint', about: [CENTRE] } as const;
  await act(stage, other, matter, seq, step);
  expect(await rows()).toEqual([]);
  expect(await stage.refusal(CENTRE, 'matter', 'read', { matter, as: 'member' })).toBe('notVisible');
  expect(await rows(other)).toMatchObject([
    { matter, restricted: true, nature: 'complaint', about: [{ id: CENTRE }] },
  ]);
});

test('nobody but the centre names whom it is about, and never all who could look into it', async () => {
  const { matter } = await reporting(stage);
  const step = { action: 'recategorise', category: '1702', about: ['lead-liuxi'] } as const;
  const naming = (person: string, about: string[]) =>
    stage.refusal(person, 'matter', 'act', {
      key: stage.key(),
      matter,
      seq: 1,
      step: { ...step, about },
    });
  expect(await naming('chief-liuxi-1', ['lead-liuxi'])).toBe('notYours');
  expect(await naming(CENTRE, ['nobody-here'])).toBe('targetUnknown');
  const { members = [] } = await stage.call(CENTRE, 'matter', 'choices', { matter, action: 'recategorise' });
  const heads = members.filter(({ posts = '' }) => /中心主任|负责人/u.test(posts)).map(({ id }) => id);
  expect(await naming(CENTRE, heads)).toBe('nobodyThere');
});

test('the list is for the centre and its leaders', async () => {
  for (const person of ['chief-liuxi-1', 'lead-liuxi', 'clerk-centre', 'liaison-enforcement'])
    expect(await stage.refusal(person, 'matter', 'triage', {})).toBe('notYours');
  expect(await stage.refusal('resident-wang', 'matter', 'triage', {})).toBe('notMember');
});

test('forty wait on two pages, each once', async () => {
  for (let at = 0; at < 40; at += 1)
    await stage.call(CENTRE, 'matter', 'submit', {
      key: stage.key(),
      text: `第${at}处垃圾没人收。`,
      photos: [],
      source: 'onBehalf',
      place: { words: '说不清' },
    });
  const first = await stage.call(CENTRE, 'matter', 'triage', {});
  const next = await stage.call(CENTRE, 'matter', 'triage', { cursor: first.cursor });
  expect([first.rows.length, next.rows.length, next.cursor]).toEqual([30, 10, undefined]);
  expect(new Set([...first.rows, ...next.rows].map(({ matter }) => matter)).size).toBe(40);
});
