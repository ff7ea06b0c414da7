/** Tests documents against a filter, with the database's own rules for arrays, nulls and types. */
import { refused } from '../failure.ts';
import { plain } from '../values/plain.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';
import { conditionOf } from './condition.ts';
import { expressionTest, guarded, type ExpressionOptions } from './expression.ts';
import { schemaValidator } from './jsonSchema.ts';
import { leavesAt } from './reach.ts';

/** Says whether a document matches. */
export type Test = (doc: Doc) => boolean;

/**
 * Prepares a filter; `expressions` only matters to `$expr`.
 * @throws DATABASE_REQUEST_FAILED for operators that are unknown, misused, or not supported here
 */
export function testOf(filter: Doc, expressions?: ExpressionOptions): Test {
  const parts = Object.entries(filter)
    .filter(([name]) => name !== '$comment')
    .map(([name, operand]) =>
      name.startsWith('$') ? logical(name, operand, expressions) : onField(name, operand, expressions),
    );
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return (doc) => parts.every((part) => part(doc));
}

function onField(path: string, operand: Value, expressions: ExpressionOptions | undefined): Test {
  const condition = conditionOf(operand, (filter) => testOf(filter, expressions));
  return (doc) => condition(leavesAt(doc, path));
}

function logical(name: string, operand: Value, expressions: ExpressionOptions | undefined): Test {
  if (name === '$expr') return expressionTest(operand, expressions);
  if (name === '$jsonSchema') {
    if (!isDoc(operand)) throw refused('$jsonSchema must be an object');
    const check = guarded(() => schemaValidator(plain(operand) as Record<string, unknown>));
    return (doc) => check(plain(doc));
  }
  if (name !== '$and' && name !== '$or' && name !== '$nor')
    throw refused(`unknown top level operator: ${name}`);
  if (!Array.isArray(operand) || operand.length === 0) throw refused(`${name} must be a nonempty array`);
  const parts = operand.map((part) => {
    if (!isDoc(part)) throw refused(`${name} entries need to be full objects`);
    return testOf(part, expressions);
  });
  if (name === '$and') return (doc) => parts.every((part) => part(doc));
  if (name === '$or') return (doc) => parts.some((part) => part(doc));
  return (doc) => !parts.some((part) => part(doc));
}
