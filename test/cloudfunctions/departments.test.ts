/** Who can be asked to come: the town's offices and those stationed in it, told to members alone. */
import { openStage, type Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a chief is told the offices, and a resident is not', async () => {
  const { departments } = await stage.call('chief-liuxi-1', 'town', 'departments', {});
  expect(departments.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['青禾派出所', '综合行政执法队']),
  );
  expect(await stage.refusal('resident-wang', 'town', 'departments', {})).toBe('notMember');
});
