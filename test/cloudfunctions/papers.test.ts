/** 公文: who may have which paper of a matter, what it says and what stays blank, its number, and the file that lies for a week. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RULED, type PaperKind } from '@gelin/domain';
import { costOf } from '../../bench/cost.ts';
import { sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { databaseOf, stored } from './journal.scenes.ts';
import { act, putPhoto } from './scenes.ts';

const GRID = 'qinghe-liuxi-1';
const CHIEF = 'chief-liuxi-1';
const DIRECTOR = 'director-centre';
const LIAISON = 'liaison-construction';
const LEAD = 'qinghe-construction';
const STATIONED = 'qinghe-power';
const ALBUM = process.env['GELIN_ALBUM'];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function submitted(source: 'report' | 'finding', text: string, photos: readonly string[] = []) {
  const person = source === 'report' ? 'resident-wang' : CHIEF;
  const input = { key: stage.key(), text, photos: [...photos], source, place: { unit: GRID } };
  return (await stage.call(person, 'matter', 'submit', input)).matter;
}
const picture = () => putPhoto(stage, readFileSync('docs/desk.png'), 'image/png');
const papers = async (person: string, matter: string) =>
  (await stage.call(person, 'office', 'papers', { matter })).rows;
const kinds = async (person: string, matter: string) =>
  (await papers(person, matter)).map(({ kind }) => kind);

async function made(person: string, matter: string, kind: PaperKind) {
  const row = (await papers(person, matter)).find((each) => each.kind === kind);
  if (!row) throw new Error(`${person} may have no ${kind}`);
  const { step, to } = row;
  const paper = await stage.call(person, 'office', 'paper', { matter, kind, step, to });
  return { ...paper, content: await fetched(paper.file, `${kind}-${paper.name}`) };
}
async function fetched(file: string, name: string): Promise<Buffer> {
  const { fileContent } = await sdkAt(stage.cloud.serviceUrl).downloadFile({ fileID: file });
  if (!Buffer.isBuffer(fileContent)) throw new Error(`${file} is empty`);
  if (ALBUM) {
    mkdirSync(ALBUM, { recursive: true });
    writeFileSync(path.join(ALBUM, name), fileContent);
  }
  return fileContent;
}
const pagesOf = (content: Buffer) => Number(/\/Count (\d+)/.exec(content.toString('latin1'))?.[1]);

/** Reported with a picture and a telephone number, dispatched to the town's own with a stationed office helping. */
async function dispatched(): Promise<string> {
  const text = '我家3栋2单元501室楼下的路灯不亮，已经三天，电话13812345678。';
  const matter = await submitted('report', text, [await picture()]);
  await act(stage, CHIEF, matter, 1, { action: 'accept' });
  const note = '请本周内修好，修好后拍照反馈。';
  const step = { action: 'dispatch', lead: LEAD, assistants: [STATIONED], note };
  await act(stage, DIRECTOR, matter, 2, step);
  return matter;
}

test('after dispatching there are 交办单 and 协调函, filled from the steps, without a door or a number to call', async () => {
  const matter = await dispatched();
  const rows = await papers(DIRECTOR, matter);
  expect(rows.map(({ kind, to }) => [kind, to])).toEqual([
    ['dispatch', LEAD],
    ['coordination', STATIONED],
    ['sheet', ''],
  ]);
  const [order] = rows;
  expect(order).toMatchObject({
    title: '交办单',
    addressee: '村镇建设办公室',
    photos: 1,
    day: '2027年3月1日',
  });
  const words = order!.paragraphs.join('\n');
  expect(words).toContain('请本周内修好，修好后拍照反馈。');
  expect(words).toMatch(/请于 2027年3月1日 15:00 前签收，于 2027年3月\d+日 \d+:\d\d 前办结/);
  expect(words).not.toMatch(/501|13812345678|王/);
  expect(order!.byHand).toEqual(['手写']);
  expect(words).toContain(RULED);
});

test('the same paper has the same number whoever makes it again, the next one the next, each kind its own', async () => {
  const [one, other] = [await dispatched(), await dispatched()];
  const first = await made(DIRECTOR, one, 'dispatch');
  expect(first.content.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pagesOf(first.content)).toBe(2);
  expect(first).toMatchObject({ number: '〔2027〕第 1 号', left: 0 });
  expect(first.name).toMatch(/^交办单2027-\d{6}\.pdf$/);
  expect((await made(LIAISON, one, 'dispatch')).number).toBe(first.number);
  expect((await papers(DIRECTOR, one))[0]!.number).toBe(first.number);
  const both = await Promise.all([
    made(DIRECTOR, other, 'dispatch'),
    made('dispatcher-centre-1', other, 'dispatch'),
  ]);
  expect(both.map(({ number }) => number)).toEqual(['〔2027〕第 2 号', '〔2027〕第 2 号']);
  expect((await made(DIRECTOR, one, 'coordination')).number).toBe('〔2027〕第 1 号');
  const [entry] = (await stored(stage, 'papers')).filter((each) => each['n'] === 2);
  expect(entry).toMatchObject({ matter: other, kind: 'dispatch', to: LEAD });
});

test('words that would leave the signature alone on a page stand closer instead; longer ones take the page', async () => {
  const pages = [];
  for (const note of [undefined, '请先围起来，放好牌子，再修。'.repeat(30)]) {
    const matter = await submitted('report', '活动室的健身器材坏了两件，一直没人修，孩子们还在上面玩。');
    await act(stage, CHIEF, matter, 1, { action: 'accept' });
    const step = { action: 'dispatch', lead: LEAD, assistants: [], ...(note && { note }) };
    await act(stage, DIRECTOR, matter, 2, step);
    pages.push(pagesOf((await made(DIRECTOR, matter, 'dispatch')).content));
  }
  expect(pages).toEqual([1, 2]);
});

