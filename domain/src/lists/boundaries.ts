/** Boundaries of units from a GeoJSON file: matched by code or name, moved to GCJ-02, each ring looked at. */
import kinks from '@turf/kinks';
import gcoord from 'gcoord';
import type { Directory } from '../org/directory.ts';
import type { Boundary, Position, Unit } from '../org/unit.ts';
import type { BadCell } from './bad-cell.ts';
import { nearest } from './nearest.ts';
import type { ListsRead } from './plan.ts';
import { unitIndex, type UnitIndex } from './unit-index.ts';

/** What coordinates are measured in: WGS84 (CGCS2000 is the same within centimetres), or GCJ-02 as Chinese maps draw. */
export type CoordinateSystem = 'wgs84' | 'gcj02';

interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
}

/** Points of one unit: the document stays small, and so does the directory. */
const MOST_POINTS = 2_000;
const MOST_FEATURES = 10_000;
const CHINA = { west: 73, east: 136, south: 3, north: 54 };
const [NAMES, CODES, VILLAGES] = [
  ['name', 'NAME', 'Name', '名称', '网格名称'],
  ['code', 'CODE', 'Code', '编码', '网格编码'],
  ['village', 'VILLAGE', '村', '村（社区）', '所属'],
];

/** Reads the file against the town's units. `system` holds where the file names none; RFC 7946 means WGS84. */
export function readBoundaries(
  text: string,
  directory: Directory,
  system: CoordinateSystem = 'wgs84',
): ListsRead {
  const problems: BadCell[] = [];
  const complain = (row: number, reason: string) =>
    void problems.push({ sheet: 'boundaries', row, column: '', reason });
  const { features, own } = parsed(text, system, complain);
  const index = unitIndex(directory.units);
  const drawn = new Map<string, { unit: Unit; row: number }>();
  features.forEach((feature, at) => {
    const row = at + 1;
    const unit = unitFor(feature, index, (reason) => complain(row, reason));
    const boundary = boundaryIn(feature, own, (reason) => complain(row, `${unit?.name ?? ''}${reason}`));
    if (!unit || !boundary) return;
    const earlier = drawn.get(unit.id);
    if (earlier) complain(row, `和第 ${earlier.row} 个都是“${unit.name}”`);
    else drawn.set(unit.id, { unit: { ...unit, boundary }, row });
  });
  const before = new Map(directory.units.map((unit) => [unit.id, unit]));
  const units = [...drawn.values()]
    .map(({ unit }) => unit)
    .filter(({ id, boundary }) => JSON.stringify(before.get(id)?.boundary) !== JSON.stringify(boundary));
  return {
    problems,
    plan: { units, departments: [], members: [], memberChanges: new Map(), duties: undefined },
    counts: {
      units: {
        added: 0,
        changed: units.length,
        same: drawn.size - units.length,
        left: directory.units.length - drawn.size,
      },
      departments: NOTHING,
      members: NOTHING,
      landmarks: { added: 0, removed: 0 },
    },
    ended: [],
  };
}

const NOTHING = { added: 0, changed: 0, same: 0, left: 0 };

function parsed(text: string, system: CoordinateSystem, complain: (row: number, reason: string) => void) {
  let file: { type?: unknown; features?: unknown; crs?: { properties?: { name?: unknown } } };
  try {
    file = JSON.parse(text.replace(/^\uFEFF/u, '')) as typeof file;
  } catch {
    complain(0, '这不是 GeoJSON：文件读不懂');
    return { features: [], own: system };
  }
  if (file.type !== 'FeatureCollection' || !Array.isArray(file.features)) {
    complain(0, '应是一个 FeatureCollection');
    return { features: [], own: system };
  }
  if (file.features.length > MOST_FEATURES) complain(0, `最多 ${MOST_FEATURES} 个，请分几次导入`);
  const said = typeof file.crs?.properties?.name === 'string' ? file.crs.properties.name : undefined;
  const own = said === undefined ? system : systemOf(said);
  if (!own) complain(0, `认不得坐标系“${String(said)}”，请用 WGS84、CGCS2000 或 GCJ-02`);
  return { features: file.features.slice(0, MOST_FEATURES) as Feature[], own: own ?? system };
}

