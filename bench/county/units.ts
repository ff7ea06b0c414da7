/** A county as it could be: 36 towns with 494 villages and 4,473 grids, and whoever holds the posts there. */
import { SHIPPED, type Directory, type Member, type Role, type Unit } from '@gelin/domain';

export const TOWNS = 36;
export const VILLAGES = 494;
export const GRIDS = 4_473;

/** Posts, by where they are. Assumed: how many of each; a department's people are one office's. */
const IN_TOWN: Readonly<Partial<Record<Role, number>>> = {
  centreDirector: 1,
  dispatcher: 2,
  villageContact: 6,
  liaison: 8,
  supervisor: 2,
};
const IN_VILLAGE: Readonly<Partial<Record<Role, number>>> = { villageLead: 1, villageClerk: 1 };
const IN_GRID: Readonly<Partial<Record<Role, number>>> = { gridChief: 1, gridWorker: 1, informant: 3 };

const PLAIN = { kind: 'territorial', landmarks: [] } as const;

const share = (all: number, parts: number, part: number): number =>
  Math.floor(((part + 1) * all) / parts) - Math.floor((part * all) / parts);

/** The county's towns, each with a directory of its own. */
export function county(towns = TOWNS): readonly Directory[] {
  let village = 0;
  return Array.from({ length: towns }, (_, t) => {
    const id = `t${t}`;
    const town: Unit = { ...PLAIN, id, level: 'town', name: `第${t + 1}镇`, path: [id] };
    const villages = Array.from({ length: share(VILLAGES, TOWNS, t) }, (__, v) => {
      const own = unitUnder(town, `${id}-${v}`, 'village', `第${v + 1}村`);
      const grids = Array.from({ length: share(GRIDS, VILLAGES, village++) }, (___, g) =>
        unitUnder(own, `${own.id}-${g}`, 'grid', `第${g + 1}网格`),
      );
      return [own, ...grids];
    });
    const units = [town, ...villages.flat()];
    const department = { id: `${id}-office`, town: id, name: '综合办', kind: 'own' as const };
    const members = units.flatMap((unit) => membersOf(unit, department.id));
    const director = members.find(({ posts }) => posts[0]?.role === 'centreDirector')?.id ?? '';
    const dispatchers = members.filter(({ posts }) => posts[0]?.role === 'dispatcher').map((each) => each.id);
    const roster = { order: [director, ...dispatchers], days: {} };
    return { town, units, departments: [department], members, settings: { ...SHIPPED, roster } };
  });
}

function unitUnder(above: Unit, id: string, level: Unit['level'], name: string): Unit {
  return { ...PLAIN, id, level, name, path: [...above.path, id] };
}

function membersOf(unit: Unit, department: string): Member[] {
  const posts = unit.level === 'town' ? IN_TOWN : unit.level === 'village' ? IN_VILLAGE : IN_GRID;
  return Object.entries(posts).flatMap(([role, count]) =>
    Array.from({ length: count }, (_, n): Member => {
      const post = { role: role as Role, unit: unit.id, path: unit.path };
      return {
        id: `${unit.id}:${role}:${n}`,
        name: '某某',
        phone: '000',
        posts: [role === 'liaison' ? { ...post, department } : post],
      };
    }),
  );
}
