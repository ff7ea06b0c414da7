/** 公告: told where it was published and below, while its time lasts, read and counted once a person. */
import { MONDAY, openStage, type Stage } from '../../stage.ts';
import { jpegWithPlace } from '../../pictures.ts';
import { putPhoto } from '../scenes.ts';
import { databaseOf } from '../journal.scenes.ts';
import { RISKY } from '../../../runtime/outside/content.ts';
import { openidOf } from '../../../runtime/town/town.ts';
import { bulletinAt, GUIYUAN_1, HOUR, LIUXI, LIUXI_1, LIUXI_2, publishing, told, TOWN } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const open = (person: string, id: string) => stage.call(person, 'town', 'bulletin', { id });
const later = (hours: number) => void stage.cloud.clock.advance(hours * HOUR);

test('a village’s is told in the village and its grids, not next door and not in the town; the town’s everywhere', async () => {
  await publishing(stage, 'lead-liuxi', LIUXI);
  later(0.01);
  await publishing(stage, 'clerk-centre', TOWN, { title: '防骗提醒', kind: 'fraud' });
  for (const unit of [LIUXI, LIUXI_1, LIUXI_2])
    expect(await told(stage, 'resident-wang', unit)).toEqual(['防骗提醒', '今天下午停电']);
  for (const unit of [GUIYUAN_1, TOWN]) expect(await told(stage, 'resident-li', unit)).toEqual(['防骗提醒']);
  await publishing(stage, 'lead-liuxi', LIUXI_2, { title: '二网格停水' });
  expect(await told(stage, 'resident-wang', LIUXI_1)).not.toContain('二网格停水');
  expect(await told(stage, 'resident-wang', LIUXI_2)).toContain('二网格停水');
});

test('not before it begins, and not from its end on', async () => {
  const begins = stage.cloud.clock.now().getTime() + HOUR;
  const id = await publishing(stage, 'lead-liuxi', LIUXI, { from: begins, until: begins + HOUR });
  expect(await told(stage, 'resident-wang', LIUXI_1)).toEqual([]);
  expect(await stage.refusal('resident-wang', 'town', 'bulletin', { id })).toBe('notFound');
  expect((await open('lead-liuxi', id)).title).toBe('今天下午停电');
  later(1);
  expect(await told(stage, 'resident-wang', LIUXI_1)).toEqual(['今天下午停电']);
  later(1);
  expect(await told(stage, 'resident-wang', LIUXI_1)).toEqual([]);
  // Whoever has kept the page can still read it; it no longer counts.
  expect(await open('resident-li', id)).toMatchObject({ reads: 0, read: false });
});

test('read once a person however often it is opened; whoever published it does not count', async () => {
  const id = await publishing(stage, 'lead-liuxi', LIUXI);
  expect((await open('lead-liuxi', id)).reads).toBe(0);
  expect((await open('resident-wang', id)).reads).toBe(1);
  await Promise.all([1, 2, 3].map(() => open('resident-wang', id)));
  expect((await open('resident-li', id)).reads).toBe(2);
  expect(await open('chief-liuxi-1', id)).toMatchObject({ reads: 3, mine: false });
  const { rows } = await stage.call('lead-liuxi', 'town', 'published', {});
  expect(rows).toEqual([expect.objectContaining({ id, reads: 3, stands: 'told' })]);
});

test('a mark in the list for what was read, of mine alone', async () => {
  const id = await publishing(stage, 'lead-liuxi', LIUXI);
  await open('resident-wang', id);
  const mark = async (person: string) =>
    (await stage.call(person, 'town', 'bulletins', { unit: LIUXI_1 })).rows.map(({ read }) => read);
  expect(await mark('resident-wang')).toEqual([true]);
  expect(await mark('resident-li')).toEqual([false]);
});

