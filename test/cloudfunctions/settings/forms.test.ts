/** Settings edited in the app: a form at a time, checked as a whole, wrong ones said beside their field, logged and taken back. */
import { openStage, type Stage } from '../../stage.ts';

const ADMIN = 'admin-centre';
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const form = (place: string) => stage.call(ADMIN, 'town', 'settingsForm', { place });
async function change(place: string, values: Record<string, string>, more: object = {}) {
  const { version } = await form('all');
  return stage.call(ADMIN, 'town', 'changeSettings', { key: stage.key(), version, place, values, ...more });
}
const valueOf = async (place: string, name: string) =>
  (await form(place)).fields.find((field) => field.name === name)?.value;
const log = async () => (await stage.call(ADMIN, 'town', 'settingsLog', {})).rows;

test('every section opens, and sent back as it is it changes nothing', async () => {
  const { entries } = await form('all');
  expect(entries.map(({ name }) => name)).toEqual([
    '类别和问题',
    '答复模板',
    '安全检查',
    '公文',
    '工作总结',
    '自建台账',
    '时限',
    '上班时间和放假',
    '汇总、免打扰和升群',
    '报事和保存',
    '值班',
    '公示牌',
    '考核',
  ]);
  for (const { place } of entries) {
    const { fields } = await form(place);
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    expect({ place, ...(await change(place, values)) }).toEqual({ place, ok: true, version: 1, changed: 0 });
  }
});

test('a limit is changed, why is kept, and it is logged in words', async () => {
  expect(await change('limits', { 'limits.sign': '2 workingHours' }, { why: '试行' })).toEqual({
    ok: true,
    version: 2,
    changed: 1,
  });
  expect(await valueOf('limits', 'limits.sign')).toBe('2 workingHours');
  expect(await log()).toMatchObject([
    { version: 2, by: '方宇', why: '试行', lines: ['时限 部门签收：4 → 2'], undoable: true },
  ]);
});

test('how long words are kept is set ledger by ledger; one left empty is kept as all others', async () => {
  const dispute = 'retention.byLedger.dispute';
  const service = 'retention.byLedger.service';
  expect(await valueOf('reporting', dispute)).toBe('36');
  expect(await change('reporting', { [dispute]: '48', [service]: '' })).toMatchObject({
    ok: true,
    changed: 2,
  });
  expect(await valueOf('reporting', dispute)).toBe('48');
  expect(await valueOf('reporting', service)).toBe('');
  const { fields } = await form('reporting');
  expect(fields.find(({ name }) => name === service)?.label).toBe('其中公共服务代办的，几个月');
  expect(await change('reporting', { [dispute]: '2' })).toEqual({
    ok: false,
    problems: [{ field: dispute, reason: '不能少于 6' }],
  });
});

test('what is wrong is said beside its field, and nothing is written', async () => {
  expect(await change('limits', { 'limits.archiveDays': '1', 'limits.soon': 'x' })).toEqual({
    ok: false,
    problems: [{ field: 'limits.soon', reason: '请写数字' }],
  });
  expect(await change('limits', { 'limits.archiveDays': '1' })).toEqual({
    ok: false,
    problems: [{ field: 'limits.archiveDays', reason: '不能少于 7' }],
  });
  expect(await change('calendar', { 'calendar.hours.shifts': '8:30 到 12:00\n随便' })).toMatchObject({
    problems: [{ field: 'calendar.hours.shifts', reason: '“随便”应写作 08:30-12:00' }],
  });
  expect(await change('groups', { 'groups.digests': '11:33' })).toMatchObject({
    problems: [{ field: 'groups.digests' }],
  });
  expect(await log()).toEqual([]);
});

test('holidays and half days, digests and quiet hours', async () => {
  await change('calendar', {
    'calendar.closed': '2027-02-10\n2027-02-11',
    'calendar.halfDays': '2027-02-09 08:30-12:00',
  });
  expect(await valueOf('calendar', 'calendar.halfDays')).toBe('2027-02-09 08:30-12:00');
  await change('groups', { 'groups.digests': '10:00\n17:00', 'groups.quiet.from': '21:00' });
  expect(await valueOf('groups', 'groups.digests')).toBe('10:00\n17:00');
});

test('a template is added, changed and taken away; a taken-away one comes back by undoing', async () => {
  const place = 'templates/lamp';
  expect(await form(place)).toMatchObject({ fresh: true });
  const text = '{地点}的灯已修好。';
  await change(place, { 'templates.lamp.title': '路灯', 'templates.lamp.text': text });
  expect((await form('templates')).entries).toEqual([{ place, name: '路灯', note: text }]);
  const lamp = await form(place);
  expect(lamp.note).toBe('填好的样子：\n第二网格的灯已修好。');
  expect(lamp.fields[1]?.note).toContain('{地点}{事项}{编号}{日期}{单位}');
  expect((await log())[0]?.lines).toEqual(['答复模板：加了路灯：{地点}的灯已修好。']);
  await change(place, {}, { remove: true });
  expect((await log())[0]?.lines).toEqual(['答复模板：去掉了路灯：{地点}的灯已修好。']);
  expect((await form('templates')).entries).toEqual([]);
  expect(
    await stage.call(ADMIN, 'town', 'undoSettings', { key: stage.key(), version: 3, undo: 3 }),
  ).toMatchObject({ ok: true, version: 4 });
  expect((await form('templates')).entries).toHaveLength(1);
  const [undoing, takenAway] = await log();
  expect(undoing).toMatchObject({ why: '撤销第 3 版', undoable: true });
  // What was put back has nothing left to put back.
  expect(takenAway).toMatchObject({ version: 3, undoable: false });
});

