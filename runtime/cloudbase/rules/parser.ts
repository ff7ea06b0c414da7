/** Parses a rule expression into a tree; there is no other way to run one. */
import { Denied } from './denied.ts';
import { tokensOf, type Token } from './tokens.ts';

export type Expression =
  | { kind: 'literal'; value: string | number | boolean | null }
  | { kind: 'name'; name: string }
  | { kind: 'member'; of: Expression; name: Expression }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'template'; parts: string[]; expressions: Expression[] }
  | { kind: 'get'; path: Expression }
  | { kind: 'not'; of: Expression }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression };

/** From loosest to tightest. */
const LEVELS = [['||'], ['&&'], ['==', '!='], ['>', '>=', '<', '<=', 'in']];
const DEEPEST = 50;

/** @throws Denied when the text is not a rule */
export function parseRule(source: string): Expression {
  const tokens = tokensOf(source);
  let at = 0;
  let depth = 0;
  const peek = (): Token => tokens[at] as Token;
  const isOperator = (text: string): boolean => {
    const token = peek();
    return token.type === 'operator' && token.text === text;
  };
  const take = (text: string): void => {
    if (!isOperator(text)) throw new Denied(`the rule lacks a "${text}"`);
    at += 1;
  };

  const level = (n: number): Expression => {
    const operators = LEVELS[n];
    if (!operators) return unary();
    let left = level(n + 1);
    for (let token = peek(); token.type === 'operator' && operators.includes(token.text); token = peek()) {
      at += 1;
      left = { kind: 'binary', operator: token.text, left, right: level(n + 1) };
    }
    return left;
  };
  const unary = (): Expression => {
    if ((depth += 1) > DEEPEST) throw new Denied('the rule is nested too deep');
    let result: Expression;
    if (isOperator('!')) {
      at += 1;
      result = { kind: 'not', of: unary() };
    } else result = member(primary());
    depth -= 1;
    return result;
  };
  const member = (of: Expression): Expression => {
    if (isOperator('.')) {
      at += 1;
      const token = peek();
      if (token.type !== 'name') throw new Denied('a "." in the rule needs a name after it');
      at += 1;
      return member({ kind: 'member', of, name: { kind: 'literal', value: token.text } });
    }
    if (!isOperator('[')) return of;
    at += 1;
    const name = level(0);
    take(']');
    return member({ kind: 'member', of, name });
  };
  const items = (end: string): Expression[] => {
    const found: Expression[] = [];
    while (!isOperator(end)) {
      found.push(level(0));
      if (!isOperator(end)) take(',');
    }
    at += 1;
    return found;
  };
  const primary = (): Expression => {
    const token = peek();
    at += 1;
    if (token.type === 'string') return { kind: 'literal', value: token.text };
    if (token.type === 'number') return { kind: 'literal', value: token.value };
    if (token.type === 'template')
      return { kind: 'template', parts: token.parts, expressions: token.expressions.map(parseRule) };
    if (token.type === 'name') return named(token.text);
    if (token.type === 'operator' && token.text === '[') return { kind: 'list', items: items(']') };
    if (token.type === 'operator' && token.text === '(') {
      const inner = level(0);
      take(')');
      return inner;
    }
    throw new Denied('the rule ends too early');
  };
  const named = (name: string): Expression => {
    if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
    if (name === 'null' || name === 'undefined') return { kind: 'literal', value: null };
    if (!isOperator('(')) return { kind: 'name', name };
    if (name !== 'get') throw new Denied(`the rule calls ${name}, which is not known`);
    at += 1;
    const [path, ...more] = items(')');
    if (!path || more.length > 0) throw new Denied('get in a rule takes one path');
    return { kind: 'get', path };
  };

  const tree = level(0);
  if (peek().type !== 'end') throw new Denied('the rule goes on after its end');
  return tree;
}
