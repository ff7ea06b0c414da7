/** Who holds a new matter first, and who is one step up from there. */
import { firstHolder, placeOf, unitAbove, type Directory, type Unit } from '@gelin/domain';
import { qinghe } from '../../runtime/town/qinghe.ts';

const { directory } = qinghe;
const holderAt = (words: string, audience: 'open' | 'restricted' = 'open') =>
  firstHolder(placeOf({ words }, directory), audience, directory);

describe('who holds it first', () => {
  test('the grid of its place', () => {
    expect(holderAt('书院巷口')).toEqual({ kind: 'unit', id: 'qinghe-guiyuan-2' });
  });

  test('the village where the grid’s chief is vacant, although the grid has a worker', () => {
    expect(holderAt('枣树坪')).toEqual({ kind: 'unit', id: 'qinghe-shangba' });
  });

  test('the village where no more than the village was picked', () => {
    const place = placeOf({ unit: 'qinghe-liuxi' }, directory);
    expect(firstHolder(place, 'open', directory)).toEqual({ kind: 'unit', id: 'qinghe-liuxi' });
  });

  test('the centre where it could not be placed', () => {
    expect(holderAt('北街')).toEqual({ kind: 'unit', id: 'qinghe' });
    expect(holderAt('')).toEqual({ kind: 'unit', id: 'qinghe' });
  });

  test('the centre alone where it is restricted, wherever it is', () => {
    expect(holderAt('书院巷口', 'restricted')).toEqual({ kind: 'unit', id: 'qinghe' });
    expect(holderAt('枣树坪', 'restricted')).toEqual({ kind: 'unit', id: 'qinghe' });
  });

  test('the centre where the unit of the place is no longer there', () => {
    const place = { path: ['qinghe', 'gone'], unit: 'gone', by: 'chosen' } as const;
    expect(firstHolder(place, 'open', directory)).toEqual({ kind: 'unit', id: 'qinghe' });
  });
});

describe('subgrids', () => {
  const lane: Unit = {
    id: 'qinghe-guiyuan-2.lane',
    level: 'subgrid',
    kind: 'territorial',
    name: '书院巷微网格',
    path: ['qinghe', 'qinghe-guiyuan', 'qinghe-guiyuan-2', 'qinghe-guiyuan-2.lane'],
    landmarks: [{ name: '书院巷' }],
  };
  const finer: Directory = { ...directory, units: [...directory.units, lane] };

  test('a landmark that a grid and its subgrid both list is the subgrid’s', () => {
    expect(placeOf({ words: '书院巷口' }, finer).unit).toBe(lane.id);
  });

  test('one without anybody falls to its grid, and past a vacant grid to the village', () => {
    const place = placeOf({ words: '书院巷口' }, finer);
    expect(firstHolder(place, 'open', finer)).toEqual({ kind: 'unit', id: 'qinghe-guiyuan-2' });
    const members = finer.members.filter(({ id }) => id !== 'chief-guiyuan-2');
    expect(firstHolder(place, 'open', { ...finer, members })).toEqual({ kind: 'unit', id: 'qinghe-guiyuan' });
  });
});

describe('one step up', () => {
  test.each([
    ['qinghe-liuxi-1', 'qinghe-liuxi'],
    ['qinghe-liuxi', 'qinghe'],
  ])('%s → %s', (from, to) => {
    expect(unitAbove({ kind: 'unit', id: from }, directory)).toEqual({ kind: 'unit', id: to });
  });

  test('nobody is above the centre, and a department is beside the tree', () => {
    expect(unitAbove({ kind: 'unit', id: 'qinghe' }, directory)).toBeUndefined();
    expect(unitAbove({ kind: 'department', id: 'qinghe-police' }, directory)).toBeUndefined();
    expect(unitAbove({ kind: 'unit', id: 'gone' }, directory)).toBeUndefined();
  });
});
