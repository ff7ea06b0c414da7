/** The administrator's figures: what still has to be put right about posts and people, each opening exactly what it counts. */
import type { StaffingFigure } from '@gelin/domain';
import { openStage, type Stage } from '../../stage.ts';

const ADMIN = 'admin-centre';
const GRID = 'qinghe-liuxi-1';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const figures = async () =>
  Object.fromEntries(
    (await stage.call(ADMIN, 'people', 'staffing', {})).figures.map(({ figure, count }) => [figure, count]),
  );

/** All pages of a figure's list. */
async function listed(figure: StaffingFigure) {
  const all = [];
  for (let cursor: string | undefined; ;) {
    const page = await stage.call(ADMIN, 'people', 'gaps', { figure, ...(cursor && { cursor }) });
    all.push(...page.rows);
    cursor = page.cursor;
    if (!cursor) return all;
  }
}

const give = (name: string, role = 'gridWorker') =>
  stage.call(ADMIN, 'people', 'givePost', { key: stage.key(), name, role, unit: GRID } as never);

test('each figure is the length of its list, page by page, nothing twice', async () => {
  for (let each = 0; each < 60; each += 1) await give(`新人${each}`);
  const counted = await figures();
  for (const figure of ['vacant', 'phoneless', 'unbound', 'unstaffed'] as const) {
    const rows = await listed(figure);
    expect(rows).toHaveLength(counted[figure] ?? -1);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  }
  expect(counted.unbound).toBe(60);
});

test('somebody new is unbound until the code is typed; a post that ended leaves its grid vacant', async () => {
  const { member } = await give('罗成');
  expect(await listed('unbound')).toEqual([
    { id: `${GRID}::${member}`, unit: GRID, name: '罗成', posts: ['柳溪村第一网格 网格员'] },
  ]);
  const { code } = await stage.call(ADMIN, 'people', 'postCode', { key: stage.key(), member });
  await stage.call('resident-wang', 'people', 'bind', { key: stage.key(), code });
  expect(await listed('unbound')).toEqual([]);
  const before = await listed('vacant');
  await stage.call(ADMIN, 'people', 'endPost', {
    key: stage.key(),
    member: 'chief-liuxi-1',
    role: 'gridChief',
    unit: GRID,
  });
  const after = await listed('vacant');
  expect(after.filter(({ id }) => before.every((one) => one.id !== id))).toEqual([
    { id: `${GRID}::`, unit: GRID, name: '柳溪村第一网格' },
  ]);
});

test('nobody else sees them', async () => {
  for (const person of ['resident-wang', 'chief-liuxi-1', 'lead-liuxi', 'director-centre'])
    for (const [procedure, input] of [
      ['staffing', {}],
      ['gaps', { figure: 'unbound' }],
    ] as const)
      expect(await stage.refusal(person, 'people', procedure, input as never)).toMatch(
        /^not(Yours|Member)$/u,
      );
});
