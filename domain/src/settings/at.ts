/** One place in settings as they are written: read, replaced, and put back as a logged change says it was. */
import { ORDER, type Plain, type SettingsChange } from './changes.ts';
import type { SettingsPath } from './problem.ts';

const isList = (value: Plain | undefined): value is readonly Plain[] => Array.isArray(value);
const isObject = (value: Plain | undefined): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !isList(value);

/** What an entry of a list is called: its `code` or `key`. */
function nameOf(entry: Plain): string | undefined {
  const id = isObject(entry) ? (entry.code ?? entry.key) : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** The value at a path; entries of lists by their code, key or place. */
export function valueAt(value: Plain | undefined, [step, ...rest]: SettingsPath): Plain | undefined {
  if (step === undefined) return value;
  if (isList(value))
    return valueAt(value.find((entry) => nameOf(entry) === step) ?? value[Number(step)], rest);
  return isObject(value) ? valueAt(value[step], rest) : undefined;
}

/** The same with another value at a path; `undefined` takes away what stands there. What lies between is made. */
export function withValue(value: Plain | undefined, path: SettingsPath, put: Plain | undefined): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return put ?? null;
  if (isList(value)) return inList(value, String(step), rest, put);
  const fields = isObject(value) ? value : {};
  const { [step]: before, ...others } = fields;
  if (rest.length === 0 && put === undefined) return others;
  const now = withValue(before, rest, put);
  // The field stays where it stands.
  return step in fields ? { ...fields, [step]: now } : { ...others, [step]: now };
}

function inList(list: readonly Plain[], step: string, rest: SettingsPath, put: Plain | undefined): Plain {
  if (step === ORDER) return inOrder(list, put);
  const index = list.findIndex((entry) => nameOf(entry) === step);
  if (rest.length === 0 && put === undefined) return list.filter((_, at) => at !== index);
  if (index < 0) return [...list, withValue(undefined, rest, put)];
  return list.map((entry, at) => (at === index ? withValue(entry, rest, put) : entry));
}

function inOrder(list: readonly Plain[], order: Plain | undefined): readonly Plain[] {
  const names = isList(order) ? order : [];
  const placeOf = (entry: Plain) => {
    const place = names.indexOf(nameOf(entry) ?? '');
    return place < 0 ? names.length : place;
  };
  return [...list].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The settings as they were before these changes, everything else as it is now. */
export function reverted(settings: Plain, changes: readonly SettingsChange[]): Plain {
  return [...changes].sort((one, other) => turnOf(one) - turnOf(other)).reduce(putBack, settings);
}

/** What is new goes first, what is gone comes back from the first place on; orders last: what they name has to be there. */
function turnOf({ path, place }: SettingsChange): number {
  return path.at(-1) === ORDER ? Infinity : (place ?? -1);
}

function putBack(now: Plain, { path, before, place }: SettingsChange): Plain {
  const list = place === undefined ? undefined : valueAt(now, path.slice(0, -1));
  if (!isList(list) || before === undefined) return withValue(now, path, before);
  return withValue(now, path.slice(0, -1), [...list.slice(0, place), before, ...list.slice(place)]);
}
