/** A minute after an import the town works by it: limits, days off, categories, words. */
import { dateOf } from '@gelin/domain';
import { MONDAY, openStage, type Stage } from '../../stage.ts';

const ADMIN = 'admin-centre';
/** How long a function may go on with what it has read. */
const MINUTE = 61_000;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

/** Imports the file with `from` replaced by `to`, and lets a minute pass. */
async function after(from: string, to: string) {
  const { version, text } = await stage.call(ADMIN, 'town', 'settings', {});
  if (!text.includes(from)) throw new Error(`${from} is not in the file`);
  const file = { key: stage.key(), version, text: text.replace(from, () => to) };
  const result = await stage.call(ADMIN, 'town', 'configure', file);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  stage.cloud.clock.advance(MINUTE);
}

const preview = (text = '楼道的灯不亮，已经三天。') =>
  stage.call('resident-wang', 'matter', 'preview', { text, place: { unit: 'qinghe-liuxi-1' } });

const submit = () =>
  stage.call('resident-wang', 'matter', 'submit', {
    key: stage.key(),
    text: '楼道的灯不亮，已经三天。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });

const HOUR = 3_600_000;

test('a shorter limit is that of the next matter; one that runs keeps its own', async () => {
  const before = await submit();
  expect(before.clock!.dueAt - MONDAY.getTime()).toBeGreaterThanOrEqual(6 * HOUR);
  await after(
    '"accept": { "workingHours": 4 },\n    "handle"',
    '"accept": { "workingHours": 2 },\n    "handle"',
  );
  const { clock } = await submit();
  expect(clock!.dueAt - clock!.startedAt).toBe(2 * HOUR);
  const kept = await stage.call('resident-wang', 'matter', 'read', { matter: before.matter, as: 'reporter' });
  expect(kept.clock?.dueAt).toBe(before.clock?.dueAt);
});

test('a local holiday moves what is due to the day after it', async () => {
  expect(dateOf((await preview()).acceptBy.dueAt)).toBe('2027-03-01');
  await after('"closed": []', '"closed": ["2027-03-01", "2027-03-02"]');
  expect(dateOf((await preview()).acceptBy.dueAt)).toBe('2027-03-03');
});

test('a half day ends when the town says', async () => {
  await after('"halfDays": {}', '"halfDays": { "2027-03-01": { "shifts": [["08:30", "11:00"]] } }');
  const { acceptBy } = await preview();
  expect(dateOf(acceptBy.dueAt)).toBe('2027-03-02');
});

test('a category renamed, and one of the town’s own, are what people are offered', async () => {
  const { category } = await preview();
  expect(category).toMatchObject({ code: '0204', name: '路灯不亮' });
  await after('"name": "路灯不亮"', '"name": "路灯和楼道灯"');
  expect((await preview()).category).toMatchObject({ code: '0204', name: '路灯和楼道灯' });
  const own = `{
        "code": "0299", "name": "龙舟停放", "nature": "problem", "severity": "important", "audience": "open",
        "duty": "culture", "words": ["龙舟", "龙舟停放", "龙舟乱停"], "duplicateRadius": 20, "photoWithAnswer": false
      },
      {
        "code": "0101",`;
  await after('{\n        "code": "0101",', own);
  expect(await preview('龙舟停放在桥下，龙舟乱停挡路。')).toMatchObject({
    category: { code: '0299', name: '龙舟停放' },
    severity: 'important',
  });
});

test('who is told of what comes at night follows the roster', async () => {
  await after(
    '"order": ["dispatcher-centre-1", "dispatcher-centre-2", "director-centre"]',
    '"order": ["director-centre"]',
  );
  stage.cloud.clock.advance(11 * HOUR);
  const { matter } = await submit();
  stage.cloud.clock.advance(MINUTE);
  for (let tick = 0; tick < 3; tick += 1) await stage.cloud.runTimer('clock');
  const told = async (person: string) =>
    (await stage.call(person, 'people', 'notices', {})).rows.some((row) => row.matter === matter);
  expect(await told('director-centre')).toBe(true);
  expect(await told('dispatcher-centre-1')).toBe(false);
  expect(await told('dispatcher-centre-2')).toBe(false);
});