test('a reading names nobody', async () => {
  const id = await publishing(stage, 'lead-liuxi', LIUXI);
  await open('resident-wang', id);
  const { data } = await databaseOf(stage).collection('readings').get();
  expect(data).toHaveLength(1);
  expect(Object.keys(data[0] as object).sort()).toEqual(['_id', 'bulletin']);
  expect(JSON.stringify(data)).not.toContain(openidOf('resident-wang'));
});

test('an outage or a warning not read yet stands on the card of my grid; anything else does not', async () => {
  const alert = async (unit = LIUXI_1) => (await stage.call('resident-wang', 'town', 'unit', { unit })).alert;
  await publishing(stage, 'lead-liuxi', LIUXI, { kind: 'event', title: '周末看电影' });
  expect(await alert()).toBeUndefined();
  const id = await publishing(stage, 'lead-liuxi', LIUXI);
  expect(await alert()).toMatchObject({ id, kind: 'outage', unitName: '柳溪村', read: false });
  expect(await alert(GUIYUAN_1)).toBeUndefined();
  await open('resident-wang', id);
  expect(await alert()).toBeUndefined();
  later(4);
  expect((await stage.call('resident-li', 'town', 'unit', { unit: LIUXI_1 })).alert).toBeUndefined();
});

test('taken down it is gone for everybody at once; whoever may publish there may, twice is as once', async () => {
  const id = await publishing(stage, 'lead-liuxi', LIUXI);
  for (const person of ['chief-liuxi-1', 'lead-guiyuan', 'supervisor-1'])
    expect(await stage.refusal(person, 'town', 'unpublish', { id })).toBe('notYours');
  expect(await stage.refusal('resident-wang', 'town', 'unpublish', { id })).toBe('notMember');
  for (const person of ['lead-liuxi', 'clerk-centre'])
    expect(await stage.call(person, 'town', 'unpublish', { id })).toEqual({ id });
  expect(await told(stage, 'resident-wang', LIUXI_1)).toEqual([]);
  expect(await stage.refusal('resident-wang', 'town', 'bulletin', { id })).toBe('notFound');
  const published = async () => (await stage.call('lead-liuxi', 'town', 'published', {})).rows;
  expect(await published()).toMatchObject([{ id, reads: 0, stands: 'takenDown' }]);
  stage.cloud.clock.advance(30 * 24 * 3_600_000);
  expect(await published()).toEqual([]);
  expect(await stage.refusal('lead-liuxi', 'town', 'unpublish', { id: 'nothing' })).toBe('notFound');
});

test('published once under its key, however often it is sent; the key is good for nothing else', async () => {
  const wish = bulletinAt(stage, LIUXI, { photos: [await putPhoto(stage, jpegWithPlace())] });
  const { id } = await stage.call('lead-liuxi', 'town', 'publish', wish);
  later(4);
  // Its time is over when the phone tries again: it was published all the same.
  expect(await stage.call('lead-liuxi', 'town', 'publish', wish)).toEqual({ id });
  const others: object[] = [
    { title: '别的' },
    { text: '到 18:00。' },
    { kind: 'event' },
    { unit: LIUXI_1 },
    { from: wish.from + 1 },
    { until: wish.until + 1 },
    { photos: [] },
    { photos: [await putPhoto(stage)] },
  ];
  for (const changes of others)
    expect(await stage.refusal('lead-liuxi', 'town', 'publish', { ...wish, ...changes })).toBe('malformed');
});

test('sent again after somebody took it down: it was published all the same, and stays down', async () => {
  const wish = bulletinAt(stage, LIUXI);
  const { id } = await stage.call('lead-liuxi', 'town', 'publish', wish);
  later(1);
  await stage.call('clerk-centre', 'town', 'unpublish', { id });
  expect(await stage.call('lead-liuxi', 'town', 'publish', wish)).toEqual({ id });
  expect(await told(stage, 'resident-wang', LIUXI_1)).toEqual([]);
});

