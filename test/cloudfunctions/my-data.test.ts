/** What is kept of me: seen, taken away as one file, corrected, and deleted as far as it is over. */
import { ERASED_WORDS } from '@gelin/domain';
import exceljs from 'exceljs';
import { sdkAt } from '../../runtime/laptop.ts';
import { openidOf } from '../../runtime/town/town.ts';
import { openStage, type Stage } from '../stage.ts';
import { databaseOf, overMatter, stored, sweeping, verified } from './journal.scenes.ts';
import { PLAIN_JPEG, png } from '../pictures.ts';
import { act, putOwn } from './scenes.ts';

const HOUR = 3_600_000;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const LI = 'resident-li';
const asLi = {
  kept: () => stage.call(LI, 'people', 'kept', {}),
  copy: (key = stage.key()) => stage.call(LI, 'people', 'copy', { key }),
  forget: (key = stage.key()) => stage.call(LI, 'people', 'forget', { key }),
};

async function reporting(text: string): Promise<string> {
  const place = { unit: 'qinghe-liuxi-1' };
  const input = { key: stage.key(), text, photos: [], source: 'report' as const, place };
  return (await stage.call(LI, 'matter', 'submit', input)).matter;
}

async function withdrawn(text: string): Promise<string> {
  const matter = await reporting(text);
  await act(stage, LI, matter, 1, { action: 'withdraw' });
  return matter;
}

/** A picture with so many bytes more than a small one. */
function largePng(more: number): Buffer {
  const small = png(false);
  const at = small.indexOf('IDAT') - 4;
  const head = Buffer.from([0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54]);
  head.writeUInt32BE(more);
  return Buffer.concat([small.subarray(0, at), head, Buffer.alloc(more + 4), small.subarray(at)]);
}

async function read(file: string): Promise<Buffer | undefined> {
  const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: [file] });
  if (fileList[0]?.code !== 'SUCCESS') return undefined;
  return Buffer.from(await (await fetch(fileList[0].tempFileURL)).arrayBuffer());
}

test('I see each matter of mine, how I said I can be reached, and whether it can be deleted yet', async () => {
  const open = await reporting('路口的灯坏了。');
  const over = await withdrawn('楼道堆了杂物。');
  await stage.call(LI, 'people', 'correct', {
    key: stage.key(),
    matter: open,
    contact: { name: '李桂芳', phone: '13800000000' },
  });
  const { rows, followed, stays } = await asLi.kept();
  expect(rows.map(({ matter, erasable, contact, line }) => ({ matter, erasable, contact, line }))).toEqual([
    { matter: over, erasable: true, contact: {}, line: '楼道堆了杂物。' },
    {
      matter: open,
      erasable: false,
      contact: { name: '李桂芳', phone: '13800000000' },
      line: '路口的灯坏了。',
    },
  ]);
  expect([followed, stays]).toEqual([0, ['figures', 'journal', 'answers']]);
});

test('when it goes by itself is said once it is archived', async () => {
  await withdrawn('楼道堆了杂物。');
  await sweeping(stage);
  stage.cloud.clock.advance(8 * 24 * HOUR);
  await sweeping(stage);
  const { rows } = await asLi.kept();
  expect(new Date(rows[0]!.until!).toISOString().slice(0, 7)).toBe('2028-03');
});

test('a contact is corrected, taken away again, and nobody else’s to correct', async () => {
  const matter = await reporting('路口的灯坏了。');
  const correct = (contact: object) =>
    stage.call(LI, 'people', 'correct', { key: stage.key(), matter, contact });
  await correct({ phone: '13800000000' });
  await correct({ phone: '13900000000' });
  expect((await asLi.kept()).rows[0]?.contact).toEqual({ phone: '13900000000' });
  await correct({ phone: '' });
  expect((await asLi.kept()).rows[0]?.contact).toEqual({});
  expect(
    await stage.refusal('resident-wang', 'people', 'correct', { key: stage.key(), matter, contact: {} }),
  ).toBe('notYours');
});

