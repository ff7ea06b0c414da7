/** Ledgers of the office: of a town's own making, as files that are made in pieces, and the journal under them. */
import exceljs from 'exceljs';
import { databaseOf, stored, sweeping } from '../journal.scenes.ts';
import { openStage, type Stage } from '../../stage.ts';
import { act, fileOf, reporting } from '../scenes.ts';
import { bytesOf, CLERK, DIRECTOR, rowsIn, sheetOf, threeMatters } from './ledgers.scenes.ts';

let stage: Stage;
let matters: readonly string[];
beforeAll(async () => {
  stage = await openStage();
  matters = await threeMatters(stage);
});
afterAll(() => stage.close());

test('every ledger there is, the months, and what may be done by whom', async () => {
  const own = await stage.call(CLERK, 'office', 'ledgers', {});
  expect(own.ledgers.map(({ title }) => title)).toContain('灾害事故报告台账');
  // Patrols are kept a year: no month is offered of which some are gone.
  const { months = [] } = own.ledgers.find(({ key }) => key === 'walk') ?? {};
  expect([months.length, months[0], months.at(-1)]).toEqual([13, '2027-03', '2026-03']);
  expect([own.months[0], own.maySeal, own.mayDefine, own.mayName]).toEqual(['2027-03', true, true, false]);
  expect(await stage.call('supervisor-1', 'office', 'ledgers', {})).toMatchObject({
    maySeal: false,
    mayName: false,
  });
  expect(await stage.call(DIRECTOR, 'office', 'ledgers', {})).toMatchObject({ maySeal: true, mayName: true });
});

test('a file is as an office hands it up', async () => {
  const { url, name, rows } = await fileOf(stage, CLERK, { ledger: 'demand', month: '2027-03' });
  const sheet = await sheetOf(stage, url);
  expect([rows, name]).toEqual([3, '青禾镇群众诉求办理台账2027年3月.xlsx']);
  const all = rowsIn(sheet);
  expect(all[0]![0]).toBe('青禾镇群众诉求办理台账');
  expect(all[1]![0]).toMatch(/^填报单位：/);
  expect(all[1]!.at(-1)).toBe('统计期间：2027年3月　共 3 条');
  expect(all[2]!.slice(0, 3)).toEqual(['序号', '受理情况', '受理情况']);
  expect(all[3]!.slice(1, 3)).toEqual(['编号', '受理时间']);
  expect(all[4]!.slice(0, 3)).toEqual(['1', '2027-000001', expect.stringMatching(/^2027年3月1日 9:0\d$/)]);
  expect(all.at(-3)![0]).toBe('合计 3 条；办理状态：已受理 2、已办结 1');
  expect(all.at(-2)![0]).toMatch(/^制表人：.*审核人：.*负责人：.*2027年3月1日$/);
  expect(sheet.pageSetup).toMatchObject({
    orientation: 'landscape',
    paperSize: 8,
    printTitlesRow: '1:4',
    printArea: 'A1:S10',
  });
  expect(sheet.getCell('B5').type).toBe(exceljs.ValueType.String);
  expect(sheet.headerFooter.oddFooter).toMatch(/第 &P 页，共 &N 页/);
  expect(sheet.model.merges).toEqual(expect.arrayContaining(['A1:S1', 'A3:A4', 'B3:E3']));
});