test('what was supervised, answered and closed has its papers, with pictures before and after', async () => {
  const matter = await dispatched();
  await act(stage, LIAISON, matter, 3, { action: 'sign' });
  await act(stage, 'supervisor-1', matter, 4, { action: 'supervise', text: '请今天办结并报告。' });
  expect((await made('supervisor-1', matter, 'supervision')).number).toBe('〔2027〕第 1 号');
  expect(await kinds(DIRECTOR, matter)).not.toContain('closing');
  const answer = {
    action: 'answer',
    text: '灯泡已换，晚上看过，亮了。',
    photos: [await picture()],
    outcome: 'solved',
  };
  await act(stage, LIAISON, matter, 5, answer);
  await act(stage, DIRECTOR, matter, 6, { action: 'verify', result: 'pass' });
  const closing = (await papers(DIRECTOR, matter)).find(({ kind }) => kind === 'closing')!;
  expect(closing.paragraphs.join('')).toContain('灯泡已换，晚上看过，亮了。');
  // Nobody is named: whoever hands it over writes the name.
  expect(closing.addressee).toBe(RULED);
  expect(closing.byHand).toEqual(['收文单位']);
  await made(DIRECTOR, matter, 'closing');
  const sheet = await made(LIAISON, matter, 'sheet');
  expect(sheet.number).toBeUndefined();
  expect((await papers(LIAISON, matter)).at(-1)!.photos).toBe(2);
});

test('a finding has a 整改通知书 to be filled in on the spot; of what a resident reported none of their words go there', async () => {
  const found = await submitted('finding', '活动室的灭火器过期，疏散通道堆了纸箱。', [await picture()]);
  const [notice] = await papers(CHIEF, found);
  expect(notice).toMatchObject({ kind: 'rectification', photos: 1 });
  expect(notice!.paragraphs.join('')).toContain('疏散通道堆了纸箱');
  expect(notice!.byHand).toEqual(expect.arrayContaining(['收文单位', '要求']));
  await made(CHIEF, found, 'rectification');
  const told = await submitted('report', '楼下饭店的消防通道堵住了，我住二楼天天看见。', [await picture()]);
  const hazard = (await papers(CHIEF, told)).find(({ kind }) => kind === 'rectification')!;
  expect(hazard.paragraphs.join('')).not.toContain('我住二楼');
  expect(hazard).toMatchObject({ photos: 0 });
});

test('nobody has a paper of what they may not see, and none that is not theirs', async () => {
  const matter = await dispatched();
  expect(await stage.refusal('resident-wang', 'office', 'papers', { matter })).toBe('notMember');
  expect(await stage.refusal('liaison-affairs', 'office', 'papers', { matter })).toBe('notVisible');
  // The department that it goes to has its order, and none of what goes to others.
  expect(await kinds(LIAISON, matter)).toEqual(['dispatch', 'coordination', 'sheet']);
  expect(await kinds('chief-liuxi-1', matter)).toEqual(['sheet']);
  const order = { matter, kind: 'dispatch', step: 3, to: LEAD } as const;
  expect(await stage.refusal(CHIEF, 'office', 'paper', order)).toBe('notYours');
  expect(await stage.refusal(DIRECTOR, 'office', 'paper', { ...order, step: 2 })).toBe('notFound');
  const secret = await submitted('report', '隔壁每天打孩子，哭得很惨。');
  expect(await stage.refusal(CHIEF, 'office', 'papers', { matter: secret })).toBe('notVisible');
  expect(await kinds(DIRECTOR, secret)).toEqual(['sheet']);
});

test('a town’s own words and its own name stand on the next paper', async () => {
  const matter = await dispatched();
  const change = async (place: string, values: Record<string, string>) => {
    const { version } = await stage.call('admin-centre', 'town', 'settingsForm', { place });
    return stage.call('admin-centre', 'town', 'changeSettings', { key: stage.key(), version, place, values });
  };
  expect(await change('papers/dispatch', { 'papers.dispatch.text': '请办理{事项}，{姓名}。' })).toMatchObject(
    {
      ok: false,
      problems: [{ field: 'papers.dispatch.text' }],
    },
  );
  await change('papers/dispatch', { 'papers.dispatch.text': '请办理{事项}。\n{手写}' });
  await change('papers', { 'papers.issuer': '青禾镇社会治理中心' });
  stage.cloud.clock.advance(61_000);
  const [order] = await papers(DIRECTOR, matter);
  expect(order).toMatchObject({ issuer: '青禾镇社会治理中心', paragraphs: ['请办理路灯不亮。', RULED] });
  const form = await stage.call('admin-centre', 'town', 'settingsForm', { place: 'papers/dispatch' });
  expect(form.note).toContain('请办理路灯不亮。');
});

test('a paper costs few requests, none of them a scan, and lies for a week', async () => {
  const matter = await dispatched();
  await papers(DIRECTOR, matter);
  stage.cloud.stats.reset();
  const { file } = await made(DIRECTOR, matter, 'dispatch');
  const costs = stage.cloud.stats.invocations().map(costOf);
  expect(costs[0]).toMatchObject({ scans: 0 });
  expect(costs[0]!.requests).toBeLessThanOrEqual(4);
  expect(costs[1]).toMatchObject({ scans: 0, commits: 3 });
  expect(costs[1]!.requests).toBeLessThanOrEqual(14);
  stage.cloud.clock.advance(8 * 86_400_000);
  await stage.cloud.runTimer('tidy');
  const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: [file] });
  expect(fileList[0]?.code).not.toBe('SUCCESS');
  expect(await databaseOf(stage).collection('papers').count()).toMatchObject({
    total: expect.any(Number) as number,
  });
});
