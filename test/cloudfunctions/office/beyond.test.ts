/** More than a page or a file takes: a ledger of few rows is read on, names are refused before anybody is looked at, a month's report counts what it does not print, pictures left out are told of. */
import { docxWords } from '../../../runtime/replay/zip-entry.ts';
import { openStage, type Stage } from '../../stage.ts';
import { databaseOf, stored } from '../journal.scenes.ts';
import { fileOf, JPEG, putPhoto } from '../scenes.ts';
import { bytesOf, CLERK, DIRECTOR, rowsIn, sheetOf, threeMatters } from './ledgers.scenes.ts';

/** One more than fits once the three are there. */
const MORE = 298;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const [, second] = await threeMatters(stage);
  const like = (await stored(stage, 'matters')).find(({ _id }) => _id === second);
  const matters = databaseOf(stage).collection('matters');
  for (let at = 1; at <= MORE; at += 1)
    await matters.add({ ...like, _id: `like-${at}`, no: `2027-${100_000 + at}` });
});
afterAll(() => stage.close());

const looks = async () => (await stored(stage, 'events')).filter(({ action }) => action === 'look');

test('a ledger of few rows among many is read on: a page may have none, and says where it goes on', async () => {
  const ledger = {
    key: 'own-struck',
    title: '已销账台账',
    base: 'demand' as const,
    rows: { standing: 'struck' as const },
    columns: [{ part: 'no' }],
  };
  await stage.call(CLERK, 'office', 'keepLedger', { key: stage.key(), ledger });
  const page = (cursor?: string) =>
    stage.call(CLERK, 'office', 'ledger', { ledger: ledger.key, ...(cursor && { cursor }) });
  const first = await page();
  expect(first).toMatchObject({ rows: [], cursor: expect.any(String) });
  const second = await page(first.cursor);
  expect(second.rows.map(({ no }) => no)).toEqual(['2027-000001']);
  expect(second.cursor).toBeUndefined();
});

test('with names, more rows than may be is refused and nobody has been looked at', async () => {
  const wanted = { form: 'xlsx', ledger: 'demand', contacts: '逐户回访' } as const;
  const refused = await stage.call(DIRECTOR, 'office', 'file', { key: stage.key(), ...wanted });
  expect(refused).toMatchObject({ state: 'failed', failure: 'tooManyRows' });
  const again = await stage.call(DIRECTOR, 'office', 'fileAgain', { key: stage.key(), file: refused.id });
  expect(again).toMatchObject({ state: 'failed', failure: 'tooManyRows' });
  expect(await looks()).toEqual([]);
  expect((await fileOf(stage, DIRECTOR, { ...wanted, month: '2027-03', ledger: 'dispute' })).rows).toBe(0);
});

test('a month’s report prints the first 300 rows, counts all of them, and says so beneath', async () => {
  const wanted = { key: stage.key(), kind: 'month' as const, back: 0, cases: [], whole: true };
  const { id } = await stage.call(CLERK, 'office', 'summaryFile', wanted);
  const { url } = await stage.call(CLERK, 'office', 'openFile', { file: id });
  const words = docxWords(await bytesOf(stage, url));
  expect(words).toContain('青禾镇群众诉求办理台账（301 条，印前 300 条）');
  expect(words).toContain('统计期间：2027年3月　共 301 条');
  expect(words).toContain('另有 1 条，见这本台账的 Excel 文件');
  expect(words).toMatch(/合计 301 条；办理状态：已受理 300、已办结 1/);
});

test('of pictures one of before and one of after is shown, and what is too large says so in its cell; of a service none', async () => {
  const [like] = await stored(stage, 'matters');
  const large = await putPhoto(stage, Buffer.concat([JPEG, Buffer.alloc(700 * 1024)]));
  const [one, two, result] = [await putPhoto(stage), await putPhoto(stage), await putPhoto(stage)];
  const photos = (...ids: string[]) => ids.map((id) => ({ id }));
  const matters = databaseOf(stage).collection('matters');
  const put = (at: number, before: string[], after: string[], more: object = {}) =>
    matters.add({
      ...like,
      _id: `pictured-${at}`,
      no: `2027-90000${at}`,
      ledgers: ['disaster'],
      category: '1506',
      photos: photos(...before),
      answer: { ...(like?.answer as object), photos: photos(...after) },
      ...more,
    });
  await put(1, [one, two], [result]);
  await put(2, [large], [result]);
  await put(3, [large], []);
  await put(4, [one, two], []);
  await put(5, [one], [result], { service: { key: 'allowance', name: '高龄津贴', steps: [] } });
  const { url } = await fileOf(stage, CLERK, { ledger: 'disaster', photos: true });
  const sheet = await sheetOf(stage, url);
  const pictures = sheet.getImages().map(({ range }) => Math.floor(range.tl.row));
  expect(pictures.map((row) => row - (pictures[0] ?? 0))).toEqual([0, 0, 1, 3, 3]);
  const [left, right] = sheet.getImages().map(({ range }) => range.tl.nativeColOff);
  // Beside each other: a picture is 80 pixels wide, each 9,525 of the format's measure.
  expect((right ?? 0) - (left ?? 0)).toBeGreaterThan(80 * 9_525);
  const said = rowsIn(sheet).map((row) => row.at(-1));
  expect(said.filter((words) => words === '有照片放不进来，见事项')).toHaveLength(2);
});
