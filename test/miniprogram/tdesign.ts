/** TDesign's components in the simulator: the parts in use, found from ours, with their modules made ready for jest. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';

export const ROOT = process.cwd();
export const MINI = path.join(ROOT, 'miniprogram');
export const TDESIGN = path.join(ROOT, 'node_modules/tdesign-miniprogram/miniprogram_dist');

/** All files below a folder. */
export function under(folder: string, except = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === except ? [] : under(file, except);
    return [file];
  });
}

/** TDesign's folders that our components use, directly or through one another. */
function partsInUse(): string[] {
  const parts = new Set(['common', 'mixins', 'miniprogram_npm']);
  const add = (part: string): void => {
    if (part === '' || parts.has(part)) return;
    parts.add(part);
    for (const match of jsonOf(path.join(TDESIGN, part)).matchAll(/"[./]*\.\/([a-z-]+)\/[a-z-]+"/g))
      add(match[1] ?? '');
  };
  for (const match of jsonOf(MINI).matchAll(/tdesign-miniprogram\/([a-z-]+)\//g)) add(match[1] ?? '');
  return [...parts];
}

function jsonOf(folder: string): string {
  return under(folder, 'miniprogram_npm')
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

const files = partsInUse().flatMap((part) => under(path.join(TDESIGN, part)));

/** What WeChat's WXML compiler is to read: ours, and TDesign's that we use. */
export const SOURCES = { wxmlList: ending('.wxml'), wxsList: ending('.wxs') };

function ending(end: string): string[] {
  return [...under(MINI, 'miniprogram_npm'), ...files]
    .filter((file) => file.endsWith(end))
    .map((file) => path.relative(ROOT, file));
}

const code = new Map<string, string>();

function asCommonJs(file: string): string {
  const known = code.get(file);
  if (known !== undefined) return known;
  const made = transformSync(readFileSync(file, 'utf8'), {
    module: { type: 'commonjs' },
    jsc: { target: 'es2022' },
  }).code;
  code.set(file, made);
  return made;
}

/** The modules are ESM under node_modules, which jest does not transform: each is handed over ready-made. */
export function mockTdesignModules(): void {
  for (const file of files.filter((one) => one.endsWith('.js'))) {
    jest.doMock(file, () => {
      const module = { exports: {} };
      const near = (asked: string): unknown =>
        require(asked.startsWith('.') ? path.join(path.dirname(file), asked) : asked);
      new Function('module', 'exports', 'require', asCommonJs(file))(module, module.exports, near);
      return module.exports;
    });
  }
}
