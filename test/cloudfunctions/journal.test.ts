/** Events come onto the journal: each once, in order, by one sequencer at a time, before they are settled. */
import type { JournalLink } from '@gelin/domain';
import exceljs from 'exceljs';
import { openStage, type Stage } from '../stage.ts';
import { acceptedMatter, databaseOf, overMatter, stored, sweeping, verified } from './journal.scenes.ts';
import { act, reporting, fileOf } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const tick = () => stage.cloud.runTimer('clock');
const lines = async () => (await stored(stage, 'journal')) as unknown as JournalLink[];
const pending = async () => (await stored(stage, 'events')).filter((event) => event.pending === true);
const events = () => databaseOf(stage).collection('events');

test('every event has its line, and waits no more', async () => {
  const { matter } = await overMatter(stage);
  await acceptedMatter(stage);
  await sweeping(stage);
  expect(await verified(stage)).toMatchObject({ ok: true, count: 7, erased: 0, waiting: 0 });
  const own = (await lines()).filter((line) => line.matter === matter);
  expect(own.map(({ eventSeq, action }) => [eventSeq, action])).toEqual([
    [1, 'submit'],
    [2, 'accept'],
    [3, 'answer'],
    [4, 'verify'],
    [5, 'rate'],
  ]);
  expect(await pending()).toEqual([]);
});

test('nothing that anybody said, and nobody’s name, is on the journal', async () => {
  await overMatter(stage);
  await sweeping(stage);
  const names = (await stored(stage, 'members')).map(({ name }) => String(name));
  const written = JSON.stringify(await lines());
  for (const personal of ['李', '灯', '换好', 'cloud://', 'o-demo', 'fair', '114.0', ...names])
    expect(written).not.toContain(personal);
  for (const { salt } of await stored(stage, 'events')) expect(written).not.toContain(salt);
});

test('what comes later goes on where it ended', async () => {
  const matter = await acceptedMatter(stage);
  await sweeping(stage);
  await act(stage, 'chief-liuxi-1', matter, 2, {
    action: 'answer',
    text: '换好了。',
    outcome: 'explained',
    photos: [],
  });
  await reporting(stage, '井盖松了。');
  await sweeping(stage);
  expect(await verified(stage)).toMatchObject({ ok: true, count: 4, waiting: 0 });
});

test('while another holds the lease nothing is appended and nothing settled; it runs out', async () => {
  await acceptedMatter(stage);
  stage.cloud.clock.advance(60_000);
  const until = stage.cloud.clock.now().getTime() + 60_000;
  await databaseOf(stage).collection('leases').add({ _id: 'journal:qinghe', holder: 'a rival', until });
  await tick();
  await tick();
  expect([await lines(), (await pending()).length]).toEqual([[], 2]);
  stage.cloud.clock.advance(61_000);
  await tick();
  await tick();
  expect([(await lines()).length, await pending()]).toEqual([2, []]);
});

test('the lease is given back at once', async () => {
  await acceptedMatter(stage);
  await sweeping(stage);
  const leases = (await stored(stage, 'leases')) as { _id: string; until: number }[];
  expect(leases.map(({ _id }) => _id)).toContain('journal:qinghe');
  for (const { until } of leases) expect(until).toBe(0);
});

test('two timers at once write no line twice', async () => {
  // In ten places: ten of one place would be a hot spot, and each would have a step more.
  for (let count = 0; count < 10; count += 1)
    await reporting(
      stage,
      `第${count}盏路灯不亮。`,
      `qinghe-${['liuxi', 'guiyuan', 'shiqiao'][count % 3]}-${1 + (Math.floor(count / 3) % 3)}`,
    );
  stage.cloud.clock.advance(60_000);
  await tick();
  await Promise.all([tick(), tick(), tick(), tick()]);
  await tick();
  expect(await verified(stage)).toMatchObject({ ok: true, count: 10, waiting: 0 });
});

test('a crash after the lines and before the settling repeats nothing', async () => {
  const matter = await acceptedMatter(stage);
  await sweeping(stage);
  await databaseOf(stage).collection('matters').doc(matter).update({ wakeAt: 1 });
  for (const { _id } of await stored(stage, 'events'))
    await events().doc(String(_id)).update({ pending: true });
  await sweeping(stage);
  expect(await verified(stage)).toMatchObject({ ok: true, count: 2 });
  expect(await pending()).toEqual([]);
});

