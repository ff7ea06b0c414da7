/** More rows than a file takes: names are refused before anybody is looked at, and a month's report counts what it does not print. */
import { docxWords } from '../../../runtime/replay/zip-entry.ts';
import { openStage, type Stage } from '../../stage.ts';
import { databaseOf, stored } from '../journal.scenes.ts';
import { fileOf } from '../scenes.ts';
import { bytesOf, CLERK, DIRECTOR, threeMatters } from './ledgers.scenes.ts';

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
