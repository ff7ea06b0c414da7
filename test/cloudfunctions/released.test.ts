/** 审核后公开: the centre makes a matter public in its own words; everybody reads it; nothing of the reporter is in it. */
import { costOf } from '../../bench/cost.ts';
import { sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { act, putPhoto } from './scenes.ts';

const CENTRE = 'director-centre';
const GRID = 'qinghe-liuxi-1';
const REPORT = '我是王桂兰，电话 13812345678，住三栋二单元，楼下的窨井盖翻了，昨天差点绊倒。';
const TEXT = '柳溪村第一网格：井盖松动，已经围起来。';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

async function reported(more: object = {}) {
  const photo = await putPhoto(stage);
  const { matter } = await stage.call('resident-wang', 'matter', 'submit', {
    key: stage.key(),
    text: REPORT,
    photos: [photo],
    source: 'report',
    place: { unit: GRID, words: '三栋二单元王桂兰家楼下', position: [114.071_234, 27.981_234] },
    ...more,
  });
  return { matter, photo };
}
const release = (matter: string, photos: string[] = [], key = stage.key()) =>
  stage.call(CENTRE, 'matter', 'release', { key, matter, text: TEXT, photos });
const released = async (unit = 'qinghe', person = 'resident-li') =>
  (await stage.call(person, 'matter', 'released', { unit })).rows;
const denied = (person: string, matter: string, more: object = {}) =>
  stage.refusal(person, 'matter', 'release', { key: stage.key(), matter, text: TEXT, photos: [], ...more });

test('everybody reads what the centre made public: its words, a rounded place, no trace of who reported', async () => {
  const { matter, photo } = await reported();
  expect(await released()).toEqual([]);
  await release(matter, [photo]);
  const [row] = await released();
  expect(row).toMatchObject({ matter, text: TEXT, photos: [{ id: photo }], status: 'reported' });
  expect(row!.position).toEqual([114.071, 27.981]);
  const all = JSON.stringify(row);
  for (const trace of ['王桂兰', '13812345678', '三栋', '绊倒', '114.0712', 'resident', 'o-demo', 'cards'])
    expect(all).not.toContain(trace);
  expect(Object.keys(row!).sort()).toEqual(
    ['category', 'matter', 'photos', 'position', 'reportedAt', 'status', 'text', 'unitName'].sort(),
  );
});

test('it stands in its grid, its village and its town, and nowhere else', async () => {
  const { matter } = await reported();
  await release(matter);
  for (const unit of [GRID, 'qinghe-liuxi', 'qinghe'])
    expect((await released(unit)).map((row) => row.matter)).toEqual([matter]);
  expect(await released('qinghe-liuxi-2')).toEqual([]);
  expect(await stage.refusal('resident-li', 'matter', 'released', { unit: 'nowhere' })).toBe('unitUnknown');
});

test('only the town’s centre makes public, and takes back', async () => {
  const { matter } = await reported();
  for (const person of ['chief-liuxi-1', 'lead-liuxi', 'clerk-centre'])
    expect(await denied(person, matter)).toBe('notYours');
  expect(await denied('resident-wang', matter)).toBe('notMember');
  await release(matter);
  expect(await stage.refusal('chief-liuxi-1', 'matter', 'conceal', { matter })).toBe('notYours');
  expect(await stage.refusal('resident-wang', 'matter', 'conceal', { matter })).toBe('notMember');
  await stage.call(CENTRE, 'matter', 'conceal', { matter });
  await stage.call(CENTRE, 'matter', 'conceal', { matter });
  expect(await released()).toEqual([]);
});

test('numbers, the reporter’s own words and other people’s pictures are refused', async () => {
  const { matter } = await reported();
  expect(await denied(CENTRE, matter, { text: '请打 13900001111 问。' })).toBe('personalInText');
  expect(await denied(CENTRE, matter, { text: '楼下的窨井盖翻了，昨天差点绊倒。' })).toBe('reportersWords');
  expect(await denied(CENTRE, matter, { photos: [await putPhoto(stage)] })).toBe('photoMissing');
  expect(await denied(CENTRE, matter, { text: ' ' })).toBe('textEmpty');
  expect(await released()).toEqual([]);
});

test('what is restricted is never public', async () => {
  const { matter } = await reported({ text: '丈夫又打人了。', category: '1606' });
  expect(await denied(CENTRE, matter)).toBe('restrictedMatter');
});

test('it follows its matter: status, outcome, and what was covered', async () => {
  const { matter, photo } = await reported();
  await release(matter, [photo]);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  const covered = await putPhoto(stage);
  await act(stage, 'chief-liuxi-1', matter, 2, { action: 'cover', photo, photos: [covered] });
  expect((await released())[0]).toMatchObject({ status: 'accepted', photos: [{ id: covered }] });
  const answer = { action: 'answer', text: '已换新井盖。', outcome: 'solved', photos: [covered] };
  await act(stage, 'chief-liuxi-1', matter, 3, answer);
  await act(stage, 'worker-liuxi-1', matter, 4, { action: 'verify', result: 'pass' });
  expect((await released())[0]).toMatchObject({ status: 'closed', outcome: 'solved' });
});

test.each([
  ['restricted', 'chief-liuxi-1', { action: 'recategorise', category: '1606' }],
  ['refused', CENTRE, { action: 'confirmRefusal' }],
] as const)('what becomes %s is concealed by itself', async (_, person, step) => {
  const { matter } = await reported();
  await release(matter);
  let seq = 1;
  if (step.action === 'confirmRefusal') {
    const proposal = { action: 'proposeRefusal', reason: 'inCourt', elsewhere: '请等法院。' };
    seq = (await act(stage, 'chief-liuxi-1', matter, seq, proposal)).seq;
  }
  await act(stage, person, matter, seq, step);
  expect(await released()).toEqual([]);
});

test('what is merged is concealed, and does not come back when it is not the same after all', async () => {
  const { matter } = await reported();
  const { matter: other } = await reported();
  await release(matter);
  await act(stage, CENTRE, matter, 1, { action: 'merge', target: other });
  expect(await released()).toEqual([]);
  await act(stage, CENTRE, matter, 2, { action: 'unmerge' });
  expect(await released()).toEqual([]);
});

test('what its reporter has erased is gone from the public too', async () => {
  const { matter, photo } = await reported();
  await release(matter, [photo]);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'fixOnSpot', text: '盖好了。', photos: [] });
  expect(await released()).toHaveLength(1);
  await stage.call('resident-wang', 'people', 'erase', { key: stage.key(), matter });
  expect(await released()).toEqual([]);
  expect(await denied(CENTRE, matter)).toBe('restrictedMatter');
});