test('the same rows as csv, for Word and as PDF', async () => {
  const csv = (
    await bytesOf(stage, (await fileOf(stage, CLERK, { ledger: 'demand', form: 'csv' })).url)
  ).toString();
  expect(csv.startsWith('\ufeff序号,编号,受理时间')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(5);
  const docx = await bytesOf(stage, (await fileOf(stage, CLERK, { ledger: 'demand', form: 'docx' })).url);
  expect(docx.subarray(0, 2).toString()).toBe('PK');
  const pdf = await bytesOf(stage, (await fileOf(stage, CLERK, { ledger: 'demand', form: 'pdf' })).url);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a file is its owner’s alone, listed with how far it is, and can be called off', async () => {
  const { id } = await fileOf(stage, CLERK, { ledger: 'demand' });
  expect((await stage.call(CLERK, 'office', 'files', {})).files[0]).toMatchObject({
    id,
    state: 'done',
    rows: 3,
  });
  for (const procedure of ['openFile', 'goOn', 'cancelFile'])
    expect(await stage.refusal(DIRECTOR, 'office', procedure, { file: id })).toBe('notFound');
  const again = { key: stage.key(), file: id };
  expect(await stage.refusal(DIRECTOR, 'office', 'fileAgain', again)).toBe('notFound');
  expect(await stage.refusal(CLERK, 'office', 'fileAgain', again)).toBe('notHere');
  expect(await stage.refusal('resident-wang', 'office', 'files', {})).toBe('notMember');
  expect((await stage.call(DIRECTOR, 'office', 'files', {})).files).toEqual([]);
  const cancelled = await databaseOf(stage).collection('exports').doc(id).update({ state: 'open' });
  expect(cancelled.updated).toBe(1);
  expect((await stage.call(CLERK, 'office', 'cancelFile', { file: id })).state).toBe('cancelled');
  expect(await stage.refusal(CLERK, 'office', 'openFile', { file: id })).toBe('notFound');
  expect(await stage.call(CLERK, 'office', 'fileAgain', again)).toMatchObject({ state: 'done', rows: 3 });
});

test('a summary that was called off is made again as the summary it was', async () => {
  const wanted = { key: stage.key(), kind: 'month' as const, back: 0, cases: [] };
  const { id, title } = await stage.call(CLERK, 'office', 'summaryFile', wanted);
  await databaseOf(stage).collection('exports').doc(id).update({ state: 'cancelled' });
  const made = await stage.call(CLERK, 'office', 'fileAgain', { key: stage.key(), file: id });
  expect(made).toMatchObject({ title, form: 'docx', state: 'done' });
  expect(made.id).not.toBe(id);
});

test('the same wish is the same file', async () => {
  const wish = { key: stage.key(), ledger: 'demand', form: 'csv' } as const;
  const [first, again] = [
    await stage.call(CLERK, 'office', 'file', wish),
    await stage.call(CLERK, 'office', 'file', wish),
  ];
  expect(again.id).toBe(first.id);
});

test('what nobody looks at is gone on with by the timer, which makes one read while there is nothing', async () => {
  stage.cloud.stats.reset();
  await stage.cloud.runTimer('office');
  expect(stage.cloud.stats.invocations()[0]!.requests.map(({ action }) => action)).toEqual([
    'database.getDocument',
  ]);
  const { id } = await fileOf(stage, CLERK, { ledger: 'demand', form: 'csv' });
  const left = { state: 'open', pieces: [], rows: 0, turnAt: 0, tries: 0 };
  await databaseOf(stage)
    .collection('exports')
    .options({ raw: true } as object)
    .where({ _id: id })
    .update({ $set: left, $unset: { read: '', file: '' } });
  await stage.cloud.runTimer('office');
  expect((await stage.call(CLERK, 'office', 'goOn', { file: id })).state).toBe('done');
  expect(
    (await bytesOf(stage, (await stage.call(CLERK, 'office', 'openFile', { file: id })).url)).toString(),
  ).toContain('2027-000003');
});

describe('with names and phones', () => {
  const named = { ledger: 'demand', contacts: '逐户回访' };

  test('for the centre alone, each row a look that its reporter sees', async () => {
    const key = stage.key();
    expect(await stage.refusal(CLERK, 'office', 'file', { key, form: 'xlsx', ...named })).toBe('notYours');
    const { url } = await fileOf(stage, DIRECTOR, named);
    const all = rowsIn(await sheetOf(stage, url));
    expect(all[3]!.slice(-2)).toEqual(['报事人', '联系电话']);
    for (const matter of matters) {
      const events = (await stored(stage, 'events')).filter(
        (event) => event.matter === matter && event.action === 'look',
      );
      expect(events.map(({ content }) => content)).toEqual([{ reason: '导出台账：逐户回访' }]);
    }
    const told = await stage.call('resident-wang', 'matter', 'read', { matter: matters[1]!, as: 'reporter' });
    expect(JSON.stringify(told)).toContain('逐户回访');
  });

  test('opens no more for whoever has another post by then', async () => {
    const { id } = await fileOf(stage, DIRECTOR, named);
    const people = databaseOf(stage).collection('members').doc(DIRECTOR);
    const [{ posts }] = (await people.get()).data as [{ posts: object[] }];
    await people.update({ posts: posts.map((post) => ({ ...post, role: 'clerk' })) });
    expect(await stage.refusal(DIRECTOR, 'office', 'openFile', { file: id })).toBe('notYours');
    await people.update({ posts });
    expect((await stage.call(DIRECTOR, 'office', 'openFile', { file: id })).url).toBeTruthy();
  });

  test('never of a restricted one', async () => {
    const { matter } = await reporting(stage, '老板拖欠我三个月工资不给。');
    await act(stage, DIRECTOR, matter, 1, { action: 'accept' });
    await fileOf(stage, DIRECTOR, named);
    const looks = (await stored(stage, 'events')).filter(
      (event) => event.matter === matter && event.action === 'look',
    );
    expect(looks).toEqual([]);
  });
});

describe('a ledger of the town’s own', () => {
  const ledger = {
    key: 'own-open',
    title: '未办结台账',
    base: 'demand' as const,
    rows: { standing: 'open' as const },
    columns: [{ part: 'no' }, { part: 'village' }, { part: 'status' }],
    groupBy: 'village',
    totals: ['status'],
  };

  test('is made of parts with its rows beside, kept with a line in the log, read and taken away as any other', async () => {
    expect((await stage.call(CLERK, 'office', 'parts', {})).parts.map(({ label }) => label)).toContain(
      '所属村（社区）',
    );
    const seen = await stage.call(CLERK, 'office', 'preview', { ledger });
    expect(seen.headings.map(({ heading }) => heading)).toEqual(['编号', '所属村（社区）', '办理状态']);
    expect(seen.rows.map(({ cells: [no] }) => no)).not.toContain('2027-000001');
    expect(seen.rows.map(({ cells: [no] }) => no)).toContain('2027-000002');
    await stage.call(CLERK, 'office', 'keepLedger', { key: stage.key(), ledger });
    const log = await stage.call('admin-centre', 'town', 'settingsLog', {});
    expect(JSON.stringify(log)).toContain('自建台账');
    const page = await stage.call(CLERK, 'office', 'ledger', { ledger: 'own-open' });
    expect(page.rows.map(({ no }) => no)).toContain('2027-000002');
    const all = rowsIn(await sheetOf(stage, (await fileOf(stage, CLERK, { ledger: 'own-open' })).url));
    expect(all.map(([first]) => first)).toContain('桂园社区（1 条）');
  });

  test('its preview is as the file will be: in order, grouped, under merged headings, counted below', async () => {
    const made = {
      ...ledger,
      rows: { natures: ['problem' as const] },
      columns: [
        { part: 'no', under: '受理情况' },
        { part: 'village', under: '受理情况' },
        { part: 'status' },
      ],
      order: { part: 'no', down: true as const },
    };
    const seen = await stage.call(CLERK, 'office', 'preview', { ledger: made });
    await stage.call(CLERK, 'office', 'keepLedger', { key: stage.key(), ledger: made });
    const file = rowsIn(await sheetOf(stage, (await fileOf(stage, CLERK, { ledger: 'own-open' })).url));
    const shown = seen.rows.flatMap(({ group, cells }) => [...(group ? [group] : []), cells[0]]);
    const printed = file.map((row) => row.find((cell) => /^2027-|（\d+ 条）$/u.test(cell))).filter(Boolean);
    expect(shown).toEqual(printed);
    expect(seen.headings.map(({ under }) => under)).toEqual(['受理情况', '受理情况', undefined]);
    expect(file.flat()).toContain(seen.total);
    expect(seen.fitting).toBe(seen.rows.length);
  });

  test('a wrong one is refused, and so is whoever only reads ledgers; it can be dropped', async () => {
    const people = { ...ledger, key: 'own-people', title: '重点人员台账' };
    const keep = (person: string, each: object) =>
      stage.refusal(person, 'office', 'keepLedger', { key: stage.key(), ledger: each });
    expect(await keep(CLERK, people)).toBe('ledgerWrong');
    expect(await keep('supervisor-1', ledger)).toBe('notYours');
    await stage.call(CLERK, 'office', 'dropLedger', { key: stage.key(), ledger: 'own-open' });
    expect(await stage.refusal(CLERK, 'office', 'ledger', { ledger: 'own-open' })).toBe('notFound');
  });
});

test('the journal is verified in pieces as the command does it, and the first broken line is named', async () => {
  await sweeping(stage);
  const first = await stage.call(CLERK, 'office', 'verify', {});
  expect(first).toMatchObject({ lines: first.end.seq, head: first.end, next: { matters: '' } });
  const second = await stage.call(CLERK, 'office', 'verify', first.next as never);
  expect(second).toMatchObject({ altered: [], next: { month: '' } });
  expect(second.broken).toBeUndefined();
  // Begun in the middle it is as good: how far each matter was then is asked of the journal.
  const [third] = (await stored(stage, 'journal')).filter(({ seq }) => Number(seq) === 3);
  const from = { seq: 3, hash: String(third!['hash']) };
  expect(await stage.call(CLERK, 'office', 'verify', { from })).toMatchObject({
    lines: first.end.seq - 3,
    head: first.end,
  });
  const [line] = (await stored(stage, 'journal')).filter(({ seq }) => Number(seq) === 5);
  await databaseOf(stage).collection('journal').doc(String(line!._id)).update({ action: 'refuse' });
  const { broken } = await stage.call(CLERK, 'office', 'verify', { from });
  expect(broken).toMatchObject({
    seq: 5,
    why: 'hash',
    matter: line!['matter'],
    no: expect.stringMatching(/^2027-/),
  });
});
