/** Tickets of other hotlines: read before anything is taken in, taken in once, each to the centre by its own limit; given back masked in their layout. */
import exceljs from 'exceljs';
import { costOf } from '../../bench/cost.ts';
import type { TicketImportView, TicketsFile } from '@gelin/contract/ticket';
import { openFaultyStage } from '../../runtime/chaos/matrix/stage.ts';
import { readStored } from '../../runtime/chaos/verify/stored.ts';
import { sdkAt } from '../../runtime/laptop.ts';
import { openidOf } from '../../runtime/town/town.ts';
import { openStage, type Stage } from '../stage.ts';
import { putLists } from './lists/lists.scenes.ts';
import { act, putOwn, reporting } from './scenes.ts';
import { databaseOf } from './journal.scenes.ts';
import { asRead, CLERK, csv, line, putTickets, reading, takeIn, workbook } from './tickets.scenes.ts';

const DISPATCHER = 'dispatcher-centre-1';
/** 北街路灯 in GB18030, between commas. */
const GB = Buffer.from('b9a4b5a5b1e0bac52cc4dac8dd0d0a47312cc2b7b5c6b2bbc1c10d0a', 'hex');

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const stored = async (collection: string): Promise<Record<string, unknown>[]> => {
  const { data } = await databaseOf(stage).collection(collection).limit(500).get();
  return data as Record<string, unknown>[];
};
const tickets = async () =>
  (await stored('matters')).filter(({ source }) => source === 'ticket') as {
    _id: string;
    text: string;
    ticket: object;
    audience: string;
  }[];

test('reading shows headings, mapping and real rows, names each bad cell, and takes nothing in', async () => {
  const file = await putTickets(stage, await workbook([line(1), line(2, { 2: '' }), line(3, { 7: '尽快' })]));
  const read = await reading(stage, file);
  expect(read).toMatchObject({
    source: '12345',
    remembered: false,
    mapping: { number: 1, text: 2, place: 3, name: 4, phone: 5, at: 6, due: 7, answer: 8 },
    rows: 1,
    known: 0,
    refused: 2,
    cells: [
      { row: 4, column: 'C', reason: '没有内容' },
      { row: 5, column: 'H', reason: expect.any(String) },
    ],
  });
  expect(read.samples).toEqual([
    expect.objectContaining({ number: 'Q2027-1', name: '王*', phone: '138****78', category: '路灯不亮' }),
  ]);
  expect(read.headings[5]).toEqual({
    heading: '联系电话',
    sample: expect.not.stringContaining('13812345678'),
  });
  expect(await tickets()).toEqual([]);
  expect(await stored('ticketImports')).toEqual([]);
});

test('each row becomes a matter at the centre, who it came from apart, by its own limit where that is shorter; the file is gone', async () => {
  const file = await putTickets(
    stage,
    await workbook([
      line(1, { 7: new Date('2027-03-01T10:30:00Z') }),
      line(2, { 2: '邻居天天打老婆孩子，请救救她。' }),
    ]),
  );
  expect(await takeIn(stage, file)).toEqual({
    done: 2,
    of: 2,
    finished: true,
    brought: 2,
    known: 0,
    refused: 0,
  });
  const [one, other] = await tickets().then((all) => all.sort((a, b) => (a.text < b.text ? -1 : 1)));
  expect(one).toMatchObject({
    ticket: { source: '12345', number: 'Q2027-1' },
    holder: { kind: 'unit', id: 'qinghe' },
    clock: { stage: 'accept', dueAt: Date.UTC(2027, 2, 1, 2, 30) },
  });
  expect(other?.audience).toBe('restricted');
  expect(JSON.stringify(await stored('matters'))).not.toMatch(/13812345678|王芳/u);
  const reporters = (await stored('reporters')).filter(({ _id }) => _id === one?._id);
  expect(reporters).toEqual([expect.objectContaining({ contact: { name: '王芳', phone: '13812345678' } })]);
  expect(reporters[0]).not.toHaveProperty('openid');
  const view = await stage.call(DISPATCHER, 'matter', 'read', { matter: one!._id, as: 'member' });
  expect(view).toMatchObject({ source: 'ticket', limitWhy: '按工单自己的时限' });
  expect(view.timeline.at(-1)?.sentence).toMatch(/转来12345工单 Q2027-1，先到/u);
  const { rows } = await stage.call(DISPATCHER, 'matter', 'search', { words: 'q2027-1' } as never);
  expect(rows.map(({ matter }) => matter)).toEqual([one!._id]);
  expect(await stage.refusal(CLERK, 'office', 'readTickets', { file, name: 'x.xlsx' })).toBe('fileMissing');
});

