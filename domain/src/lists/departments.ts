/** The sheet 部门: offices of the town and stationed ones, with the duties each carries. */
import type { Duty } from '../catalogue/category.ts';
import type { Department } from '../org/department.ts';
import { DUTY_WORDS } from '../words/duties.ts';
import type { BadCell, Complain } from './bad-cell.ts';
import { nameIn, phoneIn, textIn, wordsIn } from './cell.ts';
import { noSuch } from './nearest.ts';
import { DEPARTMENT_KINDS, DEPARTMENT_SHEET } from './sheet.ts';
import { tableOf, type Grid, type ListRow } from './table.ts';
import type { IdOf } from './units.ts';

type Key = (typeof DEPARTMENT_SHEET)['columns'][number]['key'];

export interface DepartmentsRead {
  /** Everything the town will have. */
  readonly departments: ReadonlyMap<string, Department>;
  /** Those that the sheet names. */
  readonly named: ReadonlySet<string>;
  /** Which department carries which duties, as the sheet says it: absent where its cell is empty. */
  readonly duties: Readonly<Record<string, readonly Duty[]>>;
}

const DUTY_OF = new Map(Object.entries(DUTY_WORDS).map(([duty, words]) => [words, duty as Duty]));

/** Reads the sheet over the departments that stand. */
export function readDepartments(
  grid: Grid | undefined,
  standing: readonly Department[],
  town: string,
  idOf: IdOf,
  complain: Complain,
): DepartmentsRead {
  const departments = new Map(standing.map((one) => [one.id, one]));
  if (!grid) return { departments, named: new Set(), duties: {} };
  const { rows, problems } = tableOf<Key>(DEPARTMENT_SHEET, grid);
  problems.forEach(complain);
  const named = new Map<string, number>();
  const duties: Record<string, readonly Duty[]> = {};
  const carriers = new Map<Duty, number>();
  for (const row of rows) {
    const bad: BadCell[] = [];
    const say: Complain = (one) => void bad.push(one);
    const department = departmentIn(row, [...departments.values()], town, idOf, say);
    const carried = dutiesIn(row, say);
    const earlier = named.get(department.id);
    if (earlier !== undefined) say(row.bad('name', `和第 ${earlier} 行是同一个部门，只写一行`));
    for (const duty of carried ?? []) {
      const other = carriers.get(duty);
      if (other !== undefined)
        say(row.bad('duties', `“${DUTY_WORDS[duty]}”已由第 ${other} 行的部门承担，一项只归一个部门`));
      carriers.set(duty, other ?? row.number);
    }
    if (bad.length === 0) {
      departments.set(department.id, department);
      if (carried) duties[department.id] = carried;
    }
    named.set(department.id, earlier ?? row.number);
    bad.forEach(complain);
  }
  return { departments, named: new Set(named.keys()), duties };
}

function departmentIn(
  row: ListRow<Key>,
  known: readonly Department[],
  town: string,
  idOf: IdOf,
  complain: Complain,
): Department {
  const name = nameIn(row, 'name', [2, 40], complain);
  const code = textIn(row, 'code', 40, undefined, complain);
  const before =
    known.find((one) => code !== undefined && one.code === code) ?? known.find((one) => one.name === name);
  const said = row.text('kind');
  const kind = said === '' ? (before?.kind ?? 'own') : said === DEPARTMENT_KINDS[1] ? 'stationed' : 'own';
  if (said !== '' && !DEPARTMENT_KINDS.includes(said as never))
    complain(row.bad('kind', `没有“${said}”这个类型，应为${DEPARTMENT_KINDS.join('或')}`));
  const phone = phoneIn(row, 'phone', before?.phone, complain);
  const now = code ?? before?.code;
  return {
    id: before?.id ?? idOf('department', code === undefined ? name : `code/${code}`),
    town,
    name,
    kind,
    ...(now !== undefined && { code: now }),
    ...(phone !== undefined && { phone }),
  };
}

function dutiesIn(row: ListRow<Key>, complain: Complain): readonly Duty[] | undefined {
  const words = wordsIn(row.text('duties'));
  if (words.length === 0) return undefined;
  return words.flatMap((word) => {
    const duty = DUTY_OF.get(word);
    if (!duty) complain(row.bad('duties', noSuch(word, '职责', [...DUTY_OF.keys()])));
    return duty ?? [];
  });
}
