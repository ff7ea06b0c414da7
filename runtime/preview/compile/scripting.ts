/** WXS in templates: follows `require` from file to file and evens out what WXS has and JavaScript has not. */
import { readText } from './files.ts';

/** In WXS `x.constructor` is the name of the type; a getter the phone defines answers it. */
export function adaptWxs(source: string): string {
  return source.replace(/\.constructor\b/g, '.$wxsConstructor');
}

/** Resolves a `require` inside the WXS `from` the way the compiler's loader asks for it. */
export function wxsPath(from: string, request: string): string {
  const parts = request.startsWith('/')
    ? request.split('/')
    : [...from.split('/').slice(0, -1), ...request.split('/')];
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '' && part !== '.') path.push(part);
  }
  return path.join('/');
}

/**
 * Every WXS module that `entry` needs, itself included, as path and source.
 * @param fileFor the file behind a WXS path with its extension
 */
export function collectWxs(
  entry: string,
  fileFor: (path: string) => string,
  askedBy: string,
): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (path: string, by: string): void => {
    if (found.has(path)) return;
    const source = readText(fileFor(path.endsWith('.wxs') ? path : `${path}.wxs`), by);
    found.set(path, adaptWxs(source));
    for (const call of source.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)) {
      if (call[1]) visit(wxsPath(path, call[1]), path);
    }
  };
  visit(entry, askedBy);
  return found;
}
