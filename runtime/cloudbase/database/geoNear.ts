/** The `$geoNear` stage: documents by distance from a point, with the distance written into them. */
import { refused } from '../failure.ts';
import type { Trace } from '../trace.ts';
import { plain } from '../values/plain.ts';
import { valueAt } from '../values/paths.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';
import type { Collection } from './catalog.ts';
import type { Finder } from './find.ts';
import { nearDistance } from '../match/geo.ts';
import { committed } from './view.ts';

/** Runs the stage. @throws DATABASE_REQUEST_FAILED without a 2dsphere index or with an incomplete stage */
export function geoNearStage(finder: Finder, collection: Collection, stage: Value, trace: Trace): Doc[] {
  if (!isDoc(stage) || typeof stage.distanceField !== 'string' || !isDoc(stage.near))
    throw refused('$geoNear needs near, a Point, and distanceField');
  const key = stage.key ?? collection.indexes.find((index) => index.geo)?.paths[0];
  if (typeof key !== 'string') throw refused(`$geoNear on "${collection.name}" needs a 2dsphere index`);
  const near = {
    $geometry: stage.near,
    ...(stage.minDistance !== undefined && { $minDistance: stage.minDistance }),
    ...(stage.maxDistance !== undefined && { $maxDistance: stage.maxDistance }),
  } as Doc;
  const query = isDoc(stage.query) ? stage.query : {};
  const found = finder.find(
    committed,
    collection,
    { filter: { $and: [{ [key]: { $nearSphere: near } }, query] } },
    trace,
  );
  const multiplier = Number(plain(stage.distanceMultiplier ?? 1));
  const limit = stage.limit === undefined ? Infinity : Number(plain(stage.limit));
  return found.slice(0, limit).map(({ doc }) => {
    const location = plain(valueAt(doc, key));
    const out = { ...(plain(doc) as Doc) };
    const metres = nearDistance(location, plain(near) as Record<string, unknown>) ?? 0;
    put(out, stage.distanceField as string, metres * multiplier);
    if (typeof stage.includeLocs === 'string') put(out, stage.includeLocs, location as Value);
    return out;
  });
}

function put(doc: Doc, path: string, value: Value): void {
  const names = path.split('.');
  let here = doc;
  for (const name of names.slice(0, -1)) {
    const next = here[name];
    here[name] = isDoc(next) ? { ...next } : {};
    here = here[name] as Doc;
  }
  here[names.at(-1) as string] = value;
}
