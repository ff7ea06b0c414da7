/** 安全检查 and 专项行动: a place looked at by its list, what is found as matters, counted for a campaign; once, and by whoever may. */
import { dateOf, SHIPPED } from '@gelin/domain';
import { costOf } from '../../../bench/cost.ts';
import { openStage, type Stage } from '../../stage.ts';
import { act, putPhoto } from '../scenes.ts';

const GRID = 'qinghe-liuxi-1';
const CHIEF = 'chief-liuxi-1';
const LEAD = 'lead-liuxi';
const DAY = 24 * 3_600_000;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const now = () => stage.cloud.clock.now().getTime();
const shop = SHIPPED.inspections.find(({ key }) => key === 'shop')!;
/** A shop by its list, with these things wrong. */
const looking = (wrong: readonly string[] = [], more: object = {}) => ({
  key: stage.key(),
  unit: GRID,
  list: 'shop',
  name: '便民小商店',
  place: '村口',
  at: now(),
  answers: shop.items.map(({ key }) => ({
    item: key,
    answer: wrong.includes(key) ? ('no' as const) : ('yes' as const),
  })),
  ...more,
});
const inspect = (input: ReturnType<typeof looking>, person = CHIEF) =>
  stage.call(person, 'work', 'inspect', input);

test('what is not as it must be becomes a matter each, filed, grave ones important, once however often it is sent', async () => {
  const input = looking(['exits', 'wires']);
  const first = await inspect(input);
  expect(await inspect(input)).toEqual(first);
  const [exits, wires] = await Promise.all(
    first.matters.map((matter) => stage.call(CHIEF, 'matter', 'read', { matter, as: 'member' })),
  );
  expect(exits).toMatchObject({ text: '便民小商店：疏散通道或安全出口被堵、被锁。', severity: 'important' });
  expect(wires?.text).toBe('便民小商店：电线私拉乱接、裸露或老化。');
  const { rows } = await stage.call(LEAD, 'work', 'inspections', {});
  expect(rows).toEqual([
    expect.objectContaining({ name: '便民小商店', kind: '小商店、小市场', looked: 7, found: 2 }),
  ]);
  const whole = await stage.call(LEAD, 'work', 'inspection', { id: first.id });
  expect(whole.items.filter(({ matter }) => matter).map(({ matter }) => matter?.id)).toEqual(first.matters);
});

test('whoever does not walk there inspects nothing; nothing may be left out, and no person or household is a place', async () => {
  const refused = (person: string, input: object) => stage.refusal(person, 'work', 'inspect', input);
  expect(await refused('chief-shangba-1', looking())).toBe('notYours');
  expect(await refused('resident-wang', looking())).toBe('notMember');
  expect(await refused(CHIEF, { ...looking(), answers: looking().answers.slice(1) })).toBe('malformed');
  expect(await refused(CHIEF, looking([], { name: '王奶奶家' }))).toBe('personalInText');
  expect(await refused(CHIEF, looking([], { at: now() - 8 * DAY }))).toBe('periodWrong');
  expect((await stage.call(LEAD, 'work', 'inspections', {})).rows).toEqual([]);
});

test('a hazard is ordered by a day, its holder reminded then, looked at again, and struck off by somebody else', async () => {
  const { matters } = await inspect(looking(['bars']));
  const matter = matters[0]!;
  const read = () => stage.call(CHIEF, 'matter', 'read', { matter, as: 'member' });
  await act(stage, CHIEF, matter, 1, { action: 'accept' });
  const day = dateOf(now() + DAY);
  await act(stage, CHIEF, matter, 2, { action: 'order', text: '三天内把铁栏拆掉。', day });
  expect((await read()).actions).toContain('recheck');
  stage.cloud.clock.advance(DAY);
  await stage.cloud.runTimer('clock');
  const { timeline, seq } = await read();
  expect(timeline.map(({ action }) => action)).toContain('remind');
  await act(stage, CHIEF, matter, seq, {
    action: 'recheck',
    result: 'pass',
    text: '拆掉了。',
    photos: [await putPhoto(stage)],
  });
  expect((await read()).status).toBe('answered');
});

