/** Matters on a map: close ones in one marker, by the cells of a grid; what has no position by the unit it lies in. Pure. */
import type { ListChoices, ListedRow } from '@gelin/contract/listing';
import type { Position } from '@gelin/domain/phone';
import { phrases, w } from '../../words/matters';

/** Cells on the longer side of what is shown. */
const CELLS = 9;
/** At least so wide, in degrees, about thirty metres: one staircase is one place. */
const CELL_LEAST = 0.0003;

export interface MapMarker {
  readonly id: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly label?: object;
}

/** Matters in one place: a marker, or a unit in the list below. */
export interface Heap {
  readonly key: string;
  readonly name: string;
  readonly count: string;
  readonly rows: readonly ListedRow[];
}

type Placed = ListedRow & { readonly position: Position };
const isPlaced = (row: ListedRow): row is Placed => row.position !== undefined;

/** What lies in one cell of the grid, in the order of the list. */
export function clustered(rows: readonly ListedRow[]): readonly (readonly Placed[])[] {
  const placed = rows.filter(isPlaced);
  const along = (axis: 0 | 1) => placed.map(({ position }) => position[axis]);
  const corner = [Math.min(...along(0)), Math.min(...along(1))] as const;
  const reach = Math.max(Math.max(...along(0)) - corner[0], Math.max(...along(1)) - corner[1]);
  const cell = Math.max(CELL_LEAST, reach / CELLS);
  const heaps = new Map<string, Placed[]>();
  for (const row of placed) {
    const key = row.position.map((at, axis) => Math.floor((at - (corner[axis] ?? 0)) / cell)).join(':');
    const there = heaps.get(key);
    if (there) there.push(row);
    else heaps.set(key, [row]);
  }
  return [...heaps.values()];
}

/** The map and the list below it. `picked` is a marker or a unit that was tapped. */
export function drawn(rows: readonly ListedRow[], choices: ListChoices | null, picked: string) {
  const heaps = clustered(rows);
  const markers = heaps.map((heap, id) => markerOf(heap, id));
  const [first] = markers;
  const units = unplacedIn(rows, choices);
  const chosen = picked.startsWith('m')
    ? (heaps[Number(picked.slice(1))] ?? [])
    : (units.find(({ key }) => key === picked)?.rows ?? []);
  const points = markers.map(({ longitude, latitude }) => ({ longitude, latitude }));
  return {
    map: first ? { markers, points, longitude: first.longitude, latitude: first.latitude } : null,
    note: first ? `${phrases.bounded(rows.length)}${w.pick}` : w.noneOnMap,
    units: units.map(({ key, name, count }) => ({ key, name, count })),
    chosen,
  };
}

function markerOf(heap: readonly Placed[], id: number): MapMarker {
  const middle = (axis: 0 | 1) =>
    heap.reduce((sum, { position }) => sum + position[axis], 0) / Math.max(1, heap.length);
  const title = heap.length > 1 ? phrases.count(heap.length) : (heap[0]?.category ?? '');
  const label = {
    content: String(heap.length),
    color: '#ffffff',
    bgColor: '#0f766e',
    padding: 6,
    borderRadius: 12,
    fontSize: 16,
    anchorX: -8,
    anchorY: -44,
  };
  return {
    id,
    longitude: middle(0),
    latitude: middle(1),
    width: 32,
    height: 40,
    title,
    ...(heap.length > 1 && { label }),
  };
}

function unplacedIn(rows: readonly ListedRow[], choices: ListChoices | null): Heap[] {
  const names = new Map(choices?.places.map(({ id, name }) => [id, name]) ?? []);
  const units = new Map<string, ListedRow[]>();
  for (const row of rows.filter((one) => !isPlaced(one)))
    units.set(row.unit, [...(units.get(row.unit) ?? []), row]);
  return [...units].map(([key, own]) => ({
    key,
    name: names.get(key) ?? own[0]?.place ?? key,
    count: phrases.count(own.length),
    rows: own,
  }));
}
