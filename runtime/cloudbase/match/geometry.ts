/** What counts as a geometry: GeoJSON with longitudes and latitudes in degrees, or a bare pair of them. */

export type Position = [lng: number, lat: number];
export interface Geometry {
  type: string;
  coordinates: unknown;
}

type Form = (coordinates: unknown) => boolean;

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((n) => typeof n === 'number') &&
  Math.abs(value[0] as number) <= 180 &&
  Math.abs(value[1] as number) <= 90;

const listOf =
  (form: Form, least: number): Form =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(form);

const isLine = listOf(isPosition, 2);

/** A line that ends where it began. */
const isRing: Form = (value) => {
  if (!listOf(isPosition, 4)(value)) return false;
  const [first, last] = [(value as Position[])[0], (value as Position[]).at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
};
const isArea = listOf(isRing, 1);

const FORMS: Record<string, Form> = {
  Point: isPosition,
  LineString: isLine,
  Polygon: isArea,
  MultiPoint: listOf(isPosition, 1),
  MultiLineString: listOf(isLine, 1),
  MultiPolygon: listOf(isArea, 1),
};

/** Whether a value is GeoJSON of a known kind with coordinates of its form. */
export function isGeometry(value: unknown): value is Geometry {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('coordinates' in value))
    return false;
  const form =
    typeof value.type === 'string' && Object.hasOwn(FORMS, value.type) ? FORMS[value.type] : undefined;
  return form?.(value.coordinates) === true;
}

/** The position of a stored point, as GeoJSON or as a pair. */
export function positionOf(value: unknown): Position | undefined {
  const pair = isGeometry(value) && value.type === 'Point' ? value.coordinates : value;
  return isPosition(pair) ? pair : undefined;
}