test('an informant sees, takes away and corrects what is kept of them as one; an office’s list is not theirs to write', async () => {
  const VOLUNTEER = 'informant-liuxi-1';
  const correct = (person: string, contact: object) =>
    stage.refusal(person, 'people', 'correct', { key: stage.key(), contact });
  const contact = { name: '王秀兰', phone: '13800000000' };
  await stage.call(VOLUNTEER, 'people', 'correct', { key: stage.key(), contact });
  const record = { ...contact, posts: ['柳溪村第一网格 信息员'], own: true };
  expect((await stage.call(VOLUNTEER, 'people', 'kept', {})).record).toEqual(record);
  const { file } = await stage.call(VOLUNTEER, 'people', 'copy', { key: stage.key() });
  const page = (await read(file))!.toString();
  for (const words of ['王秀兰', '13800000000', '柳溪村第一网格 信息员']) expect(page).toContain(words);
  expect(await correct(VOLUNTEER, { phone: '13900000000' })).toBe('textEmpty');
  expect(await correct('chief-liuxi-1', contact)).toBe('notYours');
  expect(await correct(LI, contact)).toBe('notYours');
  expect((await stage.call('chief-liuxi-1', 'people', 'kept', {})).record).toMatchObject({ own: false });
  expect((await asLi.kept()).record).toBeUndefined();
});