test('a retry that comes late does not bring back what was taken back meanwhile', async () => {
  const { matter } = await reported();
  const key = stage.key();
  const first = await release(matter, [], key);
  await stage.call(CENTRE, 'matter', 'conceal', { matter });
  expect(await release(matter, [], key)).toEqual(first);
  expect(await released()).toEqual([]);
  await release(matter);
  expect(await released()).toHaveLength(1);
});

test('what a crash left behind is made good by the clock', async () => {
  const { matter } = await reported();
  await release(matter);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  const behind = { status: 'reported', seq: 1 };
  await sdkAt(stage.cloud.serviceUrl).database().collection('releases').doc(matter).update(behind);
  stage.cloud.clock.advance(60_000);
  await stage.cloud.runTimer('clock');
  expect((await released())[0]).toMatchObject({ status: 'accepted' });
});

test('the centre is offered words of its own, sees what is public, and nobody else is offered it', async () => {
  const { matter, photo } = await reported();
  const offered = (await stage.call(CENTRE, 'matter', 'read', { matter, as: 'member' })).release;
  expect(offered).toMatchObject({ chosen: [], photos: [{ id: photo }] });
  expect(offered!.at).toBeUndefined();
  expect(offered!.text).toMatch(/^柳溪村第一网格：/u);
  expect(offered!.text).not.toContain('王桂兰');
  const { at } = await release(matter, [photo]);
  const standing = (await stage.call(CENTRE, 'matter', 'read', { matter, as: 'member' })).release;
  expect(standing).toMatchObject({ at, text: TEXT, chosen: [{ id: photo }] });
  const chief = await stage.call('chief-liuxi-1', 'matter', 'read', { matter, as: 'member' });
  expect(chief.release).toBeUndefined();
});

test('page by page, newest first, and a page reads at most twice what it shows', async () => {
  const made: string[] = [];
  for (let count = 0; count < 32; count += 1) {
    const { matter } = await stage.call('resident-wang', 'matter', 'submit', {
      key: stage.key(),
      text: `第${count}盏灯坏了`,
      photos: [],
      source: 'report',
      place: { unit: GRID },
    });
    stage.cloud.clock.advance(1_000);
    await release(matter);
    made.unshift(matter);
  }
  stage.cloud.stats.reset();
  const first = await stage.call('resident-li', 'matter', 'released', { unit: GRID });
  const [cost] = stage.cloud.stats.invocations();
  const { scans, requests, examined, returned } = costOf(cost!);
  expect({ scans, requests: requests <= 5, bound: examined <= 2 * returned }).toEqual({
    scans: 0,
    requests: true,
    bound: true,
  });
  const second = await stage.call('resident-li', 'matter', 'released', { unit: GRID, cursor: first.cursor! });
  expect([...first.rows, ...second.rows].map(({ matter }) => matter)).toEqual(made);
  expect(second.cursor).toBeUndefined();
});
