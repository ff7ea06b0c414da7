/** The path of a matter, over the official SDK: from a resident's report to the archive. */
import { openStage, MONDAY, type Stage } from '../stage.ts';
import { act as take, putPhoto, reporting } from './scenes.ts';

const HOUR = 3_600_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const report = (text?: string) => reporting(stage, text);
const act = (person: string, matter: string, seq: number, step: object) =>
  take(stage, person, matter, seq, step);

test('a report goes to the grid of its place and says by when it is looked at', async () => {
  const submitted = await report();
  expect(submitted.holderName).toBe('柳溪村第一网格');
  expect(submitted.clock?.stage).toBe('accept');
  // Four working hours from 9:00, over the noon break of two: 15:00, give or take the seconds the test has run.
  const lateness = (submitted.clock?.dueAt ?? 0) - (MONDAY.getTime() + 6 * HOUR);
  expect(lateness).toBeGreaterThanOrEqual(0);
  expect(lateness).toBeLessThan(60_000);
});

test('from report to archive: card, accept, answer, verify by another, rate, archive', async () => {
  const { matter } = await report('门口的垃圾堆了一个星期没人清，臭得很。');
  const feed = await stage.call('chief-liuxi-1', 'group', 'feed', { group: 'qinghe-liuxi-1' });
  expect(feed.entries.filter((entry) => entry.kind === 'card' && entry.matter === matter)).toHaveLength(1);
  expect(feed.faces.find((face) => face.matter === matter)?.status).toBe('reported');

  const accepted = await act('chief-liuxi-1', matter, 1, { action: 'accept' });
  expect(accepted).toEqual({ seq: 2, status: 'accepted', no: expect.stringMatching(/^2027-\d{6}$/) });

  const ledger = await stage.call('clerk-centre', 'office', 'ledger', { ledger: 'demand' });
  expect(ledger.rows.map((row) => row.matter)).toContain(matter);

  expect(
    await stage.refusal('chief-liuxi-1', 'matter', 'act', {
      key: stage.key(),
      matter,
      seq: 2,
      step: { action: 'answer', text: '清了', outcome: 'solved', photos: [] },
    }),
  ).toBe('photoNeeded');
  const photo = await putPhoto(stage);
  await act('chief-liuxi-1', matter, 2, {
    action: 'answer',
    text: '已联系保洁清运，今后每天一清。',
    outcome: 'solved',
    photos: [photo],
  });

  const verify = { key: stage.key(), matter, seq: 3, step: { action: 'verify', result: 'pass' } };
  expect(await stage.refusal('chief-liuxi-1', 'matter', 'act', verify)).toBe('notYours');
  const waiting = await stage.call('worker-liuxi-1', 'matter', 'todo', {});
  expect(waiting.verify.map((row) => row.matter)).toContain(matter);
  await act('worker-liuxi-1', matter, 3, { action: 'verify', result: 'pass' });

  await act('resident-wang', matter, 4, { action: 'rate', rating: 'satisfied' });
  const view = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(view.status).toBe('closed');
  expect(view.timeline.map((entry) => entry.action)).toEqual([
    'rate',
    'verify',
    'answer',
    'accept',
    'submit',
  ]);
  // It was not fixed after all? Seven days for that.
  expect(view.actions).toEqual(['reopen']);

  stage.cloud.clock.advance(8 * 24 * HOUR);
  expect(await stage.cloud.runTimer('clock')).toMatchObject({ ok: true, result: { ok: true } });
  expect((await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' })).status).toBe(
    'archived',
  );
});

test('what the grid cannot solve rises to the village and the town, its card with it', async () => {
  const { matter } = await report('活动室的健身器材坏了两件，一直没人修。');
  const step = {
    action: 'escalate',
    findings: '现场看过，两件都断了螺栓。',
    opinion: '网格没有经费，请村里处理。',
  };
  await act('chief-liuxi-1', matter, 1, step);
  const village = await stage.call('lead-liuxi', 'group', 'feed', { group: 'qinghe-liuxi' });
  expect(village.entries.find((entry) => entry.kind === 'card' && entry.matter === matter)).toMatchObject({
    reason: 'escalated',
  });
  await act('lead-liuxi', matter, 2, { ...step, opinion: '村里也没有，请镇里定。' });
  const town = await stage.call('dispatcher-centre-1', 'group', 'feed', { group: 'qinghe' });
  expect(town.faces.find((face) => face.matter === matter)?.holder).toBe('青禾镇');
  await act('dispatcher-centre-1', matter, 3, { action: 'accept' });
  const inside = await stage.call('lead-liuxi', 'matter', 'read', { matter, as: 'member' });
  expect(inside.timeline[2]?.inside).toEqual([step.findings, step.opinion]);
  const outside = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(outside.timeline.every((entry) => entry.inside === undefined)).toBe(true);
});

test('a refusal is proposed by the holder and decided by the centre, with where to go instead', async () => {
  const { matter } = await report('我和邻居的借款官司法院判了，我不服。');
  const proposal = {
    action: 'proposeRefusal',
    reason: 'inCourt',
    elsewhere: '可以在十五天内向上一级法院上诉。',
  };
  const { seq } = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  const holder = (await stage.call('chief-liuxi-1', 'matter', 'todo', {})).rows.some(
    (row) => row.matter === matter,
  );
  await act(holder ? 'chief-liuxi-1' : 'dispatcher-centre-1', matter, seq, proposal);
  const meanwhile = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(JSON.stringify(meanwhile)).not.toContain(proposal.elsewhere);
  await act('director-centre', matter, seq + 1, { action: 'confirmRefusal' });
  const view = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(view.status).toBe('refused');
  expect(view.refusal).toEqual({ reason: 'inCourt', elsewhere: proposal.elsewhere });
});

test('talk under a card stays inside and reaches the group', async () => {
  const { matter } = await report('三号楼前的井盖松了，车一过就响。');
  await stage.call('worker-liuxi-1', 'group', 'say', {
    key: stage.key(),
    group: 'qinghe-liuxi-1',
    matter,
    text: '我在附近，先放个警示桩。',
  });
  const feed = await stage.call('chief-liuxi-1', 'group', 'feed', { group: 'qinghe-liuxi-1' });
  expect(feed.entries.at(-1)).toMatchObject({ kind: 'talk', matter, text: '我在附近，先放个警示桩。' });
  const view = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(JSON.stringify(view)).not.toContain('警示桩');
});
