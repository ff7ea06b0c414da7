/** The outline of a mini-program: where it lies, which pages it has, how its window and tab bar look. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Manifest, TabBarConfig, WindowConfig } from '../manifest.ts';
import { CompileFailure } from './failure.ts';
import { firstExisting, readJson } from './files.ts';
import { moduleFolders, type Places } from './paths.ts';

export interface Project {
  places: Places;
  name: string;
  pages: string[];
  window: WindowConfig;
  tabBar: TabBarConfig | null;
  darkmode: boolean;
  theme: Manifest['theme'];
  usingComponents: Record<string, string>;
  /** `app.ts` or `app.js`; null when the project has none. */
  script: string | null;
  style: string | null;
}

function findRoot(folder: string): string {
  const dir = path.resolve(folder);
  if (existsSync(path.join(dir, 'app.json'))) return dir;
  const settings = readJson(path.join(dir, 'project.config.json'));
  const root = settings['miniprogramRoot'];
  if (typeof root === 'string' && existsSync(path.join(dir, root, 'app.json'))) return path.join(dir, root);
  throw new CompileFailure(
    path.join(dir, 'app.json'),
    'not a mini-program: neither app.json nor a project.config.json whose miniprogramRoot has one',
  );
}

interface SubPackage {
  root: string;
  pages: string[];
}

function pagesOf(app: Record<string, unknown>): string[] {
  const main = Array.isArray(app['pages']) ? (app['pages'] as string[]) : [];
  const subs = (app['subPackages'] ?? app['subpackages'] ?? []) as SubPackage[];
  const inner = subs.flatMap((sub) =>
    sub.pages.map((page) => `${sub.root.replace(/^\/|\/$/g, '')}/${page.replace(/^\//, '')}`),
  );
  return [...main.map((page) => page.replace(/^\//, '')), ...inner];
}

function themeOf(root: string, location: unknown): Manifest['theme'] {
  const theme = typeof location === 'string' ? readJson(path.join(root, location), true) : {};
  return { light: {}, dark: {}, ...(theme as Partial<Manifest['theme']>) };
}

/**
 * Reads app.json.
 * @param folder folder with app.json, or with a project.config.json that points to it
 * @param near further folders whose `node_modules` may be used
 * @throws CompileFailure when there is no app.json or it names no page
 */
export function readProject(folder: string, near: string[] = []): Project {
  const root = findRoot(folder);
  const app = readJson(path.join(root, 'app.json'), true);
  const pages = pagesOf(app);
  if (pages.length === 0) throw new CompileFailure(path.join(root, 'app.json'), 'app.json names no page');
  const window = (app['window'] ?? {}) as WindowConfig;
  return {
    places: { root, modules: moduleFolders(root, ...near) },
    name: window.navigationBarTitleText ?? path.basename(path.dirname(root)),
    pages,
    window,
    tabBar: (app['tabBar'] as TabBarConfig | undefined) ?? null,
    darkmode: app['darkmode'] === true,
    theme: themeOf(root, app['themeLocation']),
    usingComponents: (app['usingComponents'] ?? {}) as Record<string, string>,
    script: firstExisting(path.join(root, 'app.ts'), path.join(root, 'app.js')),
    style: firstExisting(path.join(root, 'app.wxss')),
  };
}
