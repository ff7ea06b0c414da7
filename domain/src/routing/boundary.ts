/** Finding a place by where the phone stands: point in polygon, for the units that have one. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Position, Unit } from '../org/unit.ts';

/** The deepest unit whose boundary holds the position, or `undefined`. */
export function unitAt(position: Position, units: readonly Unit[]): Unit | undefined {
  return units
    .filter((unit) => unit.boundary && holds(unit.boundary.coordinates, position))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

function holds(coordinates: readonly (readonly Position[])[], [longitude, latitude]: Position): boolean {
  const rings = coordinates.map((ring) => ring.map(([x, y]) => [x, y]));
  return booleanPointInPolygon([longitude, latitude], { type: 'Polygon', coordinates: rings });
}
