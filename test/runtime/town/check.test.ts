/** A town in order has no problems; each thing that can be wrong with one is told in a sentence. */
import type { Directory, Unit } from '@gelin/domain';
import { checkTown } from '../../../runtime/town/check.ts';
import { qinghe } from './qinghe.ts';

const { directory, vacant } = qinghe;

function withUnit(id: string, change: Partial<Unit>): Directory {
  return {
    ...directory,
    units: directory.units.map((unit) => (unit.id === id ? { ...unit, ...change } : unit)),
  };
}

const square = (west: number, south: number, size: number): NonNullable<Unit['boundary']> => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

describe('checking a town', () => {
  test('青禾镇 is in order', () => {
    expect(checkTown(directory, vacant)).toEqual([]);
  });

  test('a grid in no village', () => {
    const lost = withUnit('qinghe-liuxi-3', { path: ['qinghe', 'qinghe-liuxi-3'] });
    expect(checkTown(lost, vacant)).toEqual(['qinghe-liuxi-3 lies in no village']);
  });

  test('a grid drawn outside its village', () => {
    const away = withUnit('qinghe-liuxi-3', { boundary: square(109.9692, 29.99, 0.002) });
    expect(checkTown(away, vacant)).toEqual(['qinghe-liuxi-3 reaches out of qinghe-liuxi']);
  });

  test('two grids drawn over each other', () => {
    const over = withUnit('qinghe-liuxi-3', { boundary: square(109.976, 30.0, 0.004) });
    expect(checkTown(over, vacant)).toEqual(['qinghe-liuxi-1 overlaps qinghe-liuxi-3']);
  });

  test('one grid drawn exactly over another', () => {
    const { boundary } = directory.units.find(({ id }) => id === 'qinghe-liuxi-1') ?? {};
    if (!boundary) throw new Error('qinghe-liuxi-1 should have a boundary');
    expect(checkTown(withUnit('qinghe-liuxi-3', { boundary }), vacant)).toEqual([
      'qinghe-liuxi-1 overlaps qinghe-liuxi-3',
    ]);
  });

  test('grids that share an edge do not overlap', () => {
    const beside = withUnit('qinghe-liuxi-3', { boundary: square(109.974, 30.0, 0.004) });
    expect(checkTown(beside, vacant)).toEqual([]);
  });

  test('a landmark that two grids claim', () => {
    const claimed = withUnit('qinghe-liuxi-3', { landmarks: [{ name: '豆腐巷' }] });
    expect(checkTown(claimed, vacant)).toEqual([
      '“豆腐巷” of qinghe-liuxi-3 does not lead there alone',
      '“豆腐巷” of qinghe-guiyuan-1 does not lead there alone',
    ]);
  });

  test('doors that two grids claim', () => {
    const claimed = withUnit('qinghe-liuxi-3', {
      landmarks: [{ name: '北街', doors: { from: 95, to: 110, parity: 'even' } }],
    });
    expect(checkTown(claimed, vacant)).toEqual([
      '“北街96号” of qinghe-liuxi-3 does not lead there alone',
      '“北街96号” of qinghe-guiyuan-2 does not lead there alone',
    ]);
  });

  test('a unit without a chief, unless that is known', () => {
    expect(checkTown(directory)).toEqual(['qinghe-shangba-3 has nobody who answers for it']);
  });

  test('a post said to be vacant that is not', () => {
    expect(checkTown(directory, [...vacant, 'qinghe-liuxi-1'])).toEqual([
      'qinghe-liuxi-1 is said to be vacant and has a chief',
    ]);
  });

  test('a duty that nobody carries', () => {
    const departments = directory.departments.filter(({ id }) => id !== 'qinghe-water');
    expect(checkTown({ ...directory, departments }, vacant)).toEqual(['no department carries water']);
  });

  test('a person who is two members', () => {
    const members = [...directory.members, ...directory.members.filter(({ id }) => id === 'chief-liuxi-1')];
    expect(checkTown({ ...directory, members }, vacant)).toEqual(['chief-liuxi-1 is two members']);
  });
});
