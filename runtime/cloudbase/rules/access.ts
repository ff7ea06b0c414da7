/** Whether somebody on a phone may read a collection by a query, or read or write a file. */
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { DatabaseDeclaration, Rule } from '../options.ts';
import { newTrace } from '../trace.ts';
import { plain } from '../values/plain.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';
import { Denied } from './denied.ts';
import { docPaths, evaluate } from './evaluate.ts';
import { parseRule, type Expression } from './parser.ts';

export interface Access {
  /** @throws Denied unless the collection's read rule holds for everything the query can find */
  mayQuery(collection: string, filter: Doc, openid: string | undefined): void;
  /** @throws Denied unless the storage rule holds; `owner` is who uploaded the file */
  mayFile(way: 'read' | 'write', path: string, owner: string, openid: string | undefined): void;
}

export function createAccess(
  declaration: DatabaseDeclaration | undefined,
  database: Database,
  clock: Clock,
): Access {
  const parsed = new Map<string, Expression>();
  const treeOf = (source: string): Expression => {
    const tree = parsed.get(source) ?? parseRule(source);
    parsed.set(source, tree);
    return tree;
  };
  const get = (name: string, id: string): unknown => {
    const collection = database.catalog.find(name);
    if (!collection) return null;
    const [found] = database.documents.find(
      collection,
      { filter: { _id: id }, limit: 1 },
      { trace: newTrace() },
    );
    return found ? plain(found) : null;
  };
  const hold = (
    rule: Rule | undefined,
    openid: string | undefined,
    names: (tree: Expression) => object,
    what: string,
  ): void => {
    if (rule === undefined || rule === false) throw new Denied(`${what} is closed to phones`);
    if (rule === true) return;
    const tree = treeOf(rule);
    const auth = openid === undefined || openid === '' ? null : { openid };
    const surrounding = { names: { auth, now: clock.now().getTime(), ...names(tree) }, get };
    if (evaluate(tree, surrounding) !== true)
      throw new Denied(`the rule of ${what} does not allow it: ${rule}`);
  };
  return {
    mayQuery: (collection, filter, openid) =>
      hold(
        declaration?.collections[collection]?.rule?.read,
        openid,
        (tree) => ({ doc: fixedBy(filter, docPaths(tree)) }),
        `the collection ${collection}`,
      ),
    mayFile: (way, path, owner, openid) =>
      hold(
        declaration?.storage?.[way],
        openid,
        () => ({ path, resource: { path, openid: owner } }),
        'storage',
      ),
  };
}

/** The part of a document that a query fixes, so that a rule holds for all it finds or for none. */
function fixedBy(filter: Doc, paths: string[]): object {
  const doc: Record<string, unknown> = {};
  for (const path of paths) {
    const value = equalTo(filter, path);
    if (value === undefined)
      throw new Denied(`the query is not a subset of the rule: it has to fix "${path}" to one value`);
    let here = doc;
    const names = path.split('.');
    for (const name of names.slice(0, -1)) here = (here[name] ??= {}) as Record<string, unknown>;
    here[names.at(-1) as string] = plain(value);
  }
  return doc;
}

function equalTo(filter: Doc, path: string): Value | undefined {
  const condition = filter[path];
  if (isDoc(condition)) return condition.$eq;
  if (condition !== undefined) return condition;
  const parts = Array.isArray(filter.$and) ? filter.$and.filter((part): part is Doc => isDoc(part)) : [];
  return parts.map((part) => equalTo(part, path)).find((value) => value !== undefined);
}
