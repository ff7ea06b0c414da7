/** Dotted paths through documents and arrays, as indexes and sorts see them. */
import { refused } from '../failure.ts';
import { isDoc, type Value } from './value.ts';

interface Step {
  value: Value | undefined;
  rest: readonly string[];
}

/**
 * The index entries of a document: one tuple of values for each element of the array on the way, if any.
 * Missing fields are null, an empty array is `undefined`.
 * @throws DATABASE_REQUEST_FAILED when two different arrays would have to be combined
 */
export function tuplesAt(doc: Value, paths: readonly string[]): (Value | undefined)[][] {
  return expand(paths.map((path) => ({ value: doc, rest: path.split('.') })));
}

/** Every value a path leads to, arrays spread out. */
export const valuesAt = (doc: Value, path: string): (Value | undefined)[] =>
  tuplesAt(doc, [path]).map((tuple) => tuple[0]);

/** The value at a path without spreading arrays; `undefined` when missing. */
export function valueAt(doc: Value, path: string): Value | undefined {
  let here: Value | undefined = doc;
  for (const name of path.split('.')) here = childOf(here, name);
  return here;
}

function expand(steps: Step[]): (Value | undefined)[][] {
  const walked = steps.map(walk);
  const arrays = new Set(walked.map((step) => step.value).filter(Array.isArray));
  if (arrays.size === 0) return [walked.map((step) => (step.value === undefined ? null : step.value))];
  if (arrays.size > 1) throw refused('cannot index parallel arrays');
  const [array] = [...arrays] as [Value[]];
  if (array.length === 0)
    return [
      walked.map((step) => {
        if (step.value !== array) return step.value === undefined ? null : step.value;
        return step.rest.length === 0 ? undefined : null;
      }),
    ];
  return array.flatMap((element) => spread(walked, array, element));
}

function spread(walked: Step[], array: Value[], element: Value): (Value | undefined)[][] {
  const settled = walked.map((step) => step.value !== array || step.rest.length === 0);
  const next = walked.map((step, i): Step => {
    if (step.value !== array) return step;
    return settled[i] ? { value: null, rest: [] } : { value: element, rest: step.rest };
  });
  const tuples = expand(next);
  return tuples.map((tuple) =>
    tuple.map((value, i) => (walked[i]?.value === array && settled[i] ? element : value)),
  );
}

function walk({ value, rest }: Step): Step {
  let here = value;
  let at = 0;
  while (at < rest.length) {
    const name = rest[at] as string;
    if (Array.isArray(here) && !/^\d+$/.test(name)) break;
    here = childOf(here, name);
    at += 1;
  }
  return { value: here, rest: rest.slice(at) };
}

function childOf(value: Value | undefined, name: string): Value | undefined {
  if (Array.isArray(value)) return /^\d+$/.test(name) ? value[Number(name)] : undefined;
  return isDoc(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
