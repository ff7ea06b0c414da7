/** Grids on a map: each boundary as the map element wants it. */
import type { Output } from '../../api/call';

export type DrawnGrid = Output<'town', 'map'>['grids'][number];

interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

export interface AreaMap {
  readonly polygons: readonly {
    readonly points: readonly Point[];
    readonly strokeWidth: number;
    readonly strokeColor: string;
    readonly fillColor: string;
  }[];
  /** What must be in sight. */
  readonly points: readonly Point[];
  readonly middle: Point;
}

/** The brand's teal; the last two digits of the filling are how much of it lies over the map. */
const STROKE = '#0F766E';
const FILL = '#0F766E22';

/** `null` where no grid has a boundary: then there is no map. */
export function areaMap(grids: readonly DrawnGrid[]): AreaMap | null {
  const rings = grids.flatMap(({ boundary }) => {
    const [outer] = boundary.coordinates;
    return outer ? [outer.map(([longitude, latitude]) => ({ longitude, latitude }))] : [];
  });
  const points = rings.flat();
  if (points.length === 0) return null;
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return {
    polygons: rings.map((ring) => ({ points: ring, strokeWidth: 2, strokeColor: STROKE, fillColor: FILL })),
    points,
    middle: { longitude: mean(({ longitude }) => longitude), latitude: mean(({ latitude }) => latitude) },
  };
}
