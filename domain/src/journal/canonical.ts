/** One way to write a value down: what is hashed must read the same wherever and whenever it is written. */

/** Turns a text into its digest, as lower-case hexadecimal. The domain is given one; it knows no cryptography. */
export type Digest = (text: string) => string;

/**
 * The value as JSON without spaces, keys in the order of their code units, `undefined` left out (`null` in a list,
 * as in JSON). What knows how to become JSON (`toJSON`) does so first.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonical(value.toJSON());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const written = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(fields[key])}`);
  return `{${written.join(',')}}`;
}
