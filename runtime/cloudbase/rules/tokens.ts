/** Splits a rule expression into tokens. */
import { Denied } from './denied.ts';

export type Token =
  | { type: 'name' | 'operator' | 'string'; text: string }
  | { type: 'number'; value: number }
  | { type: 'template'; parts: string[]; expressions: string[] }
  | { type: 'end' };

const PATTERN =
  /\s*(?:([A-Za-z_]\w*)|(\d+(?:\.\d+)?)|'([^'\\]*)'|"([^"\\]*)"|`([^`\\]*)`|(==|!=|>=|<=|&&|\|\||[><!()[\].,]))/y;

/** @throws Denied at the first character that no rule contains */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  const text = source.trimEnd();
  while (PATTERN.lastIndex < text.length) {
    const at = PATTERN.lastIndex;
    const found = PATTERN.exec(text);
    if (!found) throw new Denied(`the rule is not understood at "${text.slice(at, at + 20)}"`);
    const [, name, number, single, double, template, operator] = found;
    if (name !== undefined) tokens.push({ type: name === 'in' ? 'operator' : 'name', text: name });
    else if (number !== undefined) tokens.push({ type: 'number', value: Number(number) });
    else if (template !== undefined) tokens.push(templateOf(template));
    else if (operator !== undefined) tokens.push({ type: 'operator', text: operator });
    else tokens.push({ type: 'string', text: single ?? double ?? '' });
  }
  return [...tokens, { type: 'end' }];
}

function templateOf(text: string): Token {
  const pieces = text.split(/\$\{([^}]*)\}/);
  return {
    type: 'template',
    parts: pieces.filter((_, i) => i % 2 === 0),
    expressions: pieces.filter((_, i) => i % 2 === 1),
  };
}
