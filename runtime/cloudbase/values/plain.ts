/** Documents as mingo wants them: plain numbers and JavaScript regular expressions. */
import { BSONRegExp, Double, Long } from 'bson';
import { invalid } from '../failure.ts';
import { isDoc, type Value } from './value.ts';

/** The same value with numbers unwrapped; shares everything that needs no change. */
export function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) {
    const items = value.map(plain);
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  if (value instanceof Double) return value.value;
  if (value instanceof Long) return value.toNumber();
  if (value instanceof BSONRegExp) return regExp(value.pattern, value.options);
  if (!isDoc(value)) return value;
  let copy: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(value as Record<string, unknown>)) {
    const next = plain(item);
    if (next !== item) copy ??= { ...(value as Record<string, unknown>) };
    if (copy) copy[key] = next;
  }
  return copy ?? value;
}

/** A query's regular expression; flags that JavaScript keeps state for are dropped, unknown ones refused. */
export function regExp(pattern: string, options: string): RegExp {
  const flags = options.replace(/[gy]/g, '');
  if (/[^imsu]/.test(flags)) throw invalid(`the regular expression option in "${options}" is not supported`);
  try {
    return new RegExp(pattern, flags);
  } catch (error) {
    throw invalid(`not a regular expression: ${pattern} (${(error as Error).message})`);
  }
}

/** Values as results of a computation, back among those that can be written. */
export function written(value: unknown): Value {
  if (value === undefined) return null;
  if (value instanceof RegExp) return new BSONRegExp(value.source, value.flags.replace(/[gyu]/g, ''));
  if (Array.isArray(value)) return value.map(written);
  if (typeof value === 'bigint') return Long.fromBigInt(value);
  if (!isDoc(value)) return value as Value;
  const doc: Record<string, Value> = {};
  for (const [key, item] of Object.entries(value)) if (item !== undefined) doc[key] = written(item);
  return doc;
}
