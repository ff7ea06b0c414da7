/** Lists as an office would hand them in, and the town that they make: for tests of reading them. */
import {
  changedMember,
  filledLists,
  LISTS,
  readLists,
  type Directory,
  type Grid,
  type ListsRead,
  type SheetKey,
  type TownPlan,
} from '@gelin/domain';

export type Sheets = Readonly<Partial<Record<SheetKey, Grid>>>;

/** A sheet with its headings in the second row, as the template has them, and these rows below. */
export function sheet(key: SheetKey, ...rows: readonly Readonly<Record<string, string>>[]): Grid {
  const definition = LISTS.find((one) => one.key === key);
  if (!definition) throw new Error(`no sheet ${key}`);
  const { title, columns } = definition;
  const cells = [
    [title],
    columns.map(({ heading, required }) => `${heading}${required ? '*' : ''}`),
    ...rows.map((row) => columns.map((column) => row[column.key] ?? '')),
  ];
  return { title, rows: cells.map((each, index) => ({ number: index + 1, cells: each })) };
}

/** The lists filled in with what stands in a town. */
export function exported(directory: Directory): Sheets {
  const filled = filledLists(directory);
  return Object.fromEntries(
    LISTS.map(({ key, title, columns }) => [
      key,
      {
        title,
        rows: [columns.map(({ heading }) => heading), ...filled[key]].map((cells, index) => ({
          number: index + 1,
          cells,
        })),
      },
    ]),
  );
}

export function read(sheets: Sheets, directory: Directory, endOthers = false): ListsRead {
  return readLists(sheets, directory, {
    endOthers,
    importer: 'admin-centre',
    idOf: (kind, key) => `${kind}-${Buffer.from(key).toString('base64url')}`,
  });
}

/** The town after a plan has been written. */
export function after(directory: Directory, plan: TownPlan): Directory {
  const over = <T extends { readonly id: string }>(before: readonly T[], now: readonly T[]): T[] => [
    ...before.map((one) => now.find(({ id }) => id === one.id) ?? one),
    ...now.filter(({ id }) => !before.some((one) => one.id === id)),
  ];
  const members = directory.members.map((member) => {
    const change = plan.memberChanges.get(member.id);
    return change ? changedMember(member, change) : member;
  });
  const { settings } = directory;
  const units = over(directory.units, plan.units);
  return {
    town: units.find(({ id }) => id === directory.town.id) ?? directory.town,
    units,
    departments: over(directory.departments, plan.departments),
    members: over(members, plan.members).filter(({ posts }) => posts.length > 0),
    settings: plan.duties ? { ...settings, duties: plan.duties } : settings,
  };
}
