/** Where something stands in the text of a file. */
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { FileRemark } from '@gelin/contract/town';
import type { Problem, SettingsPath } from '@gelin/domain';

export interface Places {
  /** Line and column, from 1, of an offset. */
  readonly at: (offset: number) => { readonly line: number; readonly column: number };
  readonly has: (path: SettingsPath) => boolean;
  /** A problem with its place: that of what it is about, else of what should contain it. */
  readonly remark: (problem: Problem) => FileRemark;
}

/** The places of a file with this text and tree. */
export function placesIn(text: string, root: Node | undefined): Places {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  const at = (offset: number) => {
    const after = starts.findIndex((start) => start > offset);
    const line = after < 0 ? starts.length : after;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
  const nodeAt = (path: SettingsPath) => root && findNodeAtLocation(root, [...path]);
  const offsetOf = (path: SettingsPath): number => {
    const node = nodeAt(path);
    if (!node) return path.length === 0 ? 0 : offsetOf(path.slice(0, -1));
    return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  };
  return {
    at,
    has: (path) => nodeAt(path) !== undefined,
    remark: ({ path, reason }) => ({ ...at(offsetOf(path)), path: spelled(path), reason }),
  };
}

/** `['templates', 0, 'text']` → `templates[0].text`. */
function spelled(path: SettingsPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
