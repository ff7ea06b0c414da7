/** `npm run ledger`: what a clerk sees, from a running town and from its folder. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { lineOf, link, NO_LINES, commitmentOf, type JournalLink, type MatterEvent } from '@gelin/domain';
import { startCloudBase } from '../../../runtime/cloudbase/cloudbase.ts';
import { cloudBaseOptions, sdkAt } from '../../../runtime/laptop.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let dataDir: string;
let cloud: Awaited<ReturnType<typeof startCloudBase>>;
let links: JournalLink[];

/** Twelve hundred matters that were sent in: more than one page. */
const MATTERS = 1_200;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-ledger-'));
  cloud = await startCloudBase({ ...cloudBaseOptions(dataDir, () => undefined), timers: false, port: 0 });
  const database = sdkAt(cloud.serviceUrl).database();
  const events = Array.from({ length: MATTERS }, (_, index) => submitted(index));
  links = [];
  for (const event of events)
    links.push(link(links.at(-1) ?? NO_LINES, lineOf(event, event.commitment), sha256));
  await database.collection('events').add(events.map(({ id, ...event }) => ({ ...event, _id: id })));
  await database
    .collection('matters')
    .add(events.map(({ matter }) => ({ _id: matter, town: 'qinghe', seq: 1 })));
  await database.collection('journal').add(links.map((each) => ({ ...each, _id: placeOf(each.seq) })));
});
afterAll(async () => {
  await cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const placeOf = (seq: number) => `qinghe:${String(seq).padStart(12, '0')}`;

function submitted(index: number) {
  const event = {
    id: `e${index}`,
    matter: `m${index}`,
    town: 'qinghe',
    seq: 1,
    action: 'submit',
    at: index,
    by: { kind: 'reporter' },
    content: { text: `第${index}盏路灯不亮` },
    effect: { status: 'reported', holder: null, clock: null },
  } as unknown as MatterEvent;
  const salt = `salt-${index}`;
  return { ...event, salt, commitment: commitmentOf(event, salt, sha256) };
}

/** Runs the built command; its exit code and what it printed. */
function ledger(...words: string[]): Promise<{ code: number | null; out: string; errors: string }> {
  const child = spawn(process.execPath, ['dist/runtime/ledger.mjs', ...words]);
  let [out, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, errors }));
  });
}
const running = (...words: string[]) => ledger(...words, '--url', cloud.serviceUrl);

test('a whole journal: how many lines, how many erased, and its head', async () => {
  const { code, out } = await running('verify');
  const { hash } = links.at(-1)!;
  expect(out.trim().split('\n')).toEqual([
    '流水完好，共 1200 条，其中 0 条的内容已按报事人要求删除。',
    `流水至第 1200 条，校验码 ${hash.slice(0, 16)}`,
    `完整校验码 ${hash}`,
  ]);
  expect(code).toBe(0);
});

test('the head alone', async () => {
  const { code, out } = await running('head');
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    `流水至第 1200 条，校验码 ${links.at(-1)!.hash.slice(0, 16)}`,
  ]);
});

test('a paper of an earlier day is checked against its line', async () => {
  const code = links[699]!.hash.slice(0, 16);
  expect((await running('verify', '--at', `700:${code}`)).code).toBe(0);
  const wrong = await running('verify', '--at', `701:${code}`);
  expect([wrong.code, wrong.out]).toEqual([1, expect.stringContaining('第 701 行：与纸上的校验码不一致')]);
});

test('the first broken line is named, with its event and its matter', async () => {
  const event = sdkAt(cloud.serviceUrl).database().collection('events').doc('e1100');
  await event.update({ content: { text: '一切都好' } });
  const { code, out } = await running('verify');
  await event.update({ content: { text: '第1100盏路灯不亮' } });
  expect(code).toBe(1);
  expect(out).toContain('第 1101 行：对应记录的内容、署名或时限被改动过（记录 e1100，事项 m1100）');
  expect((await running('verify')).code).toBe(0);
});

test('another town has none of these lines', async () => {
  const { code, out } = await running('verify', '--town', 'elsewhere');
  expect([code, out]).toEqual([0, expect.stringContaining('共 0 条')]);
});

test('a folder that no town runs on is opened, read and closed again', async () => {
  await cloud.close();
  const { code, out } = await ledger('verify', '--data', dataDir);
  cloud = await startCloudBase({ ...cloudBaseOptions(dataDir, () => undefined), timers: false, port: 0 });
  expect([code, out]).toEqual([0, expect.stringContaining('流水完好，共 1200 条')]);
});

test.each([
  ['nothing asked', [], '用法：npm run ledger'],
  ['something it does not know', ['repair'], '用法：npm run ledger'],
  ['a printed head that is none', ['verify', '--at', '700'], '用法：npm run ledger'],
  ['a folder without a town', ['verify', '--data', '/nonexistent'], '没有镇的数据'],
  [
    'a town that does not run',
    ['verify', '--url', 'http://127.0.0.1:9/admin'],
    '请先在另一个窗口执行 npm start',
  ],
])('%s ends with what to do instead', async (_what, words, said) => {
  const { code, errors } = await ledger(...words);
  expect([code, errors]).toEqual([1, expect.stringContaining(said)]);
});
