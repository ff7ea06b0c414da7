/** The sheet 网格: town, villages, grids and subgrids, each found again by its code or its name under the same village. */
import type { Level, Unit } from '../org/unit.ts';
import type { BadCell, Complain } from './bad-cell.ts';
import { nameIn, phoneIn, textIn } from './cell.ts';
import { noSuch } from './nearest.ts';
import { LEVEL_CHOICES, UNIT_SHEET } from './sheet.ts';
import { tableOf, type Grid, type ListRow } from './table.ts';
import type { UnitIndex } from './unit-index.ts';

type Key = (typeof UNIT_SHEET)['columns'][number]['key'];
type Row = ListRow<Key>;

/** Makes the id of something new: the same for the same town and the same code or name, so that nothing is there twice. */
export type IdOf = (kind: 'unit' | 'department' | 'member', key: string) => string;

const LEVEL_OF: Readonly<Record<string, readonly [Level, Unit['kind']]>> = {
  镇: ['town', 'territorial'],
  乡: ['town', 'territorial'],
  街道: ['town', 'territorial'],
  村: ['village', 'territorial'],
  社区: ['village', 'territorial'],
  '村（社区）': ['village', 'territorial'],
  网格: ['grid', 'territorial'],
  专属网格: ['grid', 'special'],
  微网格: ['subgrid', 'territorial'],
};
const ORDER: readonly Level[] = ['county', 'town', 'village', 'grid', 'subgrid'];

/** Reads the sheet into the index; returns which units it names, by the row that does. */
export function readUnits(
  grid: Grid,
  town: Unit,
  index: UnitIndex,
  idOf: IdOf,
  complain: Complain,
): ReadonlyMap<string, number> {
  const { rows, problems } = tableOf<Key>(UNIT_SHEET, grid);
  problems.forEach(complain);
  const named = new Map<string, number>();
  const levelled = rows.flatMap((row) => {
    const known = LEVEL_OF[row.text('level')];
    if (!known) complain(row.bad('level', notALevel(row.text('level'))));
    return known ? [{ row, level: known[0], kind: known[1] }] : [];
  });
  // Whatever lies in something is read after it, in whichever order the rows stand.
  levelled.sort((one, other) => ORDER.indexOf(one.level) - ORDER.indexOf(other.level));
  for (const { row, level, kind } of levelled) {
    const bad: BadCell[] = [];
    const unit = unitIn(row, { level, kind, town, index, idOf }, (one) => bad.push(one));
    if (unit && bad.length === 0) {
      const earlier = named.get(unit.id);
      if (earlier === undefined) index.put(unit);
      else bad.push(row.bad('name', `和第 ${earlier} 行是同一个“${unit.name}”，只写一行`));
      named.set(unit.id, earlier ?? row.number);
    }
    bad.forEach(complain);
  }
  const rowOf = new Map(levelled.map(({ row }) => [row.number, row]));
  for (const { id, name, row } of namesakes(index, named))
    complain(rowOf.get(row)?.bad('name', `旁边已有一个“${name}”，换一个名字`) ?? unheard(id));
  return named;
}

const unheard = (id: string): BadCell => ({ sheet: 'units', row: 1, column: 'A', reason: `${id} 重名` });

/** Named units that would be called as another one beside them. */
function namesakes(index: UnitIndex, named: ReadonlyMap<string, number>) {
  const said = (unit: Unit) => `${unit.path.at(-2) ?? ''}\n${unit.name}`;
  const times = new Map<string, number>();
  for (const unit of index.units()) times.set(said(unit), (times.get(said(unit)) ?? 0) + 1);
  return [...named].flatMap(([id, row]) => {
    const unit = index.byId(id);
    return unit && (times.get(said(unit)) ?? 0) > 1 ? [{ id, name: unit.name, row }] : [];
  });
}

const notALevel = (said: string) =>
  said === '' ? '这一格不能空' : `没有“${said}”这个层级，应为${LEVEL_CHOICES.join('、')}之一`;