test('the same file again, and the same tickets in another, double nothing; the layout is read as it was read last', async () => {
  await takeIn(stage, await putTickets(stage, await workbook([line(1), line(2)])), {
    source: '数字城管',
    mapping: { number: 1, text: 2 },
  });
  const again = await putTickets(stage, await workbook([line(1), line(2)]));
  expect(await reading(stage, again)).toMatchObject({
    source: '数字城管',
    remembered: true,
    mapping: { number: 1, text: 2 },
    begun: { done: 2, finished: true },
  });
  await takeIn(stage, again);
  const more = await putTickets(stage, await workbook([line(2), line(3)]));
  expect(await takeIn(stage, more)).toMatchObject({ brought: 1, known: 1 });
  expect(await tickets()).toHaveLength(3);
  // A number says which ticket within one hotline only.
  const other = await putTickets(stage, await workbook([line(3)]));
  expect(await takeIn(stage, other, { source: '12345', mapping: { number: 1, text: 2 } })).toMatchObject({
    brought: 1,
  });
});

test('what is taken in already deletes the file of it that is named again, and no other', async () => {
  const file = await putTickets(stage, await workbook([line(1)]));
  const input = asRead(file, await reading(stage, file));
  await takeIn(stage, file);
  const photo = await putOwn(stage, 'resident-wang');
  const mine = await putOwn(stage, CLERK);
  const others = await putTickets(stage, await workbook([line(2)]), 'xlsx', DISPATCHER);
  const again = await putTickets(stage, await workbook([line(1)]));
  for (const named of [photo, mine, others, again])
    expect(await stage.call(CLERK, 'office', 'takeTickets', { ...input, file: named })).toMatchObject({
      finished: true,
      brought: 1,
    });
  const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({
    fileList: [photo, mine, others, again],
  });
  expect(fileList.map(({ code }) => code === 'SUCCESS')).toEqual([true, true, true, false]);
});

test('csv in UTF-8 with and without its mark, in GB18030, with tabs; anything else is no file of tickets', async () => {
  const text = csv([line(1)]);
  for (const content of [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(text.replaceAll(',', '\t')),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
  ])
    expect(await reading(stage, await putTickets(stage, content, 'csv'))).toMatchObject({
      rows: 1,
      refused: 0,
      mapping: { number: 1 },
    });
  const gb = await reading(stage, await putTickets(stage, GB, 'csv'));
  expect(gb.samples).toEqual([expect.objectContaining({ number: 'G1', text: '路灯不亮' })]);
  for (const content of [
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.from('一格'),
    Buffer.from('504b03040000', 'hex'),
  ]) {
    const file = await putTickets(stage, content, 'csv');
    expect(await stage.refusal(CLERK, 'office', 'readTickets', { file, name: 'x' })).toBe('fileWrongType');
  }
});

test('cut off on the way it goes on where it stopped, nothing comes in twice, and each refused row is named', async () => {
  const faulty = await openFaultyStage();
  try {
    const call = async (procedure: string, input: object) => {
      const asked = { version: 1, procedure, input };
      const answer = await faulty.cloud.call('office', asked, { openid: openidOf(CLERK) });
      const { output = {} } = ('result' in answer ? answer.result : {}) as { output?: unknown };
      return output as Record<string, unknown>;
    };
    // Some requests may fail without a harm: then the next file meets it at another one.
    let read: TicketsFile | undefined;
    for (let batch = 1, whole = true; whole; batch += 1) {
      const lines = Array.from({ length: 25 }, (_, n) =>
        line(n + 1, n % 10 === 9 ? { 2: '' } : { 1: `B${batch}-${n}`, 2: `第${batch}批第${n}件。` }),
      );
      const file = await putLists(faulty, await workbook(lines), openidOf(CLERK));
      read = (await call('readTickets', { file, name: '工单.xlsx' })) as never as TicketsFile;
      faulty.planned.arm(100 + batch, 'reset');
      whole = (await call('takeTickets', asRead(file, read, '工单.xlsx')))['finished'] === true;
      await faulty.proxy.settled();
    }
    const id = read?.import;
    const { again, ...row } = (await call('ticketImport', { id })) as never as TicketImportView;
    expect([row.finished, row.done < 25, row.of]).toEqual([false, true, 25]);
    expect(await call('takeTickets', { ...again, import: id })).toMatchObject({
      finished: true,
      brought: 23,
      known: 0,
      refused: 2,
    });
    const { cells, again: gone } = (await call('ticketImport', { id })) as never as TicketImportView;
    expect([cells.length, gone]).toEqual([2, undefined]);
    expect(cells[0]).toEqual({ row: 12, column: 'C', reason: '没有内容' });
    const { matters = [] } = (await readStored(faulty.cloud.serviceUrl)) as never as {
      matters: { ticket?: { import: string; number: string } }[];
    };
    const numbers = matters.flatMap(({ ticket }) => (ticket?.import === id ? [ticket?.number] : []));
    expect([numbers.length, new Set(numbers).size]).toEqual([23, 23]);
  } finally {
    await faulty.close();
  }
});

