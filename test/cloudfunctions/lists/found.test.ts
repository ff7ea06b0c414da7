/** A town founded where there is none: by the code alone, once, and from there on by lists. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filledLists, LISTS } from '@gelin/domain';
import { foundingCode } from '../../../runtime/founding/code.ts';
import { startCloudBase } from '../../../runtime/cloudbase/cloudbase.ts';
import { cloudBaseOptions, sdkAt } from '../../../runtime/laptop.ts';
import { createOutside } from '../../../runtime/outside/outside.ts';
import { loadTown } from '../../../runtime/town/town.ts';
import { MONDAY } from '../../stage.ts';
import { bookOf, putLists, type Rows } from './lists.scenes.ts';

const { code, hash } = foundingCode();
const FOUNDER = 'o-founder';
let dataDir: string;
let cloud: Awaited<ReturnType<typeof startCloudBase>>;
let keys = 0;
const key = () => `found-key-${String((keys += 1)).padStart(10, '0')}`;

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-found-'));
  cloud = await startCloudBase({
    ...cloudBaseOptions(dataDir, () => undefined),
    workersPerFunction: 1,
    timers: false,
    startAt: MONDAY,
    port: 0,
    outside: (clock) => {
      const outside = createOutside(clock);
      return { ...outside, variables: (origin) => ({ ...outside.variables(origin), GELIN_FOUNDING: hash }) };
    },
  });
});
afterEach(async () => {
  await cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function reply(fn: string, procedure: string, input: object, openid = FOUNDER) {
  const answer = await cloud.call(fn, { version: 1, procedure, input }, { openid });
  if (!('result' in answer)) throw new Error(JSON.stringify(answer));
  return answer.result as { ok: boolean; output: Record<string, unknown>; failure?: { code: string } };
}
const founding = (more: object = {}) => ({
  key: key(),
  code,
  name: '青禾镇',
  administrator: '方宇',
  ...more,
});

test('before, everybody is told that there is no town; the code founds it, and whoever had it administers', async () => {
  expect((await reply('people', 'me', {})).failure?.code).toBe('townNotFounded');
  expect((await reply('town', 'found', founding({ code: 'AAAAA-BBBBB-CCCCC-DDDDD' }))).failure?.code).toBe(
    'codeUnknown',
  );
  const wish = founding({ code: code.toLowerCase().replaceAll('-', ' ') });
  expect((await reply('town', 'found', wish)).ok).toBe(true);
  expect((await reply('town', 'found', wish)).ok).toBe(true);
  expect((await reply('people', 'me', {})).output).toMatchObject({
    town: { name: '青禾镇' },
    member: { name: '方宇', administers: true },
  });
});

test('a second time the code founds nothing, and makes nobody an administrator', async () => {
  await reply('town', 'found', founding());
  expect((await reply('town', 'found', founding(), 'o-other')).failure?.code).toBe('codeUnknown');
  expect((await reply('people', 'me', {}, 'o-other')).output).not.toHaveProperty('member');
});

test('lists bring the whole town: what the demo town is, from its own lists', async () => {
  const qinghe = loadTown('runtime/town/qinghe').directory;
  await reply('town', 'found', founding());
  const filled = filledLists(qinghe);
  const rows = Object.fromEntries(
    LISTS.map(({ key: sheet, columns }) => [
      sheet,
      filled[sheet].map((cells) =>
        Object.fromEntries(columns.map((column, index) => [column.key, cells[index] ?? ''])),
      ),
    ]),
  ) as Rows;
  const file = await putLists({ cloud, key }, await bookOf(rows), FOUNDER);
  const input = { file, endOthers: false };
  const checked = (await reply('town', 'checkLists', input)).output;
  expect(checked).toMatchObject({ ok: true, counts: { units: { added: qinghe.units.length - 1 } } });
  expect((await reply('town', 'takeLists', { ...input, import: checked.import })).output).toMatchObject({
    phase: 'done',
  });
  const { units } = (await reply('town', 'units', {})).output as { units: object[] };
  expect(units).toHaveLength(qinghe.units.length);
  const database = sdkAt(cloud.serviceUrl).database();
  const total = async (name: string) => (await database.collection(name).where({}).count()).total;
  // Every group and desk that the demo town has, and the bells.
  const groups = qinghe.units.filter(({ level }) => level !== 'subgrid').length;
  expect(await total('signals')).toBe(256 + 2 * groups + qinghe.departments.length + 1);
  // The founder stands on the list as well, and is one person.
  expect(await total('members')).toBe(qinghe.members.length);
});
