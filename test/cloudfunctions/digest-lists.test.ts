/** The matters behind a digest's figures, and what a robot says of it. */
import { LATE_MORNING, MINUTE, openDigestStage, TOWN, VILLAGE, type DigestStage } from './digest.scenes.ts';
import { failing, lettersTo } from './outside.ts';
import { act, reporting } from './scenes.ts';

let stage: DigestStage;
beforeEach(async () => {
  stage = await openDigestStage();
});
afterEach(() => stage.close());

test('each group’s robot says it once, as text', async () => {
  await stage.morning();
  stage.until(LATE_MORNING);
  await stage.fire();
  stage.cloud.clock.advance(5 * MINUTE);
  await stage.fire();
  const said = (await lettersTo(stage, 'robot')).filter(({ body }) => body['msgtype'] === 'text');
  expect(said.map(({ to }) => to).sort()).toEqual(
    [TOWN, VILLAGE, 'qinghe-guiyuan'].map((group) => `laptop-robot-${group}`).sort(),
  );
  const village = said.find(({ to }) => to === `laptop-robot-${VILLAGE}`);
  expect(village?.body['text']).toMatchObject({
    content: expect.stringContaining(
      '【11:30 汇总】柳溪村\n自 昨天 16:30 以来：新增 2，在办 2，今天到期 2，解决 0',
    ),
  });
});

test('a robot that fails is tried again by later firings, and once it was told a firing is one read', async () => {
  await stage.morning();
  stage.until(LATE_MORNING);
  await failing(stage, { channel: 'robot', status: 500, times: 3 });
  await stage.fire();
  for (let again = 0; again < 3; again += 1) {
    stage.cloud.clock.advance(5 * MINUTE);
    await stage.fire();
  }
  const said = (await lettersTo(stage, 'robot')).filter(({ body }) => body['msgtype'] === 'text');
  expect(said).toHaveLength(6);
  stage.cloud.clock.advance(5 * MINUTE);
  stage.cloud.stats.reset();
  await stage.fire();
  expect(stage.costs()).toMatchObject([{ requests: 1 }]);
});

test('what has become restricted since is on no list any more', async () => {
  const { first, second } = await stage.morning();
  stage.until(LATE_MORNING);
  await stage.fire();
  await act(stage, 'dispatcher-centre-1', first, 1, {
    action: 'recategorise',
    category: '1606',
    reason: '涉及家庭暴力',
  });
  expect(await stage.listed('lead-liuxi', VILLAGE, LATE_MORNING, 'open')).toEqual([second]);
});

test('a grid’s chief sees of another grid’s matter where and what it is, not what was said', async () => {
  const { first, second } = await stage.morning();
  stage.until(LATE_MORNING);
  await stage.fire();
  const { rows } = await stage.list('chief-liuxi-1', VILLAGE, LATE_MORNING, 'open');
  expect(rows).toMatchObject([
    {
      matter: first,
      opens: true,
      line: expect.stringContaining('楼道的灯'),
      actions: expect.arrayContaining(['accept']),
    },
    { matter: second, opens: false, line: '', place: '柳溪村第二网格', photos: [], actions: [] },
  ]);
});

test('a figure of more than a page comes page by page, each matter once', async () => {
  const sent: string[] = [];
  for (let count = 0; count < 65; count += 1) sent.push((await reporting(stage)).matter);
  stage.until(LATE_MORNING);
  await stage.fire();
  const input = { group: VILLAGE, digest: `digest:${VILLAGE}:${LATE_MORNING}`, figure: 'open' as const };
  const got: string[] = [];
  let cursor: string | undefined;
  const sizes: number[] = [];
  do {
    const page = await stage.call('lead-liuxi', 'group', 'digestMatters', {
      ...input,
      ...(cursor && { cursor }),
    });
    got.push(...page.rows.map(({ matter }) => matter));
    sizes.push(page.rows.length);
    cursor = page.cursor;
  } while (cursor);
  expect(sizes).toEqual([30, 30, 5]);
  expect(got).toEqual(sent);
});

test('the lists are for those who sit in the group, and a digest belongs to its group', async () => {
  await stage.morning();
  stage.until(LATE_MORNING);
  await stage.fire();
  const input = { group: VILLAGE, digest: `digest:${VILLAGE}:${LATE_MORNING}`, figure: 'open' };
  for (const person of ['lead-guiyuan', 'informant-liuxi-1', 'clerk-centre'])
    expect(await stage.refusal(person, 'group', 'digestMatters', input)).toBe('notVisible');
  expect(await stage.refusal('resident-wang', 'group', 'digestMatters', input)).toBe('notMember');
  const town = { ...input, digest: `digest:${TOWN}:${LATE_MORNING}` };
  expect(await stage.refusal('lead-liuxi', 'group', 'digestMatters', town)).toBe('notFound');
  expect(await stage.listed('lead-liuxi', VILLAGE, LATE_MORNING, 'open', 'qinghe-guiyuan')).toEqual([]);
});

test('opening a list costs three requests', async () => {
  await stage.morning();
  stage.until(LATE_MORNING);
  await stage.fire();
  await stage.call('lead-liuxi', 'group', 'list', {});
  stage.cloud.stats.reset();
  await stage.list('lead-liuxi', VILLAGE, LATE_MORNING, 'open');
  expect(stage.costs()).toMatchObject([{ requests: 3, scans: 0 }]);
});
