/** One place in a document that an update operator works on. */
import { refused } from '../failure.ts';
import { encode } from '../values/ejson.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';

export interface Slot {
  path: string;
  get(): Value | undefined;
  set(value: Value): void;
  /** Removes the field; an array's element becomes null, as the places of the others must not change. */
  unset(): void;
}

/** Largest array that naming a place beyond its end may make. */
const MAX_GAP = 1_500_000;

/**
 * Finds the places a path names; `$[]` stands for every element of an array.
 * @param create whether missing parents are made; without it a missing parent means no place
 */
export function slotsAt(doc: Doc, path: string, create: boolean): Slot[] {
  const names = path.split('.');
  if (names.some((name) => name === ''))
    throw refused(`The update path '${path}' contains an empty field name`);
  return descend(doc, names, path, create);
}

function descend(parent: Value, names: string[], path: string, create: boolean): Slot[] {
  const [name, ...rest] = names as [string, ...string[]];
  if (name === '$[]') {
    if (!Array.isArray(parent))
      throw refused(`The path '${path}' must exist in the document to apply array updates`);
    return parent.flatMap((_, i) => descend(parent, [String(i), ...rest], path, create));
  }
  if (name.startsWith('$')) throw refused(`the positional path '${path}' is not supported`);
  const slot = slotIn(parent, name, path, create);
  if (!slot) return [];
  if (rest.length === 0) return [slot];
  let child = slot.get();
  if (child === undefined) {
    if (!create) return [];
    slot.set((child = {}));
  }
  return descend(child, rest, path, create);
}

function slotIn(parent: Value, name: string, path: string, create: boolean): Slot | undefined {
  if (Array.isArray(parent)) return slotInArray(parent, name, path, create);
  if (isDoc(parent))
    return {
      path,
      get: () => (Object.hasOwn(parent, name) ? parent[name] : undefined),
      set: (value) => void (parent[name] = value),
      unset: () => void delete parent[name],
    };
  if (!create) return undefined;
  throw refused(`Cannot create field '${name}' in element {${path}: ${encode(parent)}}`);
}

function slotInArray(parent: Value[], name: string, path: string, create: boolean): Slot | undefined {
  if (!/^\d+$/.test(name)) {
    if (!create) return undefined;
    throw refused(`Cannot create field '${name}' in element {${path}: ${encode(parent).slice(0, 200)}}`);
  }
  const at = Number(name);
  if (at > parent.length + MAX_GAP) throw refused(`can't backfill more than ${MAX_GAP} elements of an array`);
  return {
    path,
    get: () => parent[at],
    set(value) {
      while (parent.length < at) parent.push(null);
      parent[at] = value;
    },
    unset() {
      if (at < parent.length) parent[at] = null;
    },
  };
}
