/** Posts given and ended in the app, at once and logged; and the one-time code by which a member's account is bound. */
import exceljs from 'exceljs';
import { sdkAt } from '../../../runtime/laptop.ts';
import { heic, jpegWithPlace, PLAIN_JPEG } from '../../pictures.ts';
import { openStage, type Stage } from '../../stage.ts';
import { databaseOf } from '../journal.scenes.ts';
import { putOwn } from '../scenes.ts';

const ADMIN = 'admin-centre';
const GRID = 'qinghe-liuxi-1';
const DAY = 24 * 3_600_000;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const give = (more: object, by = ADMIN) =>
  stage.call(by, 'people', 'givePost', {
    key: stage.key(),
    role: 'gridWorker',
    unit: GRID,
    ...more,
  } as never);
const newcomer = async (name = '罗成') => (await give({ name })).member;
const codeOf = async (member: string, by = ADMIN) =>
  (await stage.call(by, 'people', 'postCode', { key: stage.key(), member })).code;
const bind = (person: string, code: string) =>
  stage.call(person, 'people', 'bind', { key: stage.key(), code });
const refusedBind = (person: string, code: string) =>
  stage.refusal(person, 'people', 'bind', { key: stage.key(), code });
const postsOf = async (person: string) =>
  ((await stage.call(person, 'people', 'me', {})).member?.posts ?? []).map(
    ({ role, unit }) => `${role} ${unit}`,
  );
const watchers = async (name = GRID): Promise<string[]> => {
  const { data } = await databaseOf(stage).collection('groupMembers').doc(name).get();
  return (data as { openids: string[] }[])[0]?.openids ?? [];
};
const log = async () =>
  (await stage.call(ADMIN, 'people', 'postLog', {})).rows.map(({ member, words }) => `${member} ${words}`);

test('a member without an account comes in by a code: sees whose it is, confirms, sits in group and desk, works', async () => {
  const member = await newcomer();
  const code = await codeOf(member);
  expect(code).toMatch(/^\d{10}$/u);
  const typed = `${code.slice(0, 3)} ${code.slice(3, 6)}-${code.slice(6)}`;
  expect(await stage.call('resident-wang', 'people', 'codeFor', { code: typed })).toEqual({
    name: '罗成',
    posts: ['柳溪村第一网格 网格员'],
    rebinds: false,
    mine: false,
  });
  expect(await postsOf('resident-wang')).toEqual([]);
  await bind('resident-wang', code);
  expect(await postsOf('resident-wang')).toEqual([`gridWorker ${GRID}`]);
  expect(await watchers()).toContain('o-demo-resident-wang');
  expect(await watchers(`desk-${GRID}`)).toContain('o-demo-resident-wang');
  expect(await log()).toEqual([
    '罗成 用岗位码绑定了微信',
    '罗成 发了岗位码',
    '罗成 加上岗位：柳溪村第一网格 网格员',
  ]);
});

test('a code is good once, for one account, until its day; a new one ends the one before; only its hash is kept', async () => {
  const member = await newcomer();
  const first = await codeOf(member);
  const second = await codeOf(member);
  expect(await refusedBind('resident-wang', first)).toBe('codeUnknown');
  stage.cloud.clock.advance(7 * DAY);
  expect(await refusedBind('resident-wang', second)).toBe('codeUnknown');
  const third = await codeOf(member);
  const key = stage.key();
  expect(await stage.call('resident-wang', 'people', 'bind', { key, code: third })).toEqual({ member });
  expect(await stage.call('resident-wang', 'people', 'bind', { key, code: third })).toEqual({ member });
  expect(await refusedBind('resident-li', third)).toBe('codeUnknown');
  const { data } = await databaseOf(stage).collection('memberCodes').limit(100).get();
  expect(JSON.stringify(data)).not.toContain(third);
});

