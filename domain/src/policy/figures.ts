/** Whose figures somebody is told: of the places and departments they work for, and of what lies in those. Default deny. */
import { departmentDesk, placeDesk, type FigureDesk } from '../figures/desk.ts';
import { placesOf } from '../listing/circle.ts';
import { unitOf, type Directory } from '../org/directory.ts';
import { CENTRE_ROLES, type Post, type Role } from '../org/post.ts';
import { isWithin } from '../org/unit.ts';

/** Those who hand the town's figures up count what is for the centre alone as well: numbers name nobody. */
const WHOLE: readonly Role[] = [...CENTRE_ROLES, 'supervisor', 'clerk'];

/** The desks of these posts: the widest places first, then the departments they work at. */
export function figureDesks(posts: readonly Post[]): FigureDesk[] {
  const departments = new Set(posts.flatMap(({ department }) => department ?? []));
  return [...placesOf(posts).map(({ unit }) => placeDesk(unit)), ...[...departments].map(departmentDesk)];
}

/** The desk with this id as far as the posts are told of it: their own, a place in one of theirs, a department of a town they see whole. */
export function toldDesk(id: string, posts: readonly Post[], directory: Directory): FigureDesk | undefined {
  const own = figureDesks(posts).find((desk) => desk.id === id);
  if (own) return own;
  const path = unitOf(directory, id)?.path;
  if (path) return placesOf(posts).some(({ unit }) => isWithin(path, unit)) ? placeDesk(id) : undefined;
  const isDepartment = directory.departments.some((department) => department.id === id);
  return isDepartment && seesWhole(directory.town.path, posts) ? departmentDesk(id) : undefined;
}

/** Whether the figures of a place count its restricted matters too for whoever has these posts. */
export function countsRestricted(
  { kind, id }: FigureDesk,
  posts: readonly Post[],
  directory: Directory,
): boolean {
  return kind === 'department' || seesWhole(unitOf(directory, id)?.path ?? [], posts);
}

function seesWhole(path: readonly string[], posts: readonly Post[]): boolean {
  return posts.some(
    ({ unit, department, role }) => department === undefined && WHOLE.includes(role) && isWithin(path, unit),
  );
}
