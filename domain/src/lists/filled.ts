/** The lists filled in with what stands: exported, corrected and imported again; unchanged they change nothing. */
import type { Directory } from '../org/directory.ts';
import { parentId, type Unit } from '../org/unit.ts';
import { DUTY_WORDS } from '../words/duties.ts';
import { ROLE_WORDS } from '../words/kinds.ts';
import {
  DEPARTMENT_KINDS,
  DEPARTMENT_SHEET,
  LANDMARK_SHEET,
  MEMBER_SHEET,
  PARITIES,
  UNIT_SHEET,
  type SheetDefinition,
  type SheetKey,
} from './sheet.ts';

/** The cells of each sheet, row by row, in the order of its columns. */
export function filledLists(
  directory: Directory,
): Readonly<Record<SheetKey, readonly (readonly string[])[]>> {
  const names = new Map(directory.units.map((unit) => [unit.id, unit]));
  const below = (path: readonly string[]) =>
    path.flatMap((id) => names.get(id) ?? []).filter(({ level }) => level !== 'town' && level !== 'county');
  return {
    units: directory.units.filter(({ level }) => level !== 'county').map((unit) => unitCells(unit, below)),
    departments: directory.departments.map(({ id, name, code = '', kind, phone = '' }) =>
      cells(DEPARTMENT_SHEET, {
        name,
        code,
        phone,
        kind: DEPARTMENT_KINDS[kind === 'own' ? 0 : 1],
        duties: (directory.settings.duties[id] ?? []).map((duty) => DUTY_WORDS[duty]).join('、'),
      }),
    ),
    members: directory.members.flatMap(({ name, code = '', phone = '', posts }) =>
      posts
        // Who came by an invitation is no part of the office's lists.
        .filter(({ since }) => since === undefined)
        .map(({ role, path, department }) =>
          cells(MEMBER_SHEET, {
            name,
            code,
            phone,
            role: ROLE_WORDS[role],
            ...placed(below(path)),
            department: directory.departments.find(({ id }) => id === department)?.name ?? '',
          }),
        ),
    ),
    landmarks: directory.units
      .filter(({ level }) => level !== 'town' && level !== 'county')
      .flatMap((unit) =>
        unit.landmarks.map(({ name, aliases = [], doors }) =>
          cells(LANDMARK_SHEET, {
            ...placed(below(unit.path)),
            name,
            aliases: aliases.join('、'),
            from: doors ? String(doors.from) : '',
            to: doors ? String(doors.to) : '',
            parity: doors?.parity ? PARITIES[doors.parity === 'odd' ? 0 : 1] : '',
          }),
        ),
      ),
  };
}

const LEVEL_WORDS = { county: '', town: '镇', village: '村', grid: '网格', subgrid: '微网格' } as const;

function unitCells(unit: Unit, below: (path: readonly string[]) => readonly Unit[]): readonly string[] {
  const above = parentId(unit) === undefined ? [] : below(unit.path.slice(0, -1));
  const community = unit.level === 'village' && unit.name.endsWith('社区');
  return cells(UNIT_SHEET, {
    level:
      unit.kind === 'special' && unit.level === 'grid'
        ? '专属网格'
        : community
          ? '社区'
          : LEVEL_WORDS[unit.level],
    name: unit.name,
    above: above.map(({ name }) => name).join(''),
    code: unit.code ?? '',
    bounds: unit.bounds ?? '',
    address: unit.office?.address ?? '',
    hours: unit.office?.hours ?? '',
    phone: unit.office?.phone ?? '',
  });
}

const placed = (units: readonly Unit[]) => ({
  village: units[0]?.name ?? '',
  grid: units
    .slice(1)
    .map(({ name }) => name)
    .join(''),
});

function cells<Key extends string>(
  { columns }: SheetDefinition<Key>,
  said: Readonly<Partial<Record<Key, string>>>,
): string[] {
  return columns.map(({ key }) => said[key] ?? '');
}