test('an item of an inspection list is changed and one is added, each with its source and where it is filed', async () => {
  const at = 'inspections.shop.items';
  await change('inspections/shop/exits', { [`${at}.exits.text`]: '安全出口没有上锁' });
  await change('inspections/shop/lights', {
    [`${at}.lights.text`]: '应急灯能亮',
    [`${at}.lights.problem`]: '应急灯不亮',
    [`${at}.lights.source`]: '《消防法》第十六条',
    [`${at}.lights.category`]: '0802',
  });
  const { entries } = await form('inspections/shop');
  expect([entries[0]?.name, entries.at(-1)]).toEqual([
    '安全出口没有上锁',
    { place: 'inspections/shop/lights', name: '应急灯能亮', note: '《消防法》第十六条' },
  ]);
  expect((await log())[1]?.lines[0]).toMatch(/安全检查 小商店、小市场 安全出口没有上锁/);
});

test('a category is renamed and given a question that stops for 119; one that is off is offered no longer', async () => {
  const question = 'categories/0204/smoke';
  const at = 'catalogue.categories.0204.questions.smoke';
  expect(
    await change(question, {
      [`${at}.text`]: '有没有冒烟？',
      [`${at}.stop`]: '请先拨打 119',
      [`${at}.required`]: 'true',
    }),
  ).toMatchObject({ ok: true });
  expect((await form('categories/0204')).entries.at(-1)).toEqual({
    place: question,
    name: '有没有冒烟？',
    note: '必答',
  });
  await change('categories/0204', {
    'catalogue.categories.0204.name': '路灯坏了',
    'catalogue.categories.0204.limits.handle': '3 workingDays',
  });
  await change('categories/0106', { 'catalogue.categories.0106.off': 'true' });
  stage.cloud.clock.advance(60_001);
  const { common } = await stage.call('resident-wang', 'town', 'categories', {});
  expect(common.map(({ name }) => name)).toContain('路灯坏了');
  expect(common.map(({ code }) => code)).not.toContain('0106');
  const { suggestions } = (await stage.call('resident-wang', 'matter', 'preview', {
    text: '墙上贴满了小广告',
    place: {},
  })) as never as { suggestions?: { code: string }[] };
  expect(JSON.stringify(suggestions ?? [])).not.toContain('"0106"');
  expect(await change('categories/1804', { 'catalogue.categories.1804.off': 'true' })).toEqual({
    ok: false,
    problems: [{ field: 'catalogue.categories.1804.off', reason: expect.stringContaining('不能停用') }],
  });
});

test('the administrator alone; an old form is refused as stale; the same wish twice is one change', async () => {
  for (const person of ['director-centre', 'clerk-centre', 'chief-liuxi-1'])
    expect(await stage.refusal(person, 'town', 'settingsForm', { place: 'limits' })).toBe('notYours');
  const wish = { key: stage.key(), version: 1, place: 'limits', values: { 'limits.sign': '2 workingHours' } };
  expect(await stage.call(ADMIN, 'town', 'changeSettings', wish)).toMatchObject({ version: 2 });
  expect(await stage.call(ADMIN, 'town', 'changeSettings', wish)).toMatchObject({ version: 2, changed: 1 });
  expect(await stage.refusal(ADMIN, 'town', 'changeSettings', { ...wish, key: stage.key() })).toBe('stale');
  expect(await stage.refusal(ADMIN, 'town', 'settingsForm', { place: 'nowhere' })).toBe('notFound');
});

test('a single day of duty is changed where the roster is, as on the duty page; who is not of the centre is said beside it', async () => {
  const days = (said: string) => change('roster', { 'roster.days': said });
  expect(await days('2027-03-02 何立平')).toMatchObject({ ok: true, changed: 1 });
  const roster = await stage.call('director-centre', 'town', 'roster', {});
  expect(roster.days[1]).toMatchObject({ changed: true, members: [{ id: 'director-centre' }] });
  expect(await valueOf('roster', 'roster.days')).toBe('2027-03-02 何立平');
  for (const [said, reason] of [
    ['2027-03-02 孙悟空', '综治中心没有“孙悟空”'],
    ['何立平', '请先写日期'],
  ] as const)
    expect(JSON.stringify(await days(said))).toContain(reason);
  await days('');
  expect((await stage.call('director-centre', 'town', 'roster', {})).days[1]).not.toHaveProperty('changed');
});