interface Known {
  readonly level: Level;
  readonly kind: Unit['kind'];
  readonly town: Unit;
  readonly index: UnitIndex;
  readonly idOf: IdOf;
}

function unitIn(row: Row, known: Known, complain: Complain): Unit | undefined {
  const { level, kind, town, index, idOf } = known;
  const above = level === 'town' ? undefined : aboveOf(row, level, known, complain);
  if (level !== 'town' && !above) return undefined;
  const name = withoutAbove(nameIn(row, 'name', [2, 40], complain), above);
  const code = textIn(row, 'code', 40, undefined, complain);
  const byCode = code === undefined ? undefined : index.byCode(code);
  const before = level === 'town' ? town : (byCode ?? index.child(above?.id ?? '', name));
  if (before && !isSamePlace(before, level, above, row, complain)) return undefined;
  const id = before?.id ?? idOf('unit', code === undefined ? `${above?.id ?? ''}/${name}` : `code/${code}`);
  const kept: Unit = before ?? { id, level, kind, name, path: [...(above?.path ?? []), id], landmarks: [] };
  return {
    ...rest(kept),
    kind: level === 'town' ? kept.kind : kind,
    name,
    ...textsIn(row, kept, code, complain),
  };
}

/** What a row does not say and what stays as it is. */
function rest({ bounds: _bounds, office: _office, code: _code, ...unit }: Unit): Unit {
  return unit;
}

function textsIn(row: Row, before: Unit, code: string | undefined, complain: Complain) {
  const bounds = textIn(row, 'bounds', 200, before.bounds, complain);
  const address = textIn(row, 'address', 100, before.office?.address, complain);
  const hours = textIn(row, 'hours', 100, before.office?.hours, complain);
  const phone = phoneIn(row, 'phone', before.office?.phone, complain);
  const office = {
    ...(address !== undefined && { address }),
    ...(hours !== undefined && { hours }),
    ...(phone !== undefined && { phone }),
  };
  const now = code ?? before.code;
  return {
    ...(now !== undefined && { code: now }),
    ...(bounds !== undefined && { bounds }),
    ...(Object.keys(office).length > 0 && { office }),
  };
}

/** 柳溪村第一网格 in 柳溪村 is its 第一网格. */
function withoutAbove(name: string, above: Unit | undefined): string {
  const within = above && above.level !== 'town' && name.startsWith(above.name);
  return within && name.length > above.name.length ? name.slice(above.name.length).trim() : name;
}

function aboveOf(row: Row, level: Level, { town, index }: Known, complain: Complain): Unit | undefined {
  if (level === 'village') return town;
  const said = row.text('above');
  const found = index.bySaid(said) ?? index.byCode(said);
  const wanted: Level = level === 'grid' ? 'village' : 'grid';
  if (found?.level === wanted) return found;
  const kind = wanted === 'village' ? '村（社区）' : '网格';
  if (said === '') complain(row.bad('above', `要写在哪个${kind}`));
  else complain(row.bad('above', noSuch(said, kind, namesOf(wanted, index))));
  return undefined;
}

function namesOf(level: Level, index: UnitIndex): readonly string[] {
  if (level === 'village') return index.villages();
  return index
    .units()
    .filter((unit) => unit.level === level)
    .map(({ path, name }) => `${index.byId(path.at(-2) ?? '')?.name ?? ''}${name}`);
}

/** Matters and posts hang on where a unit is: it is never moved by a list. */
function isSamePlace(
  before: Unit,
  level: Level,
  above: Unit | undefined,
  row: Row,
  complain: Complain,
): boolean {
  if (before.level !== level) {
    complain(row.bad('level', `“${before.name}”已经有了，层级不同，不能改`));
    return false;
  }
  if (above && before.path.at(-2) !== above.id) {
    complain(row.bad('above', `编码已属于另一处的“${before.name}”，网格不能换村；请用新的编码`));
    return false;
  }
  return true;
}
