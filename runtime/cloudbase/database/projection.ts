/** Which fields of a document are returned. */
import { refused } from '../failure.ts';
import { isDoc, isNumeric, toNumber, type Doc, type Value } from '../values/value.ts';
import { testOf } from '../match/filter.ts';

type Tree = Map<string, Tree | true>;

/**
 * Prepares a projection: fields taken or left out, `$slice` and `$elemMatch` of arrays.
 * @throws DATABASE_REQUEST_FAILED for other operators, and for fields marked 0 beside fields marked 1
 */
export function projector(projection: Doc): (doc: Doc) => Doc {
  const taken: string[] = [];
  const left: string[] = [];
  const special: [path: string, operator: Doc][] = [];
  let idLeft = false;
  for (const [path, mark] of Object.entries(projection)) {
    if (isDoc(mark)) special.push([path, mark]);
    else if (path === '_id') {
      idLeft = !isTaken(mark);
      if (!idLeft && Object.keys(projection).length === 1) taken.push(path);
    } else (isTaken(mark) ? taken : left).push(path);
  }
  if (taken.length > 0 && left.length > 0)
    throw refused(`Projection cannot have a mix of inclusion and exclusion: "${taken[0]}" and "${left[0]}"`);
  const matching = special
    .filter(([, operator]) => Object.hasOwn(operator, '$elemMatch'))
    .map(([path]) => path);
  const including = taken.length > 0 || matching.length > 0;
  const tree = treeOf(including ? ['_id', ...taken, ...special.map(([path]) => path)] : left);
  const reshape = special.map(([path, operator]) => [path, reshaper(path, operator)] as const);
  return (doc) => {
    const out = (including ? take(doc, tree) : leave(doc, tree)) as Doc;
    for (const [path, change] of reshape) changeAt(out, path.split('.'), change);
    if (idLeft) delete out._id;
    return out;
  };
}

const isTaken = (mark: Value): boolean =>
  isNumeric(mark) ? toNumber(mark) !== 0 : mark !== false && mark !== null;

function treeOf(paths: string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    const names = path.split('.');
    let here = root;
    names.forEach((name, i) => {
      const known = here.get(name);
      if (known === true) return;
      if (i === names.length - 1) here.set(name, true);
      else {
        const next: Tree = known ?? new Map();
        here.set(name, next);
        here = next;
      }
    });
  }
  return root;
}

function take(value: Value, tree: Tree): Value | undefined {
  if (Array.isArray(value)) return value.map((item) => take(item, tree)).filter((item) => item !== undefined);
  if (!isDoc(value)) return undefined;
  const out: Doc = {};
  for (const [name, item] of Object.entries(value)) {
    const branch = tree.get(name);
    const kept = branch === true ? item : branch && take(item, branch);
    if (kept !== undefined) out[name] = kept;
  }
  return out;
}

function leave(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((item) => leave(item, tree));
  if (!isDoc(value)) return value;
  const out: Doc = {};
  for (const [name, item] of Object.entries(value)) {
    const branch = tree.get(name);
    if (branch !== true) out[name] = branch ? leave(item, branch) : item;
  }
  return out;
}

type Reshape = (array: Value[]) => Value[] | undefined;

function reshaper(path: string, operator: Doc): Reshape {
  const [name, operand] = Object.entries(operator)[0] ?? [];
  if (name === '$slice') return slicer(operand as Value);
  if (name === '$elemMatch' && isDoc(operand)) {
    const test = testOf({ list: { $elemMatch: operand } });
    return (array) => {
      const found = array.find((item) => test({ list: [item] }));
      return found === undefined ? undefined : [found];
    };
  }
  throw refused(`the projection ${String(name)} of "${path}" is not supported`);
}

function slicer(operand: Value): Reshape {
  const [first, count] = (Array.isArray(operand) ? operand : [operand]).map((n) =>
    isNumeric(n) ? toNumber(n) : NaN,
  );
  if (first === undefined || Number.isNaN(first) || Number.isNaN(count ?? 0))
    throw refused('$slice needs a number, or a place and a number');
  if (count === undefined) return (array) => (first < 0 ? array.slice(first) : array.slice(0, first));
  return (array) => {
    const start = first < 0 ? Math.max(0, array.length + first) : first;
    return array.slice(start, start + count);
  };
}

function changeAt(doc: Doc, [name, ...rest]: string[], change: Reshape): void {
  if (name === undefined || !Object.hasOwn(doc, name)) return;
  const value = doc[name];
  if (rest.length > 0) {
    if (!isDoc(value)) return;
    const copy = { ...value };
    doc[name] = copy;
    return changeAt(copy, rest, change);
  }
  if (!Array.isArray(value)) return;
  const changed = change(value);
  if (changed === undefined) delete doc[name];
  else doc[name] = changed;
}
