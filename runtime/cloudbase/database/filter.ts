/** Tests documents against a filter; mingo does the matching, this file the translation and what mingo lacks. */
import { Context, Query } from 'mingo';
import { Failure, refused } from '../failure.ts';
import { plain } from '../values/plain.ts';
import { isDoc, type Doc } from '../values/value.ts';
import { geoOperators } from './geo.ts';
import { schemaValidator } from './jsonSchema.ts';

/** Says whether a document matches. */
export type Test = (doc: Doc) => boolean;

type Operators = NonNullable<Parameters<typeof Context.init>[0]>['query'];

/** What mingo is told about operators it does not bring along, and what it must never run. */
export const mingoOptions = {
  scriptEnabled: false,
  jsonSchemaValidator: schemaValidator,
  context: Context.init({ query: geoOperators as unknown as NonNullable<Operators> }),
};

/**
 * Prepares a filter.
 * @throws DATABASE_REQUEST_FAILED for operators that are unknown or not supported here
 */
export function testOf(filter: Doc): Test {
  if (Object.keys(filter).length === 0) return () => true;
  refuseUnsupported(filter);
  const query = guarded(() => new Query(plain(filter) as Record<string, unknown>, mingoOptions));
  return (doc) => guarded(() => query.test(plain(doc) as Record<string, unknown>));
}

/** Runs mingo and puts its complaints into words of this server. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refused(error instanceof Error ? error.message : String(error));
  }
}

const UNSUPPORTED = new Set(['$where', '$text', '$function', '$accumulator']);

function refuseUnsupported(part: unknown): void {
  if (Array.isArray(part)) for (const item of part) refuseUnsupported(item);
  if (!isDoc(part)) return;
  for (const [key, item] of Object.entries(part)) {
    if (UNSUPPORTED.has(key)) throw refused(`operator ${key} is not supported`);
    if ((key === '$and' || key === '$or' || key === '$nor') && (!Array.isArray(item) || item.length === 0))
      throw refused(`${key} must be a nonempty array`);
    refuseUnsupported(item);
  }
}
