/** What a town still has to put right about posts and people: each figure is the length of its list. */
import { STAFFING, STAFFING_GAPS, type Directory, type StaffingFigure } from '@gelin/domain';
import { EAST, EAST_2, MEMBERS, OFFICE, TOWN, TOWNSHIP, UNITS } from '../town.ts';

const nobody = new Set<string>();
const of = (figure: StaffingFigure, directory: Directory = TOWNSHIP, bound: ReadonlySet<string> = nobody) =>
  STAFFING_GAPS[figure](directory, bound);

test('a grid without a chief and a village without a lead are vacant, a grid worker answers for no grid', () => {
  expect(of('vacant')).toEqual({ gaps: [{ unit: EAST_2 }], of: UNITS.length });
  const members = MEMBERS.filter(({ posts }) => posts.every(({ role }) => role !== 'villageLead'));
  expect(of('vacant', { ...TOWNSHIP, members }).gaps.map(({ unit }) => unit)).toContain(EAST);
});

test('whoever answers for a unit and has no public phone is counted once, with the unit', () => {
  const chiefs = of('phoneless');
  expect(chiefs.of).toBe(UNITS.length - 1);
  const [first] = chiefs.gaps;
  const members = MEMBERS.map((one) => (one.id === first?.member ? { ...one, phone: '0571-8800' } : one));
  expect(of('phoneless', { ...TOWNSHIP, members })).toEqual({
    gaps: chiefs.gaps.slice(1),
    of: chiefs.of,
  });
});

test('members without an account are unbound, wherever their first post is', () => {
  const [first, ...others] = MEMBERS.map(({ id }) => id);
  const { gaps, of: all } = of('unbound', TOWNSHIP, new Set([first!]));
  expect(gaps.map(({ member }) => member)).toEqual(others);
  expect(all).toBe(MEMBERS.length);
  expect(gaps).toContainEqual({ member: 'liaison-office', unit: TOWN, department: OFFICE });
});

test('a department in which nobody works is unstaffed', () => {
  expect(of('unstaffed').gaps).toEqual([]);
  const members = MEMBERS.filter(({ posts }) => posts.every(({ department }) => department !== OFFICE));
  expect(of('unstaffed', { ...TOWNSHIP, members }).gaps).toEqual([{ unit: TOWN, department: OFFICE }]);
});

test('a town of nobody lacks everybody and everything but phones', () => {
  const lacking = (figure: StaffingFigure) => of(figure, { ...TOWNSHIP, members: [] });
  expect(STAFFING.map((figure) => lacking(figure).gaps.length - lacking(figure).of)).toEqual([0, 0, 0, 0]);
  expect(lacking('vacant').of).toBe(UNITS.length);
});
