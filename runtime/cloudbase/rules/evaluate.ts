/** Works out what a rule says for somebody. */
import { Denied } from './denied.ts';
import type { Expression } from './parser.ts';

export interface Surrounding {
  /** Values by name: `auth`, `doc`, `now`, `resource`. */
  names: Record<string, unknown>;
  /** A document by collection and id. */
  get(collection: string, id: string): unknown;
}

const MOST_GETS = 3;

/** @throws Denied when the rule asks for something that is not there to be asked for */
export function evaluate(expression: Expression, surrounding: Surrounding): unknown {
  let gets = 0;
  const value = (e: Expression): unknown => {
    switch (e.kind) {
      case 'literal':
        return e.value;
      case 'name':
        if (!Object.hasOwn(surrounding.names, e.name))
          throw new Denied(`the rule names ${e.name}, which is not known`);
        return surrounding.names[e.name];
      case 'member':
        return memberOf(value(e.of), value(e.name));
      case 'list':
        return e.items.map(value);
      case 'template':
        return e.parts.reduce(
          (text, part, i) => text + inserted(value(e.expressions[i - 1] as Expression)) + part,
        );
      case 'get':
        if ((gets += 1) > MOST_GETS) throw new Denied(`a rule may get ${MOST_GETS} documents at most`);
        return fetched(value(e.path), surrounding);
      case 'not':
        return value(e.of) !== true;
      case 'binary':
        return binary(
          e.operator,
          () => value(e.left),
          () => value(e.right),
        );
    }
  };
  return value(expression);
}

/** The paths under `doc` that a rule asks for. */
export function docPaths(e: Expression): string[] {
  switch (e.kind) {
    case 'member': {
      const path = chain(e);
      return path?.[0] === 'doc' ? [path.slice(1).join('.')] : [...docPaths(e.of), ...docPaths(e.name)];
    }
    case 'list':
      return e.items.flatMap(docPaths);
    case 'template':
      return e.expressions.flatMap(docPaths);
    case 'get':
      return docPaths(e.path);
    case 'not':
      return docPaths(e.of);
    case 'binary':
      return [...docPaths(e.left), ...docPaths(e.right)];
    case 'name':
      if (e.name === 'doc') throw new Denied('the rule uses doc as a whole');
      return [];
    case 'literal':
      return [];
  }
}

function chain(e: Expression): string[] | undefined {
  if (e.kind === 'name') return [e.name];
  if (e.kind !== 'member' || e.name.kind !== 'literal') return undefined;
  const of = chain(e.of);
  return of && [...of, String(e.name.value)];
}

function memberOf(of: unknown, name: unknown): unknown {
  if (typeof of !== 'object' || of === null) return undefined;
  const key = String(name);
  return Object.hasOwn(of, key) ? (of as Record<string, unknown>)[key] : undefined;
}

function inserted(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Denied('a rule can only put a string or a number into a path');
}

function fetched(path: unknown, surrounding: Surrounding): unknown {
  const parts = /^database\.([^.]+)\.(.+)$/.exec(String(path));
  if (!parts) throw new Denied('get in a rule takes `database.collection.id`');
  return surrounding.get(parts[1] as string, parts[2] as string);
}

const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : (value ?? null));

function binary(operator: string, left: () => unknown, right: () => unknown): unknown {
  if (operator === '&&') return left() === true && right() === true;
  if (operator === '||') return left() === true || right() === true;
  const [a, b] = [comparable(left()), right()];
  if (operator === 'in') return Array.isArray(b) && b.some((item) => comparable(item) === a);
  const c = comparable(b);
  if (operator === '==') return a === c;
  if (operator === '!=') return a !== c;
  if (typeof a !== typeof c || (typeof a !== 'number' && typeof a !== 'string')) return false;
  const [x, y] = [a, c as typeof a];
  if (operator === '>') return x > y;
  if (operator === '>=') return x >= y;
  return operator === '<' ? x < y : x <= y;
}
