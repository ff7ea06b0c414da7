/** What differs between two versions of a town's settings, place by place: what the log of changes is made of. */
import type { SettingsPath } from './problem.ts';

/** Any value a settings file can hold. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * One difference. In lists whose entries have a `code` or `key` the path names that, not the place in the list, which
 * says little a month later. Absent `before`: it is new; absent `after`: it is gone, and `place` says where in its list
 * (from 0) it stood, so that it can be put back there.
 */
export interface SettingsChange {
  readonly path: SettingsPath;
  readonly before?: Plain;
  readonly after?: Plain;
  readonly place?: number;
}

/** The last step of a path that stands for the order of a list's entries. */
export const ORDER = '(order)';

type Entries = ReadonlyMap<string, Plain>;

/**
 * Every difference, complete: whoever has `before` and the changes has `after`. New entries of a list are taken to
 * stand at its end; where they do not, a change of {@link ORDER} says how all of them stand.
 */
export function changesBetween(before: Plain, after: Plain, path: SettingsPath = []): SettingsChange[] {
  const [had, has] = [fieldsOf(before), fieldsOf(after)];
  if (had && has) return ofEntries(had, has, path);
  const [listed, lists] = [listedIn(before), listedIn(after)];
  if (listed && lists)
    return [...placed(ofEntries(listed, lists, path), listed, path), ...ofOrder(listed, lists, path)];
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

function ofEntries(before: Entries, after: Entries, path: SettingsPath): SettingsChange[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const [had, has] = [before.get(key), after.get(key)];
    const at = [...path, key];
    if (had !== undefined && has !== undefined) return changesBetween(had, has, at);
    return [
      { path: at, ...(had !== undefined && { before: had }), ...(has !== undefined && { after: has }) },
    ];
  });
}

/** Entries that are gone from a list, with where they stood. */
function placed(changes: SettingsChange[], had: Entries, path: SettingsPath): SettingsChange[] {
  const order = [...had.keys()];
  return changes.map((change) =>
    change.after === undefined && change.path.length === path.length + 1
      ? { ...change, place: order.indexOf(String(change.path.at(-1))) }
      : change,
  );
}

function ofOrder(before: Entries, after: Entries, path: SettingsPath): SettingsChange[] {
  const order = [...after.keys()];
  const stayed = [...before.keys()].filter((id) => after.has(id));
  const expected = [...stayed, ...order.filter((id) => !before.has(id))];
  if (String(expected) === String(order)) return [];
  return [{ path: [...path, ORDER], before: [...before.keys()], after: order }];
}

function fieldsOf(value: Plain): Entries | undefined {
  return isObject(value) ? new Map(Object.entries(value)) : undefined;
}

/** The entries of a list by their `code` or `key`; `undefined` for a list of anything else, and where two share one. */
function listedIn(value: Plain): Entries | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = new Map<string, Plain>();
  for (const entry of value as readonly Plain[]) {
    const id = isObject(entry) ? (entry.code ?? entry.key) : undefined;
    if (typeof id !== 'string') return undefined;
    entries.set(id, entry);
  }
  return entries.size === value.length ? entries : undefined;
}

function isObject(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