test('the same wish gets the same code', async () => {
  const wish = { key: stage.key(), member: await newcomer() };
  const made = await stage.call(ADMIN, 'people', 'postCode', wish);
  expect(await stage.call(ADMIN, 'people', 'postCode', wish)).toMatchObject({ code: made.code });
});

test('five wrong codes an hour, then no right one either until the hour is over', async () => {
  const code = await codeOf(await newcomer());
  for (let turn = 0; turn < 5; turn += 1)
    expect(await refusedBind('resident-wang', `000000000${turn}`)).toBe('codeUnknown');
  expect(await refusedBind('resident-wang', code)).toBe('tooOften');
  stage.cloud.clock.advance(3_600_000);
  await bind('resident-wang', code);
});

test('a lost phone: a new code moves the post to the new account, and the old one is nobody’s', async () => {
  const code = await codeOf('chief-liuxi-1');
  expect(await stage.call('resident-wang', 'people', 'codeFor', { code })).toMatchObject({ rebinds: true });
  await bind('resident-wang', code);
  expect(await postsOf('resident-wang')).toEqual([`gridChief ${GRID}`]);
  expect(await stage.refusal('chief-liuxi-1', 'matter', 'todo', {})).toBe('notMember');
  expect(await watchers()).not.toContain('o-demo-chief-liuxi-1');
  expect(await watchers(`desk-${GRID}`)).not.toContain('o-demo-chief-liuxi-1');
  expect(await watchers()).toContain('o-demo-resident-wang');
});

test('an account can be taken away at once; the post stays and waits for a new code', async () => {
  await stage.call(ADMIN, 'people', 'unbind', { key: stage.key(), member: 'chief-liuxi-1' });
  expect(await stage.refusal('chief-liuxi-1', 'matter', 'todo', {})).toBe('notMember');
  expect(await watchers()).not.toContain('o-demo-chief-liuxi-1');
  await bind('chief-liuxi-1', await codeOf('chief-liuxi-1'));
  expect(await postsOf('chief-liuxi-1')).toEqual([`gridChief ${GRID}`]);
});

test('an informant keeps what they are and becomes a worker besides; another member is refused', async () => {
  const member = await newcomer();
  await bind('informant-liuxi-1', await codeOf(member));
  expect((await postsOf('informant-liuxi-1')).sort()).toEqual([`gridWorker ${GRID}`, `informant ${GRID}`]);
  expect(await refusedBind('worker-liuxi-1', await codeOf(await newcomer('罗二')))).toBe('accountTaken');
});

test('a village’s lead hands out codes for the village and its grids, and nothing else', async () => {
  const member = await newcomer();
  await codeOf(member, 'lead-liuxi');
  const refused = (person: string, who: string) =>
    stage.refusal(person, 'people', 'postCode', { key: stage.key(), member: who });
  expect(await refused('lead-guiyuan', member)).toBe('notYours');
  expect(await refused('chief-liuxi-1', member)).toBe('notYours');
  expect(await refused('lead-liuxi', 'lead-liuxi')).toBe('notYours');
  expect(await refused('lead-liuxi', ADMIN)).toBe('notYours');
  expect(await refused('director-centre', member)).toBe('notYours');
  expect(
    await stage.refusal('lead-liuxi', 'people', 'givePost', {
      key: stage.key(),
      name: '罗三',
      role: 'gridWorker',
      unit: GRID,
    }),
  ).toBe('notYours');
  expect(await stage.call('lead-liuxi', 'people', 'staff', { unit: GRID })).toMatchObject({ roles: [] });
  expect(await stage.refusal('lead-liuxi', 'people', 'staff', { unit: 'qinghe-guiyuan' })).toBe('notYours');
});