function systemOf(name: string): CoordinateSystem | undefined {
  if (/gcj|火星/iu.test(name)) return 'gcj02';
  return /4326|crs84|wgs.?84|4490|cgcs2000/iu.test(name) ? 'wgs84' : undefined;
}

function unitFor(
  { properties }: Feature,
  index: UnitIndex,
  complain: (reason: string) => void,
): Unit | undefined {
  const said = (keys: readonly string[] | undefined) => {
    const value = keys?.map((key) => properties?.[key]).find((one) => one !== undefined && one !== null);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const [name, code, village] = [said(NAMES), said(CODES), said(VILLAGES)];
  const named = index.units().filter((unit) => unit.name === name);
  const found =
    (code === '' ? undefined : index.byCode(code)) ??
    index.bySaid(`${village}${name}`) ??
    index.bySaid(name) ??
    (named.length === 1 ? named[0] : undefined);
  if (found) return found;
  if (name === '' && code === '') complain('没有名称，也没有编码');
  else if (named.length > 1) complain(`有 ${named.length} 个“${name}”，请写编码，或写成“柳溪村${name}”`);
  else {
    const meant = nearest(name, index.saidNames());
    complain(`没有“${name || code}”这个网格或村${meant === undefined ? '' : `，是不是“${meant}”？`}`);
  }
  return undefined;
}

function boundaryIn(
  { geometry }: Feature,
  system: CoordinateSystem,
  complain: (reason: string) => void,
): Boundary | undefined {
  const { type, coordinates } = geometry ?? {};
  const parts: unknown =
    type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(parts) || !Array.isArray(parts[0])) {
    complain('要画成面（Polygon）');
    return undefined;
  }
  if (parts.length > 1) {
    complain(`由 ${parts.length} 块组成，一个网格只能是一块`);
    return undefined;
  }
  const rings = parts[0] as unknown[];
  const points = rings.reduce<number>((sum, ring) => sum + (Array.isArray(ring) ? ring.length : 0), 0);
  if (points > MOST_POINTS) complain(`有 ${points} 个点，最多 ${MOST_POINTS} 个，请先简化`);
  const bad = rings.flatMap((ring, at) => wrongIn(ring, at + 1) ?? []);
  bad.forEach(complain);
  if (bad.length > 0 || rings.length === 0 || points > MOST_POINTS) return undefined;
  const whole = (rings as Position[][]).map((ring) => ring.map((position) => placed(position, system)));
  const crossing = whole.findIndex((ring) => crosses(ring));
  if (crossing >= 0) complain(`第 ${crossing + 1} 圈和自己相交`);
  return crossing >= 0 ? undefined : { type: 'Polygon', coordinates: whole };
}

function wrongIn(ring: unknown, at: number): string | undefined {
  if (!Array.isArray(ring) || ring.length < 4) return `第 ${at} 圈不到 4 个点`;
  const positions = ring as unknown[];
  const wrong = positions.findIndex((position) => !isPosition(position));
  if (wrong >= 0) return `第 ${at} 圈第 ${wrong + 1} 个点不在中国范围内，经度应写在前面`;
  const [first, last] = [positions[0], positions.at(-1)] as [Position, Position];
  return first[0] === last[0] && first[1] === last[1] ? undefined : `第 ${at} 圈没有闭合`;
}

function isPosition(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [x, y] = value as unknown[];
  if (typeof x !== 'number' || typeof y !== 'number') return false;
  return x >= CHINA.west && x <= CHINA.east && y >= CHINA.south && y <= CHINA.north;
}

/** A millionth of a degree is a hand's breadth. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

function placed([x, y]: Position, system: CoordinateSystem): Position {
  const [longitude, latitude] =
    system === 'wgs84' ? gcoord.transform<[number, number]>([x, y], gcoord.WGS84, gcoord.GCJ02) : [x, y];
  return [rounded(longitude), rounded(latitude)];
}

function crosses(ring: readonly Position[]): boolean {
  const coordinates = [ring.map(([x, y]) => [x, y])];
  return kinks({ type: 'Polygon', coordinates }).features.length > 0;
}
