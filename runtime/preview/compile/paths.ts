/** Where things of a mini-program lie: component paths, npm names, and the file behind an id. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './files.ts';

/** The folders in which names are looked up. */
export interface Places {
  /** Folder with app.json. */
  root: string;
  /** `node_modules` folders, nearest first. */
  modules: string[];
}

/** All `node_modules` folders from `start` upwards. */
export function moduleFolders(...starts: string[]): string[] {
  const found: string[] = [];
  for (const start of starts) {
    for (let dir = path.resolve(start); ; dir = path.dirname(dir)) {
      const candidate = path.join(dir, 'node_modules');
      if (existsSync(candidate) && !found.includes(candidate)) found.push(candidate);
      if (path.dirname(dir) === dir) break;
    }
  }
  return found;
}

function splitName(name: string): [string, string] {
  const parts = name.split('/');
  const length = name.startsWith('@') ? 2 : 1;
  return [parts.slice(0, length).join('/'), parts.slice(length).join('/')];
}

/** The folder of an npm package's mini-program build, or null when it has none. */
function packageFolder(places: Places, pkg: string): string | null {
  for (const modules of places.modules) {
    const dir = path.join(modules, pkg);
    if (!existsSync(path.join(dir, 'package.json'))) continue;
    const build = readJson(path.join(dir, 'package.json'))['miniprogram'];
    if (typeof build === 'string') return path.join(dir, build);
    if (existsSync(path.join(dir, 'miniprogram_dist'))) return path.join(dir, 'miniprogram_dist');
  }
  return null;
}

/** Where an npm name may lie, seen from `fromDir`: `miniprogram_npm` upwards first, then packages with a mini-program build. */
export function npmCandidates(places: Places, fromDir: string, name: string): string[] {
  const candidates: string[] = [];
  for (let dir = fromDir; ; dir = path.dirname(dir)) {
    const folder = path.join(dir, 'miniprogram_npm');
    if (existsSync(folder)) candidates.push(path.join(folder, name));
    if (dir === places.root || path.dirname(dir) === dir) break;
  }
  const [pkg, rest] = splitName(name);
  const build = packageFolder(places, pkg);
  if (build) candidates.push(path.join(build, rest));
  return candidates;
}

const slashes = (value: string): string => value.split(path.sep).join('/');

/** The id of a file path: its path from the root; a package outside it counts as if 构建 npm had copied it in. */
export function idOf(places: Places, file: string): string {
  const inside = path.relative(places.root, file);
  if (!inside.startsWith('..')) return slashes(inside);
  for (const modules of places.modules) {
    const rel = path.relative(modules, file);
    if (rel.startsWith('..')) continue;
    const [pkg] = splitName(slashes(rel));
    const build = packageFolder(places, pkg) ?? path.join(modules, pkg);
    return `miniprogram_npm/${pkg}/${slashes(path.relative(build, file))}`;
  }
  return slashes(file).replace(/^\/+/, '');
}

/** The file path behind an id: the reverse of {@link idOf}. */
export function fileOf(places: Places, id: string): string {
  const inside = path.join(places.root, id);
  if (!id.startsWith('miniprogram_npm/')) return inside;
  const [pkg, rest] = splitName(id.slice('miniprogram_npm/'.length));
  if (existsSync(path.join(places.root, 'miniprogram_npm', pkg))) return inside;
  const build = packageFolder(places, pkg);
  return build ? path.join(build, rest) : inside;
}

/** The component a `usingComponents` value names, as a path without extension; null when there is none. */
export function findComponent(places: Places, fromDir: string, value: string): string | null {
  const candidates = value.startsWith('/')
    ? [path.join(places.root, value)]
    : value.startsWith('.')
      ? [path.resolve(fromDir, value)]
      : [
          path.resolve(fromDir, value),
          path.join(places.root, value),
          ...npmCandidates(places, fromDir, value),
        ];
  for (const base of candidates) {
    if (existsSync(`${base}.json`)) return base;
    if (existsSync(path.join(base, 'index.json'))) return path.join(base, 'index');
  }
  return null;
}