test('a post ends at the next call: seats, desk and lists go with it; what nobody holds is seen', async () => {
  const post = { role: 'gridChief', unit: GRID } as const;
  const ending = { key: stage.key(), member: 'chief-liuxi-1', ...post };
  await stage.call(ADMIN, 'people', 'endPost', ending);
  expect(await stage.refusal('chief-liuxi-1', 'matter', 'todo', {})).toBe('notMember');
  expect(await stage.refusal('chief-liuxi-1', 'group', 'feed', { group: GRID })).toBe('notMember');
  expect(await watchers()).not.toContain('o-demo-chief-liuxi-1');
  expect(await watchers('qinghe-liuxi')).not.toContain('o-demo-chief-liuxi-1');
  expect(await stage.call(ADMIN, 'people', 'staff', { unit: GRID })).toMatchObject({
    vacant: [{ ...post, words: '柳溪村第一网格 网格长' }],
  });
  await stage.call(ADMIN, 'people', 'endPost', ending);
  expect(await log()).toHaveLength(1);
  const arrived = await stage.call('resident-wang', 'matter', 'submit', {
    key: stage.key(),
    text: '楼道的灯不亮，已经三天。',
    photos: [],
    source: 'report',
    place: { unit: GRID },
  });
  const { data } = await databaseOf(stage)
    .collection('notices')
    .where({ matter: arrived.matter })
    .limit(100)
    .get();
  expect((data as { member?: string }[]).map(({ member }) => member)).not.toContain('chief-liuxi-1');
});

test('a post that a list has just given ends like any other, though nobody has folded the list in yet', async () => {
  const other = 'qinghe-liuxi-2';
  const path = ['qinghe', 'qinghe-liuxi', other];
  const given = { role: 'gridWorker', unit: other, path };
  const database = databaseOf(stage);
  await database.collection('settings').doc('qinghe').set({ version: 1, applied: 'list-1' });
  await database
    .collection('members')
    .doc('worker-liuxi-1')
    .update({ staged: { import: 'list-1', change: { add: [given], end: [] } } });
  stage.cloud.clock.advance(60_001);
  expect(await postsOf('worker-liuxi-1')).toContain(`gridWorker ${other}`);
  const ending = { key: stage.key(), member: 'worker-liuxi-1', role: 'gridWorker', unit: other } as const;
  await stage.call(ADMIN, 'people', 'endPost', ending);
  expect(await postsOf('worker-liuxi-1')).toEqual([`gridWorker ${GRID}`]);
  expect(await watchers(other)).not.toContain('o-demo-worker-liuxi-1');
  expect(await log()).toHaveLength(1);
});

test('a role stands where it can: a chief in a grid, a liaison in a department', async () => {
  const refused = (more: object) =>
    stage.refusal(ADMIN, 'people', 'givePost', { key: stage.key(), name: '罗成', ...more });
  expect(await refused({ role: 'gridChief', unit: 'qinghe-liuxi' })).toBe('targetUnknown');
  expect(await refused({ role: 'liaison', unit: 'qinghe' })).toBe('targetUnknown');
  expect(await refused({ role: 'gridChief', unit: 'nowhere' })).toBe('unitUnknown');
  await give({ name: '罗成', role: 'liaison', unit: 'qinghe', department: 'qinghe-water' });
  expect(
    (await stage.call(ADMIN, 'people', 'staff', { unit: 'qinghe', department: 'qinghe-water' })).rows.map(
      ({ name }) => name,
    ),
  ).toContain('罗成');
});

test('the last administrator stays; a second one may let the first go', async () => {
  const ending = () => ({ key: stage.key(), member: ADMIN, role: 'admin' as const, unit: 'qinghe' });
  expect(await stage.refusal(ADMIN, 'people', 'endPost', ending())).toBe('lastAdministrator');
  await give({ member: 'clerk-centre', role: 'admin', unit: 'qinghe' });
  await stage.call('clerk-centre', 'people', 'endPost', ending());
  expect(await stage.refusal(ADMIN, 'people', 'postLog', {})).toBe('notMember');
});

