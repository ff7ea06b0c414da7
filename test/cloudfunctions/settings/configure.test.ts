/** Importing settings through the functions: the administrator alone, whole or not at all, once, and all of it logged. */
import tcb from '@cloudbase/node-sdk';
import type { Configured } from '@gelin/contract/town';
import { openStage, type Stage } from '../../stage.ts';

const ADMIN = 'admin-centre';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const exported = () => stage.call(ADMIN, 'town', 'settings', {});
const logged = () => stage.call(ADMIN, 'town', 'changes', {});

/** The file as it stands, with each `from` replaced by its `to`. */
async function edited(...changes: readonly (readonly [from: string, to: string])[]) {
  const { version, text } = await exported();
  const after = changes.reduce((file, [from, to]) => {
    if (!file.includes(from)) throw new Error(`${from} is not in the file`);
    return file.replace(from, to);
  }, text);
  return { key: stage.key(), version, text: after };
}

const SOON = ['"soon": 0.75', '"soon": 0.5'] as const;
const SIGN = ['"sign": { "workingHours": 4 }', '"sign": { "workingHours": 2 }'] as const;

function taken(result: Configured) {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

test.each(['resident-wang', 'chief-liuxi-1', 'clerk-centre', 'dispatcher-centre-1', 'director-centre'])(
  '%s neither sees nor changes the settings',
  async (person) => {
    const file = { key: stage.key(), version: 1, text: '{}' };
    const expected = person === 'resident-wang' ? 'notMember' : 'notYours';
    expect(await stage.refusal(person, 'town', 'settings', {})).toBe(expected);
    expect(await stage.refusal(person, 'town', 'configure', file)).toBe(expected);
    expect(await stage.refusal(person, 'town', 'configure', { ...file, dry: true })).toBe(expected);
    expect(await stage.refusal(person, 'town', 'changes', {})).toBe(expected);
  },
);

test('what is exported can be imported, and changes nothing', async () => {
  const file = await edited();
  expect(taken(await stage.call(ADMIN, 'town', 'configure', file))).toMatchObject({
    version: 1,
    changes: [],
  });
  expect(await exported()).toEqual({ version: 1, text: file.text });
  expect(await logged()).toEqual({ rows: [] });
});

test('a change is taken over, counted and logged with who and when', async () => {
  const result = taken(await stage.call(ADMIN, 'town', 'configure', await edited(SOON, SIGN)));
  const changes = [
    { path: ['limits', 'sign', 'workingHours'], before: 4, after: 2 },
    { path: ['limits', 'soon'], before: 0.75, after: 0.5 },
  ];
  expect(result).toEqual({ ok: true, version: 2, changes, advice: [] });
  expect((await exported()).text).toContain('"soon": 0.5');
  const { rows } = await logged();
  expect(rows).toEqual([
    {
      version: 2,
      at: expect.any(Number),
      by: { member: ADMIN, name: '方宇', role: 'admin', unit: 'qinghe' },
      changes,
    },
  ]);
  expect(Math.abs((rows[0]?.at ?? 0) - stage.cloud.clock.now().getTime())).toBeLessThan(60_000);
});

test('a dry import says the same and leaves everything as it was', async () => {
  const file = { ...(await edited(SOON)), dry: true };
  const result = taken(await stage.call(ADMIN, 'town', 'configure', file));
  expect(result).toMatchObject({ version: 1, changes: [{ path: ['limits', 'soon'] }] });
  expect((await exported()).version).toBe(1);
  expect(await logged()).toEqual({ rows: [] });
});

test('with one line wrong nothing is taken over', async () => {
  const file = await edited(SOON, ['"archiveDays": 7', '"archiveDays": 1']);
  const line = file.text.slice(0, file.text.indexOf('"archiveDays"')).split('\n').length;
  expect(await stage.call(ADMIN, 'town', 'configure', file)).toEqual({
    ok: false,
    problems: [{ line, column: 5, path: 'limits.archiveDays', reason: '不能少于 7' }],
  });
  expect((await exported()).text).toContain('"soon": 0.75');
  expect(await logged()).toEqual({ rows: [] });
});

test('an office or a person that the town does not have is found by its line', async () => {
  const file = await edited(
    ['"qinghe-peace": []', '"qinghe-peace": ["police"], "qinghe-nobody": []'],
    ['"director-centre"]', '"director-centre", "chief-liuxi-1"]'],
  );
  const result = await stage.call(ADMIN, 'town', 'configure', file);
  if (result.ok) throw new Error('this should have been refused');
  expect(result.problems.map(({ path }) => path)).toEqual([
    'duties.qinghe-nobody',
    'duties.qinghe-police[0]',
    'roster.order[3]',
  ]);
});

test('a file made from an older version is refused as stale, dry or not', async () => {
  const mine = await edited(SIGN);
  await stage.call(ADMIN, 'town', 'configure', await edited(SOON));
  expect(await stage.refusal(ADMIN, 'town', 'configure', { ...mine, dry: true })).toBe('stale');
  expect(await stage.refusal(ADMIN, 'town', 'configure', mine)).toBe('stale');
  expect((await logged()).rows).toHaveLength(1);
});

test('the same import sent again is answered alike and logged once', async () => {
  const file = await edited(SOON);
  const first = await stage.call(ADMIN, 'town', 'configure', file);
  expect(await stage.call(ADMIN, 'town', 'configure', file)).toEqual(first);
  await stage.call(ADMIN, 'town', 'configure', await edited(SIGN));
  expect(await stage.call(ADMIN, 'town', 'configure', file)).toEqual(first);
  expect((await logged()).rows.map(({ version }) => version)).toEqual([3, 2]);
});

test('of two imports at once one holds, and the other is told so', async () => {
  const files = [await edited(SOON), await edited(SIGN), await edited(['"times": 2', '"times": 1'])];
  const replies = await Promise.all(files.map((file) => stage.reply(ADMIN, 'town', 'configure', file)));
  expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
  for (const reply of replies) if (!reply.ok) expect(['stale', 'busy']).toContain(reply.failure.code);
  const { rows } = await logged();
  expect(rows.map(({ version }) => version)).toEqual([2]);
  expect((await exported()).version).toBe(2);
});

test('the log is turned page by page, newest first, with nothing left out', async () => {
  for (let days = 8; days < 15; days += 1) {
    await stage.call(
      ADMIN,
      'town',
      'configure',
      await edited([`"archiveDays": ${days - 1}`, `"archiveDays": ${days}`]),
    );
  }
  const versions: number[] = [];
  let cursor: number | undefined;
  do {
    const page = await stage.call(ADMIN, 'town', 'changes', cursor === undefined ? {} : { cursor });
    versions.push(...page.rows.map(({ version }) => version));
    cursor = page.cursor;
  } while (cursor !== undefined);
  expect(versions).toEqual([8, 7, 6, 5, 4, 3, 2]);
});

test('400 KB are counted in bytes, and more is refused', async () => {
  const file = { key: stage.key(), version: 1, text: '垃'.repeat(200_000) };
  expect(await stage.refusal(ADMIN, 'town', 'configure', file)).toBe('textTooLong');
});

test('only what the town decides differently is stored', async () => {
  await stage.call(ADMIN, 'town', 'configure', await edited(SOON));
  const { data } = await tcb
    .init({ env: 'gelin-local', serviceUrl: stage.cloud.serviceUrl, secretId: 'test', secretKey: 'test' })
    .database()
    .collection('settings')
    .doc('qinghe')
    .get();
  const [stored] = data as object[];
  expect(Object.keys(stored!).sort()).toEqual([
    '_id',
    'board',
    'duties',
    'limits',
    'reporting',
    'roster',
    'version',
  ]);
});
