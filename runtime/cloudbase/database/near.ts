/** Geo conditions within a filter: that their index exists, and the order that a near query gives. */
import { refused } from '../failure.ts';
import type { Trace } from '../trace.ts';
import { plain } from '../values/plain.ts';
import { valueAt } from '../values/paths.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';
import type { Collection } from './catalog.ts';
import { nearDistance } from '../match/geo.ts';
import { isGeometry, positionOf } from '../match/geometry.ts';
import type { Seen } from './view.ts';

const GEO = ['$nearSphere', '$near', '$geoWithin', '$geoIntersects'];

/**
 * Notes the geo index that a filter runs on. A collection that nobody declared is read whole instead: on the platform
 * its index would have been made in the console, of which there is none here.
 * @throws DATABASE_REQUEST_FAILED when the field of a declared collection has none
 */
export function needsGeoIndex(collection: Collection, filter: Doc, trace: Trace): void {
  for (const [path] of geoConditions(filter)) {
    const index = collection.indexes.find((candidate) => candidate.geo && candidate.paths.includes(path));
    if (!index && !collection.declared) continue;
    if (!index)
      throw refused(`a geo query on "${path}" of "${collection.name}" needs a 2dsphere index on that field`);
    const name = `geo:${index.name}`;
    if (!trace.indexes.includes(name)) trace.indexes.push(name);
  }
}

/** @throws DATABASE_REQUEST_FAILED for a value under a 2dsphere index that is no place */
export function checkPlaces(collection: Collection, doc: Doc): void {
  for (const index of collection.indexes) {
    if (!index.geo) continue;
    const path = index.paths[index.directions.indexOf('2dsphere')] as string;
    const value = plain(valueAt(doc, path) ?? null);
    const places = Array.isArray(value) && !positionOf(value) ? value : [value];
    if (!places.every((place) => place === null || positionOf(place) || isGeometry(place)))
      throw refused(`Can't extract geo keys: "${path}" of "${collection.name}" is no geometry`);
  }
}

/** Sorts by distance when the filter asks for what is near. */
export function geoOrder(filter: Doc): ((items: Seen[]) => Seen[]) | undefined {
  for (const [path, condition] of geoConditions(filter)) {
    const near = condition.$nearSphere ?? condition.$near;
    if (!isDoc(near)) continue;
    const query = plain(near) as Record<string, unknown>;
    const metres = (item: Seen): number => nearDistance(plain(valueAt(item.doc, path)), query) ?? Infinity;
    return (items) =>
      items
        .map((item) => ({ item, at: metres(item) }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item);
  }
  return undefined;
}

function geoConditions(filter: Doc): [path: string, condition: Doc][] {
  return Object.entries(filter).flatMap(([key, condition]): [string, Doc][] => {
    if (Array.isArray(condition) && key.startsWith('$'))
      return condition.filter((part): part is Doc => isDoc(part)).flatMap(geoConditions);
    return isGeo(condition) ? [[key, condition]] : [];
  });
}

const isGeo = (condition: Value): condition is Doc =>
  isDoc(condition) && Object.keys(condition).some((key) => GEO.includes(key));
