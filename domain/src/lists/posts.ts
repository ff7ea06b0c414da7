/** The post that a row of 岗位和人员 names: its role, and where that role has its place. */
import type { Department } from '../org/department.ts';
import { DEPARTMENT_ROLES, ROLES, type Post, type Role } from '../org/post.ts';
import { levelsOf } from '../org/place-of-role.ts';
import type { Unit } from '../org/unit.ts';
import { ROLE_WORDS } from '../words/kinds.ts';
import type { Complain } from './bad-cell.ts';
import { noSuch } from './nearest.ts';
import { placeIn } from './place.ts';
import type { MEMBER_SHEET } from './sheet.ts';
import type { ListRow } from './table.ts';
import type { UnitIndex } from './unit-index.ts';

export type MemberRow = ListRow<(typeof MEMBER_SHEET)['columns'][number]['key']>;

/** Other names that offices use for a post. */
const ALSO: Readonly<Record<string, Role>> = {
  专职网格员: 'gridWorker',
  村网格长: 'villageLead',
  一级网格长: 'villageLead',
  镇级网格长: 'centreDirector',
  中心主任: 'centreDirector',
  联络员: 'liaison',
  管理员: 'admin',
};
const ROLE_OF = new Map<string, Role>([
  ...ROLES.map((role) => [ROLE_WORDS[role], role] as const),
  ...Object.entries(ALSO),
]);

export interface Places {
  readonly town: Unit;
  readonly index: UnitIndex;
  readonly departments: ReadonlyMap<string, Department>;
}

/** The post, or `undefined` after saying which cell is wrong. */
export function postIn(row: MemberRow, places: Places, complain: Complain): Post | undefined {
  const said = row.text('role');
  const role = ROLE_OF.get(said);
  if (!role) {
    complain(row.bad('role', said === '' ? '要写什么岗位' : noSuch(said, '岗位', [...ROLE_OF.keys()])));
    return undefined;
  }
  const unit = unitFor(role, row, places, complain);
  const department = DEPARTMENT_ROLES.includes(role) ? departmentIn(row, places, complain) : undefined;
  if (!unit || (DEPARTMENT_ROLES.includes(role) && !department)) return undefined;
  return { role, unit: unit.id, path: unit.path, ...(department && { department: department.id }) };
}

function unitFor(role: Role, row: MemberRow, { town, index }: Places, complain: Complain): Unit | undefined {
  const levels = levelsOf(role);
  if (levels.includes('town')) return town;
  const inVillage = levels.includes('village');
  if (!inVillage && row.text('grid') === '') {
    complain(row.bad('grid', `${ROLE_WORDS[role]}要写哪个网格`));
    return undefined;
  }
  const whole = {
    ...row,
    text: (key: Parameters<MemberRow['text']>[0]) => (inVillage && key === 'grid' ? '' : row.text(key)),
  };
  const unit = placeIn(whole, index, complain);
  if (unit && !levels.includes(unit.level)) {
    complain(
      row.bad('grid', `“${unit.name}”不是${role === 'gridWorker' ? '网格' : '网格（微网格没有这个岗位）'}`),
    );
    return undefined;
  }
  return unit;
}

function departmentIn(row: MemberRow, { departments }: Places, complain: Complain): Department | undefined {
  const said = row.text('department');
  const all = [...departments.values()];
  const found = all.find(({ name, code }) => name === said || (said !== '' && code === said));
  if (!found)
    complain(
      row.bad(
        'department',
        said === ''
          ? '要写哪个部门'
          : noSuch(
              said,
              '部门',
              all.map(({ name }) => name),
            ),
      ),
    );
  return found;
}
