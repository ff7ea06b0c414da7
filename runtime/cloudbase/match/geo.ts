/** Geometry on the sphere for queries: near, within, intersects. Coordinates are longitude, latitude in degrees. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { refused } from '../failure.ts';
import { isGeometry, positionOf, type Geometry, type Position } from './geometry.ts';

/** The radius the database computes with, in metres. */
export const EARTH = 6_378_100;

/** Great-circle distance in metres, by the angle between vectors as the database computes it. */
export function distance(from: Position, to: Position): number {
  const [a, b] = [vector(from), vector(to)];
  const across = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
  return EARTH * Math.atan2(across, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

function vector([lng, lat]: Position): [number, number, number] {
  const [phi, theta] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(theta), Math.cos(phi) * Math.sin(theta), Math.sin(phi)];
}

/** How far a stored point is from the centre of a near query, or nothing when it is out of its reach. */
export function nearDistance(value: unknown, near: Record<string, unknown>): number | undefined {
  const centre = positionOf(near.$geometry);
  const reach = [near.$minDistance ?? 0, near.$maxDistance ?? Infinity];
  if (!centre || !reach.every((metres) => typeof metres === 'number' && metres >= 0))
    throw refused('$nearSphere needs a $geometry of type Point, and distances from 0 on');
  const position = positionOf(value);
  if (!position) return undefined;
  const metres = distance(centre, position);
  const { $minDistance: min = 0, $maxDistance: max = Infinity } = near as {
    $minDistance?: number;
    $maxDistance?: number;
  };
  return metres >= min && metres <= max ? metres : undefined;
}

function isNear(operand: unknown): (value: unknown) => boolean {
  const near = (typeof operand === 'object' && operand !== null ? operand : {}) as Record<string, unknown>;
  // Says at once what is wrong with it, also when no document is there.
  nearDistance(undefined, near);
  return (value) => nearDistance(value, near) !== undefined;
}

/** Tests of a stored value by geo operator. */
export const geoTests: Record<string, (operand: unknown) => (value: unknown) => boolean> = {
  $nearSphere: isNear,
  $near: isNear,
  $geoWithin: (operand) => within(operand as Record<string, unknown>),
  $geoIntersects: (operand) => {
    const area = (operand as Record<string, unknown> | null)?.$geometry;
    if (!isGeometry(area)) throw refused('$geoIntersects needs a $geometry');
    return (value) => isGeometry(value) && intersects(value, area);
  },
};

function within(operand: Record<string, unknown>): (value: unknown) => boolean {
  if (typeof operand !== 'object' || operand === null) throw refused('$geoWithin needs an object');
  if (operand.$centerSphere !== undefined) {
    const [at, radians, ...rest] = Array.isArray(operand.$centerSphere) ? operand.$centerSphere : [];
    const centre = positionOf(at);
    if (!centre || typeof radians !== 'number' || !(radians >= 0) || rest.length > 0)
      throw refused('$centerSphere needs a centre and a radius in radians');
    return (value) => pointsOf(value)?.every((point) => distance(centre, point) <= radians * EARTH) ?? false;
  }
  const area = operand.$geometry;
  if (!isGeometry(area) || !/^(Multi)?Polygon$/.test(area.type))
    throw refused('$geoWithin needs a $geometry of type Polygon or MultiPolygon, or $centerSphere');
  return (value) => pointsOf(value)?.every((point) => isInside(point, area)) ?? false;
}

function pointsOf(value: unknown): Position[] | undefined {
  const single = positionOf(value);
  if (single) return [single];
  return isGeometry(value) ? positions(value.coordinates) : undefined;
}

function positions(coordinates: unknown): Position[] {
  const single = positionOf(coordinates);
  if (single) return [single];
  return Array.isArray(coordinates) ? coordinates.flatMap(positions) : [];
}

const isInside = (point: Position, area: Geometry): boolean => booleanPointInPolygon(point, area as never);

function intersects(a: Geometry, b: Geometry): boolean {
  const aPoints = positions(a.coordinates);
  const bPoints = positions(b.coordinates);
  if (isArea(b) && aPoints.some((point) => isInside(point, b))) return true;
  if (isArea(a) && bPoints.some((point) => isInside(point, a))) return true;
  if (aPoints.some((p) => bPoints.some((q) => p[0] === q[0] && p[1] === q[1]))) return true;
  const bLines = segments(b.coordinates);
  return segments(a.coordinates).some((s) => bLines.some((t) => cross(s, t)));
}

const isArea = (geometry: Geometry): boolean => geometry.type.endsWith('Polygon');

type Segment = [Position, Position];

function segments(coordinates: unknown): Segment[] {
  if (!Array.isArray(coordinates) || coordinates.length === 0 || positionOf(coordinates)) return [];
  if (!positionOf(coordinates[0])) return coordinates.flatMap(segments);
  return coordinates.slice(1).map((to, i) => [coordinates[i] as Position, to as Position]);
}

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Position, q: Position, r: Position): number =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
