/** A town's directory is read whole, however large the town is, and on an index. */
import { costOf } from '../../bench/cost.ts';
import { MONDAY, openStage, type Stage } from '../stage.ts';
import { databaseOf } from './journal.scenes.ts';

const VILLAGES = 500;
const GRIDS = 5_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(MONDAY, { workersPerFunction: 1 });
});
afterAll(() => stage.close());

async function entering(collection: string, documents: readonly object[]): Promise<void> {
  for (let from = 0; from < documents.length; from += 500)
    await databaseOf(stage)
      .collection(collection)
      .add(documents.slice(from, from + 500));
}

const place = (id: string, name: string, path: readonly string[], level: string) => ({
  _id: id,
  town: 'qinghe',
  name,
  level,
  kind: 'territorial',
  path: [...path, id],
  landmarks: [{ name: `${name}小学` }],
});

/** Hundreds of villages more, with ten grids each and a chief in every grid. */
async function growing(): Promise<void> {
  const villages = Array.from({ length: VILLAGES }, (_, each) => `big-${each}`);
  const grids = Array.from({ length: GRIDS }, (_, each) => ({
    id: `big-grid-${each}`,
    village: `big-${each % VILLAGES}`,
  }));
  await entering('units', [
    ...villages.map((id) => place(id, id, ['qinghe'], 'village')),
    ...grids.map(({ id, village }) => place(id, id, ['qinghe', village], 'grid')),
  ]);
  await entering(
    'members',
    grids.map(({ id, village }, each) => ({
      _id: `big-chief-${each}`,
      town: 'qinghe',
      name: `网格长${each}`,
      posts: [{ role: 'gridChief', unit: id, path: ['qinghe', village, id] }],
    })),
  );
}

test('a small town is read in five requests; one of 5,000 grids is whole, by pages, examining what it returns', async () => {
  const before = (await stage.call('resident-wang', 'town', 'units', {})).units.length;
  expect(costOf(stage.cloud.stats.invocations().at(-1)!).requests).toBe(5);
  await growing();
  stage.cloud.clock.advance(61_000);
  stage.cloud.stats.reset();
  const { units } = await stage.call('resident-wang', 'town', 'units', {});
  expect(units).toHaveLength(before + VILLAGES + GRIDS);
  const cost = costOf(stage.cloud.stats.invocations()[0]!);
  expect(cost.scans).toBe(0);
  expect(cost.examined).toBeLessThanOrEqual(2 * cost.returned);
  const last = await stage.call('resident-wang', 'town', 'chief', { unit: `big-grid-${GRIDS - 1}` });
  expect(last).toMatchObject({ chief: { name: `网格长${GRIDS - 1}` } });
});