test('挂牌督办 is proposed to the centre and the leaders for what is grave, ordered once, by one of them', async () => {
  const { matters } = await inspect(looking(['exits', 'wires']));
  const grave = matters[0]!;
  await act(stage, CHIEF, grave, 1, { action: 'accept' });
  const proposed = async (person: string) =>
    (await stage.call(person, 'matter', 'triage', {})).grave?.map(({ matter }) => matter);
  expect(await Promise.all(['director-centre', 'dispatcher-centre-1', 'supervisor-1'].map(proposed))).toEqual(
    [[grave], [grave], [grave]],
  );
  const { seq, placard } = await stage.call('director-centre', 'matter', 'read', {
    matter: grave,
    as: 'member',
  });
  expect(placard).toEqual({});
  const step = { action: 'supervise', text: '重大隐患，挂牌督办。', placard: true } as const;
  const order = (person: string, matter: string, at: number) =>
    stage.refusal(person, 'matter', 'act', { key: stage.key(), matter, seq: at, step });
  expect(await order(CHIEF, grave, seq)).toBe('notYours');
  expect(await order('director-centre', matters[1]!, 1)).toBe('unchanged');
  await act(stage, 'director-centre', grave, seq, step);
  const read = await stage.call('director-centre', 'matter', 'read', { matter: grave, as: 'member' });
  expect(read.placard).toEqual({ at: expect.any(Number) });
  expect(read.timeline[0]?.sentence).toContain('挂牌督办');
  expect([await proposed('director-centre'), await order('supervisor-1', grave, read.seq)]).toEqual([
    [],
    'unchanged',
  ]);
});

test('a campaign counts what was inspected for it, by grid, each count names its matters, and when the sheets are kept no longer it counts the same', async () => {
  const begin = {
    action: 'begin',
    unit: 'qinghe-liuxi',
    title: '小场所消防',
    lists: ['shop'] as string[],
    day: dateOf(now() + 7 * DAY),
  } as const;
  expect(
    await stage.refusal(CHIEF, 'work', 'campaignStep', {
      key: stage.key(),
      campaign: stage.key(),
      step: begin,
    }),
  ).toBe('notYours');
  const { id } = await stage.call(LEAD, 'work', 'campaignStep', {
    key: stage.key(),
    campaign: stage.key(),
    step: begin,
  });
  const { campaigns } = await stage.call(CHIEF, 'work', 'inspecting', {});
  expect(campaigns).toEqual([
    expect.objectContaining({ id, title: '小场所消防', running: true, mine: false }),
  ]);
  const { matters } = await inspect(looking(['exits'], { campaign: id }));
  await inspect(looking([], { campaign: id }));
  await act(stage, CHIEF, matters[0]!, 1, { action: 'fixOnSpot', text: '当场清开了。', photos: [] });
  const { progress } = await stage.call(LEAD, 'work', 'campaign', { id });
  expect(progress.find(({ unit }) => unit === GRID)).toMatchObject({
    inspected: 2,
    found: matters,
    open: [],
    closed: matters,
  });
  const spent = costOf(stage.cloud.stats.invocations().at(-1)!);
  expect([spent.scans, spent.examined <= 2 * spent.returned]).toEqual([0, true]);
  stage.cloud.clock.advance(35 * 30 * DAY);
  await stage.cloud.runTimer('tidy');
  expect((await stage.call(LEAD, 'work', 'inspections', {})).rows).toHaveLength(2);
  stage.cloud.clock.advance(60 * DAY);
  await stage.cloud.runTimer('tidy');
  await stage.cloud.runTimer('tidy');
  expect((await stage.call(LEAD, 'work', 'inspections', {})).rows).toEqual([]);
  const kept = await stage.call(LEAD, 'work', 'campaign', { id });
  expect(kept.progress).toEqual(progress);
});

test('who was not there takes no part in a campaign, and once it is ended nobody inspects for it', async () => {
  const campaign = stage.key();
  const begin = {
    action: 'begin',
    unit: 'qinghe-liuxi',
    title: '小场所消防',
    lists: ['shop'],
    day: dateOf(now() + 7 * DAY),
  };
  const { id } = await stage.call(LEAD, 'work', 'campaignStep', {
    key: stage.key(),
    campaign,
    step: begin,
  } as never);
  await stage.call(LEAD, 'work', 'campaignStep', { key: stage.key(), campaign: id, step: { action: 'end' } });
  expect(await stage.refusal(CHIEF, 'work', 'inspect', looking([], { campaign: id, at: now() + 1 }))).toBe(
    'wrongStatus',
  );
  expect(await stage.refusal('chief-shangba-1', 'work', 'campaign', { id })).toBe('notFound');
});
