/** The tree of places a town is made of, and where each place is. */

/** From the top down; a county and a subgrid (微网格) need not be there. */
export const LEVELS = ['county', 'town', 'village', 'grid', 'subgrid'] as const;
export type Level = (typeof LEVELS)[number];

/** GeoJSON position in GCJ-02: longitude, latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** GeoJSON polygon in GCJ-02: an outer ring and its holes, each closed. */
export interface Boundary {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly Position[])[];
}

/** Something people name when they say where they are: an estate, a lane, a shop, a stretch of doors. */
export interface Landmark {
  readonly name: string;
  /** Nicknames and older names. */
  readonly aliases?: readonly string[];
  /** A road's doors from `from` to `to`; `parity` where one side of the road is another grid. */
  readonly doors?: { readonly from: number; readonly to: number; readonly parity?: 'odd' | 'even' };
}

/** 组织单元: a county, town, village, grid or subgrid; `special` ones (专属网格) are a park, school, hospital or market. */
export interface Unit {
  readonly id: string;
  readonly level: Level;
  readonly kind: 'territorial' | 'special';
  readonly name: string;
  /** The office's own code (编码), by which its lists know it again. */
  readonly code?: string;
  /** Ids from the top down, this unit's own last. */
  readonly path: readonly string[];
  /** 四至, as the office writes it. */
  readonly bounds?: string;
  readonly landmarks: readonly Landmark[];
  readonly boundary?: Boundary;
  /** What people find there: office address, hours, public phone (公示电话), never a private one. */
  readonly office?: { readonly address?: string; readonly hours?: string; readonly phone?: string };
}

/** The unit above, or `undefined` at the top of what is known. */
export function parentId(unit: Pick<Unit, 'path'>): string | undefined {
  return unit.path.at(-2);
}

/** Whether `path` lies in the unit `id` or is that unit. */
export function isWithin(path: readonly string[], id: string): boolean {
  return path.includes(id);
}
