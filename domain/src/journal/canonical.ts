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
  // A million lines are written this way: one string that grows, no lists in between.
  let written = '';
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field === undefined) continue;
    written += `${written === '' ? '' : ','}${JSON.stringify(key)}:${canonical(field)}`;
  }
  return `{${written}}`;
}