test('a town from before there was a journal: what lies before comes first, sealed', async () => {
  const matter = await acceptedMatter(stage);
  for (const { _id } of await stored(stage, 'events')) {
    const change = { $unset: { pending: '', salt: '', commitment: '' } };
    await events()
      .options({ raw: true } as object)
      .where({ _id })
      .update(change);
  }
  const answer = { action: 'answer', text: '讲清楚了。', outcome: 'explained', photos: [] };
  await act(stage, 'chief-liuxi-1', matter, 2, answer);
  await sweeping(stage);
  expect(await verified(stage)).toMatchObject({ ok: true, count: 3, erased: 0, waiting: 0 });
});

test('a tick with nothing to do makes one read', async () => {
  await acceptedMatter(stage);
  await sweeping(stage);
  stage.cloud.stats.reset();
  await tick();
  const [idle] = stage.cloud.stats.invocations();
  expect(idle!.requests.map(({ action }) => action)).toEqual(['database.getDocument']);
});

describe('the first broken line is named', () => {
  let matter: string;
  beforeEach(async () => {
    matter = await acceptedMatter(stage);
    await reporting(stage, '井盖松了。');
    await sweeping(stage);
  });
  const place = (seq: number) => `qinghe:${String(seq).padStart(12, '0')}`;
  const broken = async () => {
    const report = await verified(stage);
    return report.ok ? undefined : [report.broken.seq, report.broken.why];
  };

  test('words changed quietly', async () => {
    const [first] = (await stored(stage, 'events')).filter(
      (event) => event.matter === matter && event.seq === 1,
    );
    await events()
      .doc(String(first!._id))
      .update({ content: { text: '一切都好' } });
    expect(await broken()).toEqual([1, 'commitment']);
  });

  test('a line changed, a line taken out', async () => {
    const journal = databaseOf(stage).collection('journal');
    await journal.doc(place(2)).update({ status: 'closed' });
    expect(await broken()).toEqual([2, 'hash']);
    await journal.doc(place(2)).remove();
    expect(await broken()).toEqual([2, 'gap']);
  });

  test('the end cut off', async () => {
    await databaseOf(stage).collection('journal').doc(place(3)).remove();
    expect(await broken()).toEqual([3, 'cutOff']);
  });

  test('the end cut off with its event and its matter: a printed head still tells', async () => {
    const [last] = (await lines()).slice(-1);
    const printed = { seq: 3, code: last!.hash.slice(0, 16) };
    expect(await verified(stage, printed)).toMatchObject({ ok: true });
    expect(await verified(stage, { ...printed, code: '0'.repeat(16) })).toMatchObject({
      ok: false,
      broken: { seq: 3, why: 'printed' },
    });
    for (const [collection, id] of [
      ['journal', place(3)],
      ['events', last!.event],
      ['matters', last!.matter],
    ] as const)
      await databaseOf(stage).collection(collection).doc(id).remove();
    expect(await verified(stage)).toMatchObject({ ok: true, count: 2 });
    expect(await verified(stage, printed)).toMatchObject({ ok: false, broken: { seq: 3, why: 'cutOff' } });
  });
});

test('an exported ledger ends with the head of the journal, and every page shows it', async () => {
  await acceptedMatter(stage);
  await sweeping(stage);
  const { url, rows } = await fileOf(stage, 'clerk-centre', { ledger: 'demand' });
  const book = new exceljs.Workbook();
  await book.xlsx.load(await (await fetch(new URL(url, stage.cloud.url))).arrayBuffer());
  const sheet = book.worksheets[0]!;
  const head = (await lines()).at(-1)!;
  const words = `流水至第 2 条，校验码 ${head.hash.slice(0, 16)}`;
  expect([rows, sheet.lastRow?.getCell(1).value]).toEqual([1, words]);
  expect(sheet.headerFooter.oddFooter).toContain(words);
});

test('an export before there is any journal says so', async () => {
  const { url } = await fileOf(stage, 'clerk-centre', { ledger: 'demand' });
  const book = new exceljs.Workbook();
  await book.xlsx.load(await (await fetch(new URL(url, stage.cloud.url))).arrayBuffer());
  expect(book.worksheets[0]!.lastRow?.getCell(1).value).toBe('流水尚无记录');
});