test('one file holds what I said, how it went, and how I can be reached; nothing of anybody else', async () => {
  const { matter } = await overMatter(stage);
  await stage.call('resident-wang', 'matter', 'submit', {
    key: stage.key(),
    text: '王家门口的事。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  const contact = { name: '<b>李</b>' };
  await stage.call(LI, 'people', 'correct', { key: stage.key(), matter, contact });
  const { file } = await asLi.copy();
  const page = (await read(file))!.toString();
  for (const words of ['我是三号楼的李桂芳', '三号楼李家门口', '换好了', '1 张照片', '&lt;b&gt;李&lt;/b&gt;'])
    expect(page).toContain(words);
  expect(page).not.toContain('王家门口');
  expect(page).not.toContain(openidOf(LI));
});

test('my own pictures and voices are in it, those sent later too, nobody else’s; what does not fit is told', async () => {
  const put = (bytes: Buffer) => putOwn(stage, LI, bytes);
  const uri = (bytes: Buffer, type = 'image/jpeg') => `data:${type};base64,${bytes.toString('base64')}`;
  const [sent, later, large] = [PLAIN_JPEG, png(false), largePng(1024 * 1024)];
  const { matter } = await stage.call(LI, 'matter', 'submit', {
    key: stage.key(),
    text: '楼道堆了杂物。',
    photos: [await put(sent), await put(large)],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  const spoken = Buffer.from('ID3 a voice');
  const voice = { id: await putOwn(stage, LI, spoken, 'audio/mpeg', 'voices'), seconds: 3 };
  await act(stage, LI, matter, 1, { action: 'add', text: '又多了。', photos: [await put(later)], voice });
  await act(stage, 'chief-liuxi-1', matter, 2, { action: 'accept' });
  const answer = { action: 'answer', text: '清走了。', outcome: 'solved' };
  const theirs = await putOwn(stage, 'chief-liuxi-1');
  await act(stage, 'chief-liuxi-1', matter, 3, { ...answer, photos: [theirs] });
  const page = (await read((await asLi.copy()).file))!.toString();
  for (const words of [uri(sent), uri(later, 'image/png'), uri(spoken, 'audio/mpeg')])
    expect(page).toContain(words);
  expect(page).toContain('3 张照片、1 段录音。没放进来的（1 张照片），可以在这件事的页面里看');
  expect(page.match(/<img /gu)).toHaveLength(2);
});

test('what was asked to be done, when somebody comes, and what of others I met too are in it', async () => {
  await stage.call(LI, 'matter', 'submit', {
    key: stage.key(),
    text: '请人代办：高龄津贴。',
    photos: [],
    source: 'report',
    service: 'old-age-allowance',
    place: { unit: 'qinghe-liuxi-1' },
    identity: 'named',
    contact: { name: '李桂芳', phone: '13800000000' },
    visit: { on: '2027-03-03', part: 'morning' },
  });
  const { matter: other } = await stage.call('resident-wang', 'matter', 'submit', {
    key: stage.key(),
    text: '王家门口的路灯不亮。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  await act(stage, LI, other, 1, { action: 'join' });
  const page = (await read((await asLi.copy()).file))!.toString();
  for (const words of ['高龄津贴<br>', '3月3日周三上午', '您点过“我也遇到”', '2027-03-01，'])
    expect(page).toContain(words);
  expect(page).not.toContain('王家门口');
});

test('the file lies there for a day under a name nobody can guess, and is deleted by the timer', async () => {
  await withdrawn('楼道堆了杂物。');
  const key = stage.key();
  const { file, until } = await asLi.copy(key);
  expect(file).toMatch(/copies\/[0-9a-f-]{36}\.html$/);
  expect(until - stage.cloud.clock.now().getTime()).toBeGreaterThan(23 * HOUR);
  expect((await asLi.copy(key)).file).toBe(file);
  stage.cloud.clock.advance(23 * HOUR);
  await stage.cloud.runTimer('tidy');
  expect(await read(file)).toBeDefined();
  stage.cloud.clock.advance(2 * HOUR);
  await stage.cloud.runTimer('tidy');
  expect(await read(file)).toBeUndefined();
  expect(await stored(stage, 'copies')).toEqual([]);
});

test('a copy whose id was never written down is deleted all the same', async () => {
  const { file } = await asLi.copy();
  const [{ _id }] = (await stored(stage, 'copies')) as [{ _id: string }];
  const command = databaseOf(stage).command;
  await databaseOf(stage).collection('copies').doc(_id).update({ file: command.remove() });
  stage.cloud.clock.advance(25 * HOUR);
  await stage.cloud.runTimer('tidy');
  expect(await read(file)).toBeUndefined();
});

test('deleting takes what is over, a few at a time, says what is open, and leaves the journal whole', async () => {
  for (let count = 0; count < 7; count += 1) await withdrawn(`楼道堆了杂物，第${count}处。`);
  const open = await reporting('路口的灯坏了。');
  const other = (
    await stage.call('resident-wang', 'matter', 'submit', {
      key: stage.key(),
      text: '门口积水。',
      photos: [],
      source: 'report',
      place: { unit: 'qinghe-liuxi-1' },
    })
  ).matter;
  await act(stage, LI, other, 1, { action: 'join' });
  await sweeping(stage);
  const key = stage.key();
  expect(await asLi.forget(key)).toEqual({ erased: 5, left: 2, open: 1 });
  expect(await asLi.forget(key)).toEqual({ erased: 2, left: 0, open: 1 });
  expect(await asLi.forget(key)).toEqual({ erased: 0, left: 0, open: 1 });
  const { rows, followed } = await asLi.kept();
  expect([rows.map(({ matter }) => matter), followed]).toEqual([[open], 0]);
  const words = (await stored(stage, 'matters')).map(({ text }) => text);
  expect(words.filter((text) => text === ERASED_WORDS)).toHaveLength(7);
  await sweeping(stage);
  expect(await verified(stage)).toMatchObject({ ok: true, erased: 14, waiting: 0 });
});

test('the office takes the list of what was deleted as a file: numbers, times, reasons, and nobody', async () => {
  const { matter } = await overMatter(stage);
  await stage.call(LI, 'people', 'erase', { key: stage.key(), matter });
  const { file, rows, name } = await stage.call('clerk-centre', 'office', 'deletions', {});
  expect([rows, name]).toEqual([1, '青禾镇删除登记2027-03-01.xlsx']);
  const book = new exceljs.Workbook();
  await book.xlsx.load((await read(file))! as never);
  const cells = JSON.stringify(book.worksheets[0]!.getSheetValues());
  for (const words of ['2027-000001', '2027-03-01 09:', '报事人要求', '个人信息保护法第四十七条'])
    expect(cells).toContain(words);
  for (const words of ['李桂芳', openidOf(LI), matter]) expect(cells).not.toContain(words);
  expect(await stage.refusal('chief-liuxi-1', 'office', 'deletions', {})).toBe('notYours');
  expect(await stage.refusal(LI, 'office', 'deletions', {})).toBe('notMember');
});

test('a long list comes whole and in order', async () => {
  const entry = (at: number) => ({ town: 'qinghe', matter: `m${at}`, at: at >> 1, why: 'request' });
  await databaseOf(stage)
    .collection('erasures')
    .add(Array.from({ length: 1_003 }, (_, at) => entry(at)));
  expect((await stage.call('clerk-centre', 'office', 'deletions', {})).rows).toBe(1_003);
});
