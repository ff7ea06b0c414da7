/** The values a query's path leads to: through arrays of documents, and to places in arrays. */
import { isDoc, type Doc, type Value } from '../values/value.ts';

export interface Leaves {
  /** Ends of the path as stored; `undefined` where a document lacks the field. Nothing for a dead end. */
  ends: (Value | undefined)[];
  /** The same with the elements of arrays beside the arrays. An array that is named by its place stays whole. */
  spread: (Value | undefined)[];
}

/** Follows a dotted path. */
export function leavesAt(doc: Doc, path: string): Leaves {
  const leaves: Leaves = { ends: [], spread: [] };
  follow(doc, path.split('.'), 0, false, leaves);
  return leaves;
}

/** One value by itself, not looked into. */
export const single = (value: Value): Leaves => ({ ends: [value], spread: [value] });

function follow(
  value: Value | undefined,
  names: string[],
  at: number,
  byPlace: boolean,
  leaves: Leaves,
): void {
  if (at === names.length) {
    leaves.ends.push(value);
    if (Array.isArray(value) && !byPlace) leaves.spread.push(...value);
    leaves.spread.push(value);
    return;
  }
  const name = names[at] as string;
  if (Array.isArray(value)) {
    if (/^\d+$/.test(name) && Number(name) < value.length)
      follow(value[Number(name)], names, at + 1, true, leaves);
    for (const item of value) if (isDoc(item)) follow(item, names, at, false, leaves);
  } else if (isDoc(value) && Object.hasOwn(value, name)) follow(value[name], names, at + 1, false, leaves);
  else follow(undefined, names, names.length, false, leaves);
}