test('they go back with what became of them, in the layout they came in; of whom they came, nothing', async () => {
  const file = await putTickets(
    stage,
    await workbook([line(2), line(1, { 2: '我家电话13987654321，路灯不亮。' })]),
  );
  await takeIn(stage, file);
  const [{ _id: matter } = { _id: '' }] = (await tickets()).filter(({ text }) => text.startsWith('我家'));
  await act(stage, DISPATCHER, matter, 1, { action: 'accept' });
  await act(stage, DISPATCHER, matter, 2, {
    action: 'answer',
    outcome: 'explained',
    text: '已请供电所，电话 13700001111。',
    photos: [],
  });
  const [{ id } = { id: '' }] = (await stage.call(CLERK, 'office', 'ticketImports', {})).rows;
  const spent = () => costOf(stage.cloud.stats.invocations().at(-1)!);
  const book = await stage.call(CLERK, 'office', 'ticketsBack', { import: id, as: 'xlsx' });
  expect([spent().scans, spent().examined <= 2 * spent().returned]).toEqual([0, true]);
  const workbookBack = new exceljs.Workbook();
  await workbookBack.xlsx.load((await (await fetch(book.url)).arrayBuffer()) as never);
  const rows: string[][] = [];
  workbookBack.worksheets[0]?.eachRow((row) => rows.push((row.values as string[]).slice(1)));
  expect(rows[0]).toEqual([
    '序号',
    '工单编号',
    '诉求内容',
    '事发地址',
    '诉求人',
    '联系电话',
    '受理时间',
    '办理时限',
    '答复内容',
    '镇街编号',
    '办理状态',
    '承办单位',
    '办结方式',
    '办结时间',
  ]);
  expect(rows.map((row) => row[1])).toEqual(['工单编号', 'Q2027-2', 'Q2027-1']);
  expect(rows[2]?.[8]).toMatch(/^已请供电所，电话 137\*+1111?。?/u);
  expect(rows[2]?.[9]).toMatch(/^2027-/u);
  const list = await stage.call(DISPATCHER, 'office', 'ticketsBack', { import: id, as: 'csv' });
  expect(list.name).toBe('3月1日工单_2027-03-01办理结果.csv');
  const text = Buffer.from(await (await fetch(list.url)).arrayBuffer()).toString('utf8');
  expect(text.startsWith('\uFEFF序号,工单编号')).toBe(true);
  expect(text).not.toMatch(/王芳|13812345678|13987654321|13700001111/u);
});

test('each goes back under its number as it was written; one merged into a matter that was merged on has the last one’s answer', async () => {
  const written = 'ｑ2027-1 号';
  await takeIn(stage, await putTickets(stage, await workbook([line(1, { 1: written })])));
  const [{ _id: part, ticket } = { _id: '', ticket: {} }] = await tickets();
  expect(ticket).toMatchObject({ number: 'Q2027-1号' });
  const { matter: whole } = await reporting(stage, '东河小学门口的路灯坏了。');
  const { matter: last } = await reporting(stage, '东河小学路灯不亮。');
  await act(stage, 'director-centre', part, 1, { action: 'merge', target: whole });
  await act(stage, 'director-centre', whole, 2, { action: 'merge', target: last });
  const { seq } = await stage.call(DISPATCHER, 'matter', 'read', { matter: last, as: 'member' });
  await act(stage, 'chief-liuxi-1', last, seq, { action: 'accept' });
  const answer = { action: 'answer', outcome: 'explained', text: '换了灯泡。', photos: [] } as const;
  await act(stage, 'chief-liuxi-1', last, seq + 1, answer);
  const [{ id } = { id: '' }] = (await stage.call(CLERK, 'office', 'ticketImports', {})).rows;
  const { url } = await stage.call(CLERK, 'office', 'ticketsBack', { import: id, as: 'csv' });
  const [, row = ''] = Buffer.from(await (await fetch(url)).arrayBuffer())
    .toString('utf8')
    .split('\r\n');
  expect(row.split(',')[1]).toBe(written);
  expect(row).toContain('换了灯泡。');
});

test('the centre and its clerk alone, each with a file of their own folder; what was read another way is asked anew', async () => {
  const file = await putTickets(stage, await workbook([line(1)]));
  const input = asRead(file, await reading(stage, file));
  for (const person of ['chief-liuxi-1', 'lead-liuxi']) {
    expect(await stage.refusal(person, 'office', 'readTickets', { file, name: 'x' })).toBe('notYours');
    expect(await stage.refusal(person, 'office', 'takeTickets', input)).toBe('notYours');
    expect(await stage.refusal(person, 'office', 'ticketImports', {})).toBe('notYours');
  }
  expect(await stage.refusal(DISPATCHER, 'office', 'readTickets', { file, name: 'x' })).toBe('fileMissing');
  expect(await stage.refusal(CLERK, 'office', 'takeTickets', { ...input, source: '12319' })).toBe('stale');
  expect(await stage.refusal(CLERK, 'office', 'takeTickets', { ...input, mapping: { number: 1 } })).toBe(
    'malformed',
  );
  expect(await stage.refusal(CLERK, 'office', 'ticketsBack', { import: 'nothing', as: 'csv' })).toBe(
    'notFound',
  );
  expect(await tickets()).toEqual([]);
});
