/** The units of a town while its lists are read: those that stand and those that the file brings, by name and by code. */
import type { Unit } from '../org/unit.ts';

export interface UnitIndex {
  readonly units: () => readonly Unit[];
  readonly byId: (id: string) => Unit | undefined;
  readonly byCode: (code: string) => Unit | undefined;
  /** By the names below the town said in one: "柳溪村", "柳溪村第一网格". */
  readonly bySaid: (said: string) => Unit | undefined;
  /** Every name that finds one so. */
  readonly saidNames: () => readonly string[];
  /** Right under a unit. */
  readonly child: (above: string, name: string) => Unit | undefined;
  readonly put: (unit: Unit) => void;
  /** Names of the villages; of the grids of one. */
  readonly villages: () => readonly string[];
  readonly gridsOf: (village: string) => readonly string[];
}

const childKey = (above: string, name: string) => `${above}\n${name}`;

/** An index over these, into which more are put. */
export function unitIndex(standing: readonly Unit[]): UnitIndex {
  const ids = new Map<string, Unit>();
  const codes = new Map<string, string>();
  const children = new Map<string, string>();
  const said = new Map<string, string>();
  const find = (id: string | undefined) => (id === undefined ? undefined : ids.get(id));

  /** The names on the path below the town, in one. */
  const saidOf = (unit: Unit) =>
    unit.path
      .map((id) => (id === unit.id ? unit : ids.get(id)))
      .map((each) => (each && each.level !== 'town' && each.level !== 'county' ? each.name : ''))
      .join('');
  // Where two have changed names, the other's is not taken away.
  const drop = (names: Map<string, string>, name: string, id: string) => {
    if (names.get(name) === id) names.delete(name);
  };
  const put = (unit: Unit) => {
    const before = ids.get(unit.id);
    if (before) {
      drop(children, childKey(before.path.at(-2) ?? '', before.name), unit.id);
      drop(said, saidOf(before), unit.id);
      drop(codes, before.code ?? '', unit.id);
    }
    ids.set(unit.id, unit);
    children.set(childKey(unit.path.at(-2) ?? '', unit.name), unit.id);
    if (saidOf(unit) !== '') said.set(saidOf(unit), unit.id);
    if (unit.code !== undefined) codes.set(unit.code, unit.id);
  };
  for (const unit of [...standing].sort((one, other) => one.path.length - other.path.length)) put(unit);

  return {
    units: () => [...ids.values()],
    byId: (id) => ids.get(id),
    byCode: (code) => find(codes.get(code)),
    bySaid: (name) => find(said.get(name)),
    saidNames: () => [...said.keys()],
    child: (above, name) => find(children.get(childKey(above, name))),
    put,
    villages: () => [...ids.values()].filter(({ level }) => level === 'village').map(({ name }) => name),
    gridsOf: (village) =>
      [...ids.values()].filter(({ path }) => path.at(-2) === village).map(({ name }) => name),
  };
}
