/** More rows than a file takes: names are refused before anybody is looked at. */
import { openStage, type Stage } from '../../stage.ts';
import { databaseOf, stored } from '../journal.scenes.ts';
import { fileOf } from '../scenes.ts';
import { DIRECTOR, threeMatters } from './ledgers.scenes.ts';

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
