/** What everybody asks of a town's directory: who is under whom, who answers for a place, whose duty it is. */
import {
  CATEGORIES,
  chiefOf,
  childrenOf,
  departmentFor,
  isWithin,
  membersIn,
  parentId,
  unitOf,
  type Category,
} from '@gelin/domain';
import { qinghe } from '../../runtime/town/qinghe.ts';

const { directory } = qinghe;
const unit = (id: string) => {
  const found = unitOf(directory, id);
  if (!found) throw new Error(`there should be a unit ${id}`);
  return found;
};

describe('the tree', () => {
  test('units right under another come in the order the town lists them', () => {
    const ids = (id: string) => childrenOf(directory, id).map((child) => child.id);
    expect(ids('qinghe')).toEqual(['qinghe-liuxi', 'qinghe-shangba', 'qinghe-shiqiao', 'qinghe-guiyuan']);
    expect(ids('qinghe-shangba')).toEqual(['qinghe-shangba-1', 'qinghe-shangba-2', 'qinghe-shangba-3']);
    expect(ids('qinghe-shangba-1')).toEqual([]);
  });

  test('the town has nothing above it, a grid its village', () => {
    expect(parentId(unit('qinghe'))).toBeUndefined();
    expect(parentId(unit('qinghe-liuxi-1'))).toBe('qinghe-liuxi');
    expect(unitOf(directory, 'nowhere')).toBeUndefined();
  });

  test('a unit lies within itself and what is above it, not within its neighbour', () => {
    const { path } = unit('qinghe-liuxi-1');
    for (const id of ['qinghe', 'qinghe-liuxi', 'qinghe-liuxi-1']) expect(isWithin(path, id)).toBe(true);
    for (const id of ['qinghe-liuxi-2', 'qinghe-shangba']) expect(isWithin(path, id)).toBe(false);
  });
});

describe('who answers for a place', () => {
  test.each([
    ['qinghe', 'director-centre'],
    ['qinghe-liuxi', 'lead-liuxi'],
    ['qinghe-liuxi-1', 'chief-liuxi-1'],
    ['qinghe-shiqiao-park', 'chief-shiqiao-park'],
    ['qinghe-shangba-3', undefined],
  ])('%s: %s', (id, member) => {
    expect(chiefOf(directory, unit(id))?.id).toBe(member);
  });

  test('members are of exactly the unit, and those of departments are not its own', () => {
    expect(membersIn(directory, 'qinghe-liuxi', ['gridChief'])).toEqual([]);
    expect(membersIn(directory, 'qinghe', ['liaison', 'handler'])).toEqual([]);
    expect(membersIn(directory, 'qinghe', ['dispatcher']).map(({ id }) => id)).toEqual([
      'dispatcher-centre-1',
      'dispatcher-centre-2',
    ]);
  });

  test('a second post counts in its own unit', () => {
    expect(membersIn(directory, 'qinghe-shiqiao-park', ['gridWorker']).map(({ id }) => id)).toEqual([
      'chief-shiqiao-2',
      'worker-shiqiao-park',
    ]);
  });
});

describe('whose duty it is', () => {
  const named = (duty: Category['duty']) => CATEGORIES.find((category) => category.duty === duty)?.code ?? '';

  test.each([
    ['police', 'qinghe-police'],
    ['construction', 'qinghe-construction'],
    ['labour', 'qinghe-affairs'],
    ['health', 'qinghe-affairs'],
    ['discipline', 'qinghe-discipline'],
  ] as const)('%s falls to %s', (duty, department) => {
    expect(departmentFor(directory, named(duty))?.id).toBe(department);
  });

  test('to nobody where the category is unknown or no department carries it', () => {
    expect(departmentFor(directory, '0000')).toBeUndefined();
    expect(departmentFor({ ...directory, departments: [] }, named('police'))).toBeUndefined();
  });
});
