/** 宣传活动 through the functions: written down once, listed where it happened, put right with the change kept. */
import { dateOf } from '@gelin/domain';
import { costOf } from '../../../bench/cost.ts';
import { openStage, type Stage } from '../../stage.ts';
import { databaseOf } from '../journal.scenes.ts';
import { fileOf, putOwn } from '../scenes.ts';

const GRID = 'qinghe-liuxi-1';
const CHIEF = 'chief-liuxi-1';
const LEAD = 'lead-liuxi';
const HOUR = 3_600_000;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const told = (more: object = {}) => ({
  key: stage.key(),
  at: stage.cloud.clock.now().getTime() - HOUR,
  unit: GRID,
  place: '大柳树下',
  topic: '防范电信诈骗',
  reached: 35,
  leaflets: 60,
  note: '',
  photos: [] as string[],
  ...more,
});

test('written down once however often it is sent, listed for its place and above, and put right with every change kept', async () => {
  const photo = await putOwn(stage, CHIEF);
  const input = told({ photos: [photo] });
  const { id } = await stage.call(CHIEF, 'work', 'publicize', input);
  expect(await stage.call(CHIEF, 'work', 'publicize', input)).toEqual({ id });
  await stage.call(
    LEAD,
    'work',
    'publicize',
    told({ unit: 'qinghe-liuxi', topic: '消防安全', at: input.at + 1 }),
  );
  const { rows } = await stage.call('clerk-centre', 'work', 'publicities', {});
  const spent = costOf(stage.cloud.stats.invocations().at(-1)!);
  expect([spent.scans, spent.examined <= 2 * spent.returned]).toEqual([0, true]);
  expect(rows.map(({ topic, mine }) => [topic, mine])).toEqual([
    ['消防安全', true],
    ['防范电信诈骗', true],
  ]);
  expect((await stage.call('chief-shangba-1', 'work', 'publicities', {})).rows).toEqual([]);
  const { photos, changes } = await stage.call(CHIEF, 'work', 'publicity', { id });
  expect([photos.length, changes]).toEqual([1, []]);
  const corrected = {
    ...input,
    key: stage.key(),
    id,
    seen: 0,
    reached: 45,
    photos: photos.map((each) => each.id),
  };
  await stage.call('clerk-centre', 'work', 'correctPublicity', corrected);
  expect(await stage.call('clerk-centre', 'work', 'correctPublicity', corrected)).toEqual({ id });
  const now = await stage.call(LEAD, 'work', 'publicity', { id });
  expect(now).toMatchObject({ reached: 45, corrections: 1, photos, changes: [{ lines: ['人数：35 → 45'] }] });
  expect(now.changes[0]?.by).toMatch(/内勤/u);
  const ledger = (month: string) =>
    stage.call('clerk-centre', 'office', 'ledger', { ledger: 'publicity', month });
  const month = dateOf(input.at).slice(0, 7);
  expect((await ledger(month)).rows.map(({ category }) => category)).toEqual(['消防安全', '防范电信诈骗']);
  expect((await ledger('2026-01')).rows).toEqual([]);
  const late = { ...corrected, key: stage.key(), reached: 50 };
  expect(await stage.refusal(CHIEF, 'work', 'correctPublicity', late)).toBe('stale');
});

test('a month of activities is sealed and given as it was; what was put right or came since is named', async () => {
  const input = told();
  const { id } = await stage.call(CHIEF, 'work', 'publicize', input);
  const { id: other } = await stage.call(LEAD, 'work', 'publicize', told({ topic: '消防安全' }));
  const month = dateOf(input.at).slice(0, 7);
  const asked = { ledger: 'publicity', month };
  const check = () => stage.call('clerk-centre', 'office', 'checkSeal', asked);
  stage.cloud.clock.advance(32 * 24 * HOUR);
  const seal = { key: stage.key(), ...asked };
  expect(await stage.call('clerk-centre', 'office', 'seal', seal)).toMatchObject({ state: 'done', rows: 2 });
  const sealed = await stage.call('clerk-centre', 'office', 'ledger', asked);
  expect(sealed.seal).toMatchObject({ month, rows: 2 });
  expect(await check()).toMatchObject({ done: 2, of: 2, deviations: [] });

  const corrected = { ...input, key: stage.key(), id, seen: 0, reached: 99 };
  await stage.call(CHIEF, 'work', 'correctPublicity', corrected);
  await stage.call(LEAD, 'work', 'publicize', told({ at: input.at + 1, topic: '反诈' }));
  await databaseOf(stage).collection('publicity').doc(other).remove();
  expect(await stage.call('clerk-centre', 'office', 'ledger', asked)).toEqual(sealed);
  const file = await fileOf(stage, 'clerk-centre', { ...asked, form: 'csv' });
  const content = await (await fetch(new URL(file.url, stage.cloud.url))).text();
  expect([content.includes(',35,'), content.includes('99'), content.includes('反诈')]).toEqual([
    true,
    false,
    false,
  ]);
  const { deviations } = await check();
  expect(deviations.map(({ kind }) => kind).sort()).toEqual(['added', 'changed', 'gone']);
  expect(deviations).toContainEqual({
    kind: 'changed',
    matter: id,
    no: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
  });
});

test('numbers, places and topics alone; by members, of their own place, and of what has been', async () => {
  const refused = (person: string, more: object) => stage.refusal(person, 'work', 'publicize', told(more));
  expect(await refused('resident-wang', {})).toBe('notMember');
  expect(await refused('chief-shangba-1', {})).toBe('notYours');
  expect(await refused(CHIEF, { place: '王奶奶家门口' })).toBe('personalInText');
  expect(await refused(CHIEF, { at: told().at + 48 * HOUR })).toBe('periodWrong');
  expect(await refused(CHIEF, { reached: -1 })).toBe('malformed');
  expect(await refused(CHIEF, { participants: ['王芳'] })).toBe('malformed');
  expect(await refused(CHIEF, { photos: ['cloud://gelin/photos/none.jpg'] })).toBe('photoMissing');
  const { id } = await stage.call(LEAD, 'work', 'publicize', told());
  const more = { id, seen: 0 };
  expect(await stage.refusal(CHIEF, 'work', 'correctPublicity', told(more))).toBe('notYours');
  expect(await stage.refusal(LEAD, 'work', 'correctPublicity', told({ ...more, id: 'none' }))).toBe(
    'notFound',
  );
  expect(await stage.refusal('chief-shangba-1', 'work', 'publicity', { id })).toBe('notVisible');
  const { units } = await stage.call(LEAD, 'work', 'publicizing', {});
  expect(units[0]).toMatchObject({ id: 'qinghe-liuxi' });
  expect(units.map((unit) => unit.id)).toContain(GRID);
});
