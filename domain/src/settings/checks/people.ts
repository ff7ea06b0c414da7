/** Settings that name departments and members: each must be there, and be who the setting takes them for. */
import type { Duty } from '../../catalogue/category.ts';
import type { Department } from '../../org/department.ts';
import { CENTRE_ROLES, type Member } from '../../org/post.ts';
import type { Unit } from '../../org/unit.ts';
import { repeatedIn, type Problem, type SettingsPath } from '../problem.ts';
import type { Roster, Settings } from '../settings.ts';

/** Every department exists, and every duty has one department at most: two would each wait for the other. */
export function checkDuties(duties: Settings['duties'], departments: readonly Department[]): Problem[] {
  const carriers = new Map<Duty, string>();
  const nameOf = (id: string) => departments.find((department) => department.id === id)?.name;
  return Object.entries(duties).flatMap(([id, carried]) => {
    if (nameOf(id) === undefined) return [{ path: ['duties', id], reason: `没有部门 ${id}` }];
    return carried.flatMap((duty, index) => {
      const other = carriers.get(duty);
      if (other === undefined) carriers.set(duty, id);
      const reason = other === id ? '写了两次' : `已由${nameOf(other ?? '')}承担`;
      return other === undefined ? [] : [{ path: ['duties', id, index], reason: `职责 ${duty} ${reason}` }];
    });
  });
}

/** Whoever is on duty has a post at the centre: they read what nobody else may. */
export function checkRoster(
  { order, days }: Roster,
  { members, units }: { readonly members: readonly Member[]; readonly units: readonly Unit[] },
): Problem[] {
  const turns: readonly (readonly [SettingsPath, readonly string[]])[] = [
    [['roster', 'order'], order],
    ...Object.entries(days).map(([date, ids]) => [['roster', 'days', date], ids] as const),
  ];
  return turns.flatMap(([path, ids]) => [
    ...repeatedIn(ids, path, (id) => `${id} 写了两次`),
    ...ids.flatMap((id, index) => {
      const member = members.find((each) => each.id === id);
      if (!member) return [{ path: [...path, index], reason: `没有工作人员 ${id}` }];
      if (sitsAtCentre(member, units)) return [];
      return [{ path: [...path, index], reason: `${member.name}（${id}）不在综治中心任职，不能值班` }];
    }),
  ]);
}

function sitsAtCentre({ posts }: Member, units: readonly Unit[]): boolean {
  return posts.some(
    ({ role, unit }) => CENTRE_ROLES.includes(role) && units.find(({ id }) => id === unit)?.level === 'town',
  );
}