test.each([
  ['lead-liuxi', TOWN, 'notYours'],
  ['lead-liuxi', GUIYUAN_1, 'notYours'],
  ['chief-liuxi-1', LIUXI_1, 'notYours'],
  ['informant-liuxi-1', LIUXI_1, 'notYours'],
  ['liaison-construction', TOWN, 'notYours'],
  ['resident-wang', LIUXI_1, 'notMember'],
  ['lead-liuxi', 'nowhere', 'unitUnknown'],
])('%s in %s: %s', async (person, unit, code) => {
  expect(await stage.refusal(person, 'town', 'publish', bulletinAt(stage, unit))).toBe(code);
});

test('what is no picture, what ends before it begins, what lasts for years: refused with the field', async () => {
  const now = stage.cloud.clock.now().getTime();
  const photo = await putPhoto(stage, Buffer.from('not a picture at all'));
  const wrong: [object, object][] = [
    [{ text: `这是${RISKY}` }, { code: 'contentRisky', field: 'text' }],
    [{ title: RISKY }, { code: 'contentRisky', field: 'text' }],
    [{ photos: [photo] }, { code: 'photoWrongType', field: 'photos' }],
    [{ until: now }, { code: 'periodWrong', field: 'until' }],
    [{ until: now + 400 * 24 * HOUR }, { code: 'spanTooLong', field: 'until' }],
    [{ title: ' ' }, { code: 'textEmpty', field: 'title' }],
    [{ kind: 'gossip' }, { code: 'malformed', field: 'kind' }],
  ];
  for (const [changes, failure] of wrong)
    expect(
      await stage.reply('lead-liuxi', 'town', 'publish', bulletinAt(stage, LIUXI, changes)),
    ).toMatchObject({
      ok: false,
      failure,
    });
});

test('page by page, newest first, none twice; and no more at one place than anybody reads', async () => {
  for (let count = 0; count < 60; count += 1) {
    await publishing(stage, 'lead-liuxi', LIUXI, {
      title: `第${count}条`,
      until: MONDAY.getTime() + 1_000 * HOUR,
    });
  }
  expect(await stage.refusal('lead-liuxi', 'town', 'publish', bulletinAt(stage, LIUXI))).toBe(
    'bulletinsTooMany',
  );
  const titles: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await stage.call('resident-wang', 'town', 'bulletins', {
      unit: LIUXI_1,
      ...(cursor && { cursor }),
    });
    titles.push(...page.rows.map(({ title }) => title));
    cursor = page.cursor;
  } while (cursor);
  expect(titles).toHaveLength(60);
  expect(new Set(titles).size).toBe(60);
});

test('a list costs two requests, the card of a place three with who is on leave, one bulletin five; never a scan, reading at most twice what is shown', async () => {
  const id = await publishing(stage, 'lead-liuxi', LIUXI);
  for (let count = 0; count < 5; count += 1) await publishing(stage, 'lead-guiyuan', 'qinghe-guiyuan');
  later(4);
  // What is over costs nothing.
  await publishing(stage, 'lead-liuxi', LIUXI);
  for (const person of ['resident-li', 'chief-liuxi-1']) await open(person, id);
  const costs: [string, object, number][] = [
    ['bulletins', { unit: LIUXI_1 }, 2],
    ['bulletin', { id }, 5],
    ['unit', { unit: LIUXI_1 }, 3],
  ];
  for (const [procedure, input, most] of costs) {
    await stage.call('resident-wang', 'town', procedure as 'units', input as never);
    stage.cloud.stats.reset();
    await stage.call('resident-wang', 'town', procedure as 'units', input as never);
    const { scans, examined, returned, sdkRequests } = stage.cloud.stats.summary();
    const requests = Object.values(sdkRequests).reduce((sum, count) => sum + count, 0);
    expect([procedure, scans]).toEqual([procedure, []]);
    expect([procedure, requests]).toEqual([procedure, Math.min(requests, most)]);
    expect(examined).toBeLessThanOrEqual(2 * Math.max(1, returned));
  }
});
