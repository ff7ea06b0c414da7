/** Whose assessment somebody is told: their own, and of those below whom they lead. Nobody else's, and of informants none. Default deny. */
import { departmentDesk, placeDesk, type FigureDesk } from '../figures/desk.ts';
import { unitOf, type Directory } from '../org/directory.ts';
import { DEPARTMENT_ROLES, HOLDING_ROLES, type Post, type Role } from '../org/post.ts';
import { isWithin } from '../org/unit.ts';

/** Who are told of the places of their unit and below; the town's of its departments too. */
const TOWN_ROLES: readonly Role[] = ['centreDirector', 'supervisor', 'clerk'];
const PLACE_ROLES: readonly Role[] = [...TOWN_ROLES, 'villageLead', 'gridChief'];
/** Whom a post leads in its own unit or department; all posts of the units below besides, but for a clerk, who leads nobody. */
const LEADS: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  supervisor: ['centreDirector', 'dispatcher', ...DEPARTMENT_ROLES],
  centreDirector: ['dispatcher', ...DEPARTMENT_ROLES],
  villageLead: ['villageClerk'],
  gridChief: ['gridWorker'],
  liaison: ['handler'],
};
const ASSESSED_ROLES: readonly Role[] = [...HOLDING_ROLES, ...DEPARTMENT_ROLES];

/** The desks whose assessment these posts open first. */
export function assessingDesks(posts: readonly Post[]): FigureDesk[] {
  const desks = posts.flatMap(({ role, unit, department }) => {
    if (department !== undefined) return role === 'liaison' ? [departmentDesk(department)] : [];
    return PLACE_ROLES.includes(role) ? [placeDesk(unit)] : [];
  });
  return desks.filter(({ id }, index) => desks.findIndex((one) => one.id === id) === index);
}

/** The desk with this id as far as these posts are told its assessment. */
export function assessedDesk(
  id: string,
  posts: readonly Post[],
  directory: Directory,
): FigureDesk | undefined {
  const own = assessingDesks(posts).find((desk) => desk.id === id);
  if (own) return own;
  const path = unitOf(directory, id)?.path;
  const reaches = (roles: readonly Role[], at: readonly string[]) =>
    posts.some(
      ({ role, unit, department }) => department === undefined && roles.includes(role) && isWithin(at, unit),
    );
  if (path) return reaches(PLACE_ROLES, path) ? placeDesk(id) : undefined;
  const isDepartment = directory.departments.some((department) => department.id === id);
  return isDepartment && reaches(TOWN_ROLES, directory.town.path) ? departmentDesk(id) : undefined;
}

/** The post by which a member is assessed at a desk; an informant by none. */
export function assessedPost(posts: readonly Post[], { kind, id }: FigureDesk): Post | undefined {
  return posts.find(
    ({ role, unit, department }) =>
      ASSESSED_ROLES.includes(role) &&
      (kind === 'department' ? department === id : department === undefined && unit === id),
  );
}

/** Whether the holder of `post` is led by one of these posts. */
export function leads(posts: readonly Post[], post: Post): boolean {
  return posts.some(({ role, unit, department }) => {
    const led = LEADS[role];
    if (!led) return false;
    if (department !== undefined) return department === post.department && led.includes(post.role);
    if (unit === post.unit) return led.includes(post.role);
    return isWithin(post.path, unit);
  });
}

/** The post by which somebody speaks for a desk against its points. */
export function objectingPost(posts: readonly Post[], { kind, id }: FigureDesk): Post | undefined {
  return posts.find(({ role, unit, department }) =>
    kind === 'department'
      ? role === 'liaison' && department === id
      : (role === 'villageLead' || role === 'gridChief') && department === undefined && unit === id,
  );
}

/** Who decides objections. */
export type DecidingRole = Extract<Role, 'centreDirector' | 'supervisor'>;

/** Who decides what whoever holds these posts said: the centre's director, and of a director's the town's supervisor, who leads them. */
export function decidingRole(author: readonly Post[], town: string): DecidingRole {
  return postOfTown(author, 'centreDirector', town) ? 'supervisor' : 'centreDirector';
}

/** The post by which somebody decides an objection of whoever holds the posts of `author`. */
export function decidingPost(
  posts: readonly Post[],
  author: readonly Post[],
  town: string,
): Post | undefined {
  return postOfTown(posts, decidingRole(author, town), town);
}

function postOfTown(posts: readonly Post[], asked: DecidingRole, town: string): Post | undefined {
  return posts.find(
    ({ role, unit, department }) => role === asked && unit === town && department === undefined,
  );
}
