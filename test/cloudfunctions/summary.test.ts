/** Work summaries through the functions: the figures are the page's, the cases are chosen among the proposed, and the file is its owner's alone. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { docxWords } from '../../runtime/replay/zip-entry.ts';
import { databaseOf } from './journal.scenes.ts';
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

const CLERK = 'clerk-centre';
const CHIEF = 'chief-liuxi-1';
const MONTH = { kind: 'month', back: 0 } as const;

let stage: Stage;
let told: string;
let secret: string;
beforeAll(async () => {
  stage = await openStage();
  told = (await reporting(stage, '路灯坏了，打 13812345678 找我。')).matter;
  await reporting(stage, '下水道堵了。', 'qinghe-shangba-1');
  secret = (await reporting(stage, '邻居天天打老婆孩子，昨晚又打了，请救救她。')).matter;
  await act(stage, 'director-centre', secret, 1, { action: 'accept' });
  await act(stage, CHIEF, told, 1, { action: 'fixOnSpot', text: '换了灯泡。', photos: [] });
  await act(stage, 'resident-wang', told, 2, { action: 'rate', rating: 'satisfied' });
  for (let ticks = 0; ticks < 3; ticks += 1) {
    stage.cloud.clock.advance(61_000);
    await stage.cloud.runTimer('clock');
  }
});
afterAll(() => stage.close());

test('the text tells the figures of the page, and how many places are left to a person', async () => {
  const { filled, cases, more, whole } = await stage.call(CLERK, 'office', 'summary', MONTH);
  const { counts } = await stage.call(CLERK, 'office', 'figures', { span: 'month', back: 0 });
  const runs = filled.parts.flatMap((part) => (part.kind === 'figures' ? [] : part.runs));
  const arrived = runs.find((run) => run.kind === 'figure' && run.counts[0] === 'arrived');
  expect(arrived?.words).toBe(String(counts.find(({ key }) => key === 'arrived')?.count));
  expect(filled.gaps).toBe(4);
  expect(whole).toBe(true);
  expect(cases.map(({ matter, rating }) => [matter, rating])).toEqual([[told, 'satisfied']]);
  expect(more).toBe(false);
  expect(cases[0]?.words).not.toContain('13812345678');
});

test('the whole month is one docx: figures with their rows, cases masked, nine ledgers, nothing restricted', async () => {
  const cases = [{ matter: told, words: '柳溪村一处路灯修好了，电话 13812345678。' }];
  const key = 'summary-whole-0001';
  const made = await stage.call(CLERK, 'office', 'summaryFile', { ...MONTH, key, cases, whole: true });
  expect(made).toMatchObject({ state: 'done', form: 'docx' });
  const { url, name } = await stage.call(CLERK, 'office', 'openFile', { file: made.id });
  expect(name).toBe('青禾镇月度工作总结2027年3月.docx');
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  if (process.env.GELIN_ALBUM) writeFileSync(path.join(process.env.GELIN_ALBUM, 'summary.docx'), bytes);
  const words = docxWords(bytes);
  expect(words).toContain('【请补充：原因和不足】');
  expect(words).toMatch(/新到：这段时间报上来的.*?共 3 条/);
  expect(words).not.toContain('13812345678');
  expect(words.match(/填报单位：/g)).toHaveLength(9);
  const { rows } = await stage.call('dispatcher-centre-1', 'matter', 'these', { ids: [secret, told] });
  const numberOf = (matter: string) => rows.find((row) => row.matter === matter)?.no ?? 'none';
  const sources = words.slice(words.indexOf('数据来源', words.indexOf('下一步')), words.indexOf('填报单位'));
  expect(sources).toContain(numberOf(told));
  expect(numberOf(secret)).toMatch(/^2027-/);
  expect(sources).not.toContain(numberOf(secret));
});

test('a day has its paper too, called by the day it tells of', async () => {
  const key = 'summary-day-0001';
  const made = await stage.call(CLERK, 'office', 'summaryFile', { kind: 'day', back: 1, key, cases: [] });
  const { name } = await stage.call(CLERK, 'office', 'openFile', { file: made.id });
  expect(name).toBe('青禾镇当日工作小结2027年2月28日.docx');
});

test('on paper stand the tables that the phone shows: times, natures, what is open the longest, nothing of restricted ones', async () => {
  const key = 'summary-tables-0001';
  const made = await stage.call(CLERK, 'office', 'summaryFile', { ...MONTH, key, cases: [] });
  const { url } = await stage.call(CLERK, 'office', 'openFile', { file: made.id });
  const words = docxWords(Buffer.from(await (await fetch(url)).arrayBuffer())).replaceAll('\n', '|');
  const { natures, times } = await stage.call(CLERK, 'office', 'figures', { span: 'month', back: 0 });
  expect(words).toContain(`办理用时中位数|${times[0]?.hours} 小时|—|—`);
  expect(words).toContain('表 2　按性质');
  for (const { name, arrived, closed, due } of natures)
    expect(words).toContain(`${name}|${arrived}|—|—|${closed}|—|—|${due}`);
  // The town's first month: there is nothing that it could be more than.
  expect(words).toContain('（上期没有可比的数据，上年同期没有可比的数据');
  expect(words).toMatch(/\|新到\|3\|—\|—\|/);
  expect(words).toContain('最久没办结的（截至 2027年3月1日）');
  expect(words).toMatch(/未编号\|[^|]+\|上坝村第一网格\|待受理\|2027年3月1日\|0 天/);
  expect(words).toContain('不公开|不公开|不公开|不公开|2027年3月1日|0 天');
});

test('what was not proposed is not told of; a chief has no summary; another clerk does not open the file', async () => {
  const key = 'summary-never-0001';
  const cases = [{ matter: secret, words: '一件事' }];
  const reply = await stage.reply(CLERK, 'office', 'summaryFile', { ...MONTH, key, cases });
  expect(reply).toMatchObject({ ok: false, failure: { code: 'notHere' } });
  expect(await stage.reply(CHIEF, 'office', 'summary', MONTH)).toMatchObject({ ok: false });
  const { files } = await stage.call(CLERK, 'office', 'files', {});
  const other = await stage.reply('dispatcher-centre-1', 'office', 'openFile', { file: files[0]?.id ?? '' });
  expect(other).toMatchObject({ ok: false, failure: { code: 'notFound' } });
});

test('made anew a day later it tells of the same day, and of no case that may not be told of any more', async () => {
  const cases = [{ matter: told, words: '柳溪村一处路灯修好了。' }];
  const wanted = { kind: 'day', back: 0, cases, key: 'summary-again-0001' } as const;
  const { id } = await stage.call(CLERK, 'office', 'summaryFile', wanted);
  const database = databaseOf(stage);
  await database.collection('exports').doc(id).update({ state: 'cancelled' });
  stage.cloud.clock.advance(86_400_000);
  const again = () => stage.reply(CLERK, 'office', 'fileAgain', { key: stage.key(), file: id });
  const made = await again();
  const file = made.ok ? made.output.id : '';
  const { name, url } = await stage.call(CLERK, 'office', 'openFile', { file });
  expect(name).toBe('青禾镇当日工作小结2027年3月1日.docx');
  const words = docxWords(Buffer.from(await (await fetch(url)).arrayBuffer()));
  expect(words).toMatch(/新到：这段时间报上来的.*?期间：2027年3月1日。共 3 条/);
  await database.collection('matters').doc(told).update({ audience: 'restricted' });
  expect(await again()).toMatchObject({ ok: false, failure: { code: 'notHere' } });
  await database.collection('matters').doc(told).update({ audience: 'open' });
});

test('made before the timer has counted, its figures are as many as the rows behind them; while somebody else counts, it waits', async () => {
  await reporting(stage, '井盖丢了。');
  const database = databaseOf(stage);
  const lease = database.collection('leases').doc('tallies:qinghe');
  await lease.set({ holder: 'clock', until: 9e12 });
  const wanted = { kind: 'day' as const, back: 0, cases: [], key: 'summary-fresh-0001' };
  expect(await stage.refusal(CLERK, 'office', 'summaryFile', wanted)).toBe('busy');
  await lease.update({ until: 0 });
  const { id } = await stage.call(CLERK, 'office', 'summaryFile', wanted);
  const { url } = await stage.call(CLERK, 'office', 'openFile', { file: id });
  const words = docxWords(Buffer.from(await (await fetch(url)).arrayBuffer())).replaceAll('\n', '|');
  expect(words).toMatch(/新到：这段时间报上来的[^|]*?期间：2027年3月2日。共 1 条/);
  expect(words).toMatch(/\|新到\|1\|/);
});