test('the public phone is changed and taken away, and the log never says it', async () => {
  await stage.call(ADMIN, 'people', 'setPhone', {
    key: stage.key(),
    member: 'chief-liuxi-1',
    phone: '13912345678',
  });
  const row = async () =>
    (await stage.call(ADMIN, 'people', 'staff', { unit: GRID })).rows.find(
      ({ member }) => member === 'chief-liuxi-1',
    );
  expect(await row()).toMatchObject({ phone: '13912345678' });
  await stage.call(ADMIN, 'people', 'setPhone', { key: stage.key(), member: 'chief-liuxi-1' });
  expect(await row()).not.toHaveProperty('phone');
  expect(JSON.stringify(await log())).not.toContain('139');
});

test('the public photo stands where residents look without a camera’s notes; another one takes its place, and what is gone is deleted', async () => {
  const exists = async (file: string) =>
    (await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: [file] })).fileList[0]?.code ===
    'SUCCESS';
  const shown = async () =>
    (await stage.call('resident-wang', 'town', 'chief', { unit: GRID })).chief?.avatar;
  const set = (photo?: string) =>
    stage.call(ADMIN, 'people', 'setPhoto', {
      key: stage.key(),
      member: 'chief-liuxi-1',
      ...(photo && { photo }),
    });
  await set(await putOwn(stage, ADMIN, jpegWithPlace()));
  stage.cloud.clock.advance(61_000);
  const first = (await shown()) ?? '';
  expect(first).toMatch(/\.bare\.jpg$/u);
  const second = await putOwn(stage, ADMIN, PLAIN_JPEG);
  await set(second);
  expect([await exists(first), await exists(second)]).toEqual([false, true]);
  const { rows } = await stage.call(ADMIN, 'people', 'staff', { unit: GRID });
  expect(rows.find(({ member }) => member === 'chief-liuxi-1')).toMatchObject({ avatar: second });
  await set();
  expect(await exists(second)).toBe(false);
  expect((await log()).slice(0, 3)).toEqual([
    '周桂兰 去掉了公示照片',
    '周桂兰 换了公示照片',
    '周桂兰 换了公示照片',
  ]);
});

test('a photo of somebody else’s sending is not taken, nor one that no board can print; nobody but the administrator sets one', async () => {
  const refused = (person: string, photo: string) =>
    stage.refusal(person, 'people', 'setPhoto', { key: stage.key(), member: 'chief-liuxi-1', photo });
  expect(await refused(ADMIN, await putOwn(stage, 'resident-wang', PLAIN_JPEG))).toBe('photoMissing');
  expect(await refused(ADMIN, await putOwn(stage, ADMIN, heic(false)))).toBe('photoWrongType');
  expect(await refused('lead-liuxi', await putOwn(stage, 'lead-liuxi', PLAIN_JPEG))).toBe('notYours');
});

test('the photo of whoever has no post any more is deleted with them', async () => {
  const member = await newcomer();
  const photo = await putOwn(stage, ADMIN, PLAIN_JPEG);
  await stage.call(ADMIN, 'people', 'setPhoto', { key: stage.key(), member, photo });
  await stage.call(ADMIN, 'people', 'endPost', { key: stage.key(), member, role: 'gridWorker', unit: GRID });
  const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: [photo] });
  expect(fileList[0]?.code).not.toBe('SUCCESS');
});

test('codes for a whole village as a sheet to print: those without an account, each works', async () => {
  const member = await newcomer();
  const list = await stage.call('lead-liuxi', 'town', 'codeList', { key: stage.key(), unit: 'qinghe-liuxi' });
  expect(list.members).toBe(1);
  const book = new exceljs.Workbook();
  await book.xlsx.load((await (await fetch(list.url)).arrayBuffer()) as never);
  const cells = book.worksheets[0]?.getRow(3).values as string[];
  expect(cells.slice(1, 3)).toEqual(['罗成', '柳溪村第一网格 网格员']);
  expect(await bind('resident-wang', cells[3] ?? '')).toEqual({ member });
});
