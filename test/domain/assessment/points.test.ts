/** Points of an assessment: weight × share, as anybody can reckon them again; too little is not judged; nothing about people. */
import fc from 'fast-check';
import {
  assessedCounts,
  assessedDesk,
  checkSettings,
  countsBy,
  leads,
  placeDesk,
  departmentDesk,
  pointsOf,
  sumWords,
  SHIPPED,
  totalWords,
  workingWords,
  type Cell,
  type Counts,
  type Directory,
  type Post,
  type Role,
} from '@gelin/domain';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

const RULES = SHIPPED.assessment;
const counts = (some: Partial<Counts>): Counts => countsBy((key) => some[key] ?? 0);
const MANY = { due: 99, inTime: 80, closed: 90, reopened: 9, failed: 0, rated: 10, satisfied: 9 };

test('the working is printed so that it can be reckoned again', () => {
  const points = pointsOf(counts(MANY), RULES);
  expect(points.lines.map(workingWords)).toEqual([
    '按期结案率 80.81 % × 40 = 32.3',
    '未重办率 90.00 % × 20 = 18.0',
    '满意率 90.00 % × 20 = 18.0',
    '核查通过率 100.00 % × 20 = 20.0',
  ]);
  expect(`${sumWords(points)} = ${totalWords(points)}`).toBe('32.3 + 18.0 + 18.0 + 20.0 = 88.3 分');
});

test('few ratings are no satisfaction: the others bear its weight', () => {
  const points = pointsOf(counts({ ...MANY, rated: 4, satisfied: 0 }), RULES);
  expect(points.lines.map(workingWords)).toContain('满意率 件数太少，不评');
  expect(`${sumWords(points)} = ${totalWords(points)}`).toBe('(32.3 + 18.0 + 20.0) ÷ 80 × 100 = 87.9 分');
});

test('too few matters are not judged at all', () => {
  const points = pointsOf(counts({ due: 9, closed: 9, inTime: 0, rated: 9, satisfied: 0 }), RULES);
  expect(totalWords(points)).toBe('件数太少，不评');
  expect(sumWords(points)).toBe('');
});

test('a line without weight is not looked at', () => {
  const rules = { ...RULES, weights: { inTime: 100, notReopened: 0, satisfaction: 0, verified: 0 } };
  expect(pointsOf(counts(MANY), rules).lines.map(({ key }) => key)).toEqual(['inTime']);
});

test('points lie between 0 and 100, and one matter more in time never costs any', () => {
  const some = fc.record({
    due: fc.integer({ min: 1, max: 500 }),
    late: fc.integer({ min: 1, max: 500 }),
    closed: fc.integer({ min: 0, max: 500 }),
    bad: fc.integer({ min: 0, max: 500 }),
  });
  fc.assert(
    fc.property(some, ({ due, late, closed, bad }) => {
      const wrong = Math.min(bad, closed);
      const made = { due, inTime: Math.max(0, due - late), closed, reopened: wrong, failed: wrong };
      const { tenths } = pointsOf(counts(made), RULES);
      const better = pointsOf(counts({ ...made, inTime: made.inTime + 1 }), RULES).tenths;
      if (tenths === undefined) return better === undefined;
      return tenths >= 0 && tenths <= 1_000 && (better ?? -1) >= tenths;
    }),
  );
});

test('what a department has is the department’s, and what is for the centre alone is no unit’s', () => {
  const cell = (more: Partial<Cell>): Cell => ({ path: ['t', 'v', 'g'], counts: { due: 1 }, ...more });
  const cells = [cell({}), cell({ department: 'd' }), cell({ restricted: true }), cell({ path: ['t', 'w'] })];
  expect(assessedCounts(cells, placeDesk('v')).due).toBe(1);
  expect(assessedCounts(cells, departmentDesk('d')).due).toBe(1);
  expect(assessedCounts(cells, placeDesk('t')).due).toBe(2);
});

test('weights that are not 100 together are refused', () => {
  const town = { departments: [], members: [], units: [], settings: SHIPPED };
  const settings = { ...SHIPPED, assessment: { ...RULES, weights: { ...RULES.weights, inTime: 50 } } };
  expect(checkSettings(settings, town)).toContainEqual({
    path: ['assessment', 'weights'],
    reason: '各项权重加起来应为 100，现在是 110',
  });
  expect(checkSettings(SHIPPED, town).filter(({ path }) => path[0] === 'assessment')).toEqual([]);
});

const post = (role: Role, path: string[], department?: string): Post => ({
  role,
  unit: path.at(-1) ?? '',
  path,
  ...(department !== undefined && { department }),
});

test('leaders are told of those below them, a clerk of units alone, nobody of their leaders or informants', () => {
  const lead = post('villageLead', ['t', 'v']);
  const chief = post('gridChief', ['t', 'v', 'g']);
  const handler = post('handler', ['t'], 'd');
  expect(leads([lead], chief)).toBe(true);
  expect(leads([chief], lead)).toBe(false);
  expect(leads([chief], post('gridChief', ['t', 'v', 'h']))).toBe(false);
  expect(leads([post('liaison', ['t'], 'd')], handler)).toBe(true);
  expect(leads([post('liaison', ['t'], 'e')], handler)).toBe(false);
  expect(leads([post('centreDirector', ['t'])], handler)).toBe(true);
  expect(leads([post('clerk', ['t'])], chief)).toBe(false);
  const unit = (path: string[]) => ({ id: path.at(-1), path });
  const directory = {
    town: unit(['t']),
    units: [unit(['t']), unit(['t', 'v']), unit(['t', 'w']), unit(['t', 'v', 'g'])],
    departments: [{ id: 'd' }],
  } as unknown as Directory;
  expect(assessedDesk('g', [lead], directory)).toEqual(placeDesk('g'));
  expect(assessedDesk('w', [lead], directory)).toBeUndefined();
  expect(assessedDesk('d', [lead], directory)).toBeUndefined();
  expect(assessedDesk('d', [post('clerk', ['t'])], directory)).toEqual(departmentDesk('d'));
  expect(assessedDesk('v', [post('informant', ['t', 'v'])], directory)).toBeUndefined();
});
