/** The positional `$` of an update: the first element that the query found in an array. */
import { refused } from '../failure.ts';
import { testOf } from '../match/filter.ts';
import { valueAt } from '../values/paths.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';

const isPositional = (path: string): boolean => path.split('.').includes('$');

/** Whether any path of an update has a `$`. */
export const hasPositional = (update: Doc): boolean =>
  Object.values(update).some((fields) => isDoc(fields) && Object.keys(fields).some(isPositional));

/**
 * The update with each `$` replaced by a place.
 * @throws DATABASE_REQUEST_FAILED when the query does not say which element of that array is meant
 */
export function positioned(update: Doc, doc: Doc, filter: Doc): Doc {
  const placed = (path: string): string => {
    const names = path.split('.');
    const at = names.indexOf('$');
    if (at === -1) return path;
    const array = names.slice(0, at).join('.');
    const place = placeIn(doc, array, filter);
    if (place === undefined || names.indexOf('$', at + 1) !== -1)
      throw refused(`The positional operator did not find the match needed from the query: '${path}'`);
    return [array, place, ...names.slice(at + 1)].join('.');
  };
  return Object.fromEntries(
    Object.entries(update).map(([name, fields]) => [
      name,
      isDoc(fields)
        ? Object.fromEntries(Object.entries(fields).map(([path, operand]) => [placed(path), operand]))
        : fields,
    ]),
  );
}

function placeIn(doc: Doc, array: string, filter: Doc): number | undefined {
  const items = valueAt(doc, array);
  if (!Array.isArray(items) || array === '') return undefined;
  for (const [path, condition] of conditionsOn(array, filter, doc)) {
    const test = testOf({ [path]: condition });
    const place = items.findIndex((item) => test(nested(array.split('.'), [item])));
    if (place !== -1) return place;
  }
  return undefined;
}

/** Conditions that an element can meet by itself; one that is met by absence names no element. */
function conditionsOn(array: string, filter: Doc, doc: Doc): [path: string, condition: Value][] {
  return Object.entries(filter).flatMap(([path, condition]): [string, Value][] => {
    if (path === '$and' || path === '$or') {
      const parts = Array.isArray(condition) ? condition.filter(isDoc) : [];
      const meant = path === '$and' ? parts : parts.filter((part) => testOf(part)(doc));
      return meant.flatMap((part) => conditionsOn(array, part, doc));
    }
    const below = path.slice(array.length + 1);
    const applies = path === array || (path.startsWith(`${array}.`) && !/^\d/.test(below));
    const absence =
      isDoc(condition) && ['$ne', '$nin', '$not'].some((name) => Object.hasOwn(condition, name));
    return applies && !absence ? [[path, condition]] : [];
  });
}

const nested = ([name, ...rest]: string[], value: Value): Doc => ({
  [name as string]: rest.length === 0 ? value : nested(rest, value),
});
