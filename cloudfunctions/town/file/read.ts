/** From the text of a settings file to settings, or to every reason why not, with line and column. */
import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { settingsFile } from '@gelin/contract/settings';
import type { FileRemark } from '@gelin/contract/town';
import type { Problem, Settings, SettingsPath } from '@gelin/domain';
import { placesIn, type Places } from './place.ts';
import { issueWords, problemsIn, syntaxWords } from './words.ts';

export type ReadFile =
  | { readonly settings: Settings; readonly remarks: (problems: readonly Problem[]) => FileRemark[] }
  | { readonly problems: readonly FileRemark[] };

/** Nobody mends more than this at once. */
const MOST = 50;

/** Reads a file: comments and a comma too many are allowed, a name twice in one place is not. */
export function readSettings(file: string): ReadFile {
  const text = file.replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  let root: Node | undefined;
  let misnamed: Misnamed[];
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
    misnamed = root ? misnamedIn(root) : [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problems: [{ line: 1, column: 1, path: '', reason: '括号套得太深' }] };
  }
  const places = placesIn(text, root);
  if (errors.length > 0 || !root) return { problems: syntaxProblems(errors, text, places) };
  const remarks = (problems: readonly Problem[]) => inOrder(problems.map(places.remark));
  if (misnamed.length > 0)
    return {
      problems: misnamed
        .slice(0, MOST)
        .map((each) => ({ ...places.remark(each), ...places.at(each.offset) })),
    };
  const read = settingsFile.safeParse(getNodeValue(root), { error: issueWords });
  if (read.success) return { settings: read.data, remarks };
  return { problems: remarks(problemsIn(read.error.issues, places.has)) };
}

/** From the top of the file down, as somebody mends it. */
function inOrder(remarks: readonly FileRemark[]): FileRemark[] {
  return [...remarks].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, MOST);
}

/** Where the text itself is wrong; after the first slip on a line the rest of the line only echoes it. */
function syntaxProblems(errors: readonly ParseError[], text: string, places: Places): FileRemark[] {
  const found = errors.slice(0, MOST).map(({ error, offset }) => ({
    ...places.at(offset),
    path: '',
    reason: syntaxWords(error, text.slice(offset, offset + 20)),
  }));
  const firsts = found.filter(({ line }, index) => found.findIndex((each) => each.line === line) === index);
  return firsts.length > 0 ? firsts.slice(0, 10) : [{ line: 1, column: 1, path: '', reason: '文件是空的' }];
}

interface Misnamed extends Problem {
  readonly offset: number;
}

/** Names that JSON would take in silence: written twice in one object, or one that objects have anyway. */
function misnamedIn(node: Node, path: SettingsPath = []): Misnamed[] {
  const children = node.children ?? [];
  if (node.type === 'array') return children.flatMap((child, index) => misnamedIn(child, [...path, index]));
  if (node.type !== 'object') return [];
  const names = new Set(['__proto__']);
  return children.flatMap(({ offset, children: [name, value] = [] }) => {
    const called = String(name?.value);
    const at = [...path, called];
    const reason = called === '__proto__' ? '不能用这个名称' : `“${called}”写了两次`;
    const here = names.has(called) ? [{ path: at, offset, reason }] : [];
    names.add(called);
    return [...here, ...(value ? misnamedIn(value, at) : [])];
  });
}
