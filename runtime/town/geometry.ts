/** Whether boundaries fit: one inside another, or two apart; a common edge is no overlap. Outer rings only. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Boundary, Position } from '@gelin/domain';

/** In degrees: about a millimetre, so that what two maps share need not be equal to the last digit. */
const HAIR = 1e-8;

/** Whether `inner` lies in `outer`, its edges included. */
export function liesWithin(inner: Boundary, outer: Boundary): boolean {
  return outline(inner).every((point) => holds(outer, point)) && !edgesCross(inner, outer);
}

/** Whether some ground belongs to both. */
export function overlap(one: Boundary, other: Boundary): boolean {
  if (edgesCross(one, other)) return true;
  const inside = (a: Boundary, b: Boundary) =>
    [...outline(a), middleOf(a)].some((point) => holds(b, point, true));
  return inside(one, other) || inside(other, one);
}

const ringOf = (boundary: Boundary): readonly Position[] => boundary.coordinates[0] ?? [];

function edgesOf(boundary: Boundary): [Position, Position][] {
  const ring = ringOf(boundary);
  return ring.slice(1).map((end, index) => [ring[index] ?? end, end]);
}

/** Corners, and the middle of each edge: two shapes may share every corner and yet overlap. */
function outline(boundary: Boundary): Position[] {
  return edgesOf(boundary).flatMap(([start, end]) => [start, mean([start, end])]);
}

/** The mean of the corners: inside every shape that is not bent round itself, as a grid hardly ever is. */
function middleOf(boundary: Boundary): Position {
  return mean(ringOf(boundary).slice(1));
}

function mean(points: readonly Position[]): Position {
  const sum = (axis: 0 | 1) => points.reduce((total, point) => total + point[axis], 0) / points.length;
  return [sum(0), sum(1)];
}

/** Whether the boundary holds the point; one on its edge counts unless asked `strictly`. */
function holds(boundary: Boundary, point: Position, strictly = false): boolean {
  if (edgesOf(boundary).some((edge) => touches(edge, point))) return !strictly;
  const coordinates = boundary.coordinates.map((ring) => ring.map(([x, y]) => [x, y]));
  return booleanPointInPolygon([...point], { type: 'Polygon', coordinates });
}

function touches([a, b]: readonly [Position, Position], point: Position): boolean {
  if (side(a, b, point) !== 0) return false;
  return ([0, 1] as const).every(
    (axis) =>
      point[axis] >= Math.min(a[axis], b[axis]) - HAIR && point[axis] <= Math.max(a[axis], b[axis]) + HAIR,
  );
}

function edgesCross(one: Boundary, other: Boundary): boolean {
  return edgesOf(one).some((a) => edgesOf(other).some((b) => cross(a, b)));
}

/** Whether two edges cut through each other; touching is not crossing. */
function cross([a, b]: readonly [Position, Position], [c, d]: readonly [Position, Position]): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** On which side of the line from `a` to `b` the point lies, 0 for a hair's breadth from it. */
function side(a: Position, b: Position, point: Position): -1 | 0 | 1 {
  const area = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]);
  if (Math.abs(area) < HAIR * Math.hypot(b[0] - a[0], b[1] - a[1])) return 0;
  return area > 0 ? 1 : -1;
}
