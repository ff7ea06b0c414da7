/** The graph of pages and components: who uses whom, dependencies first. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CompileFailure } from './failure.ts';
import { firstExisting, readJson } from './files.ts';
import { findComponent, idOf } from './paths.ts';
import type { Project } from './project.ts';

export interface Component {
  id: string;
  page: boolean;
  /** Path without extension. */
  base: string;
  script: string;
  template: string | null;
  style: string | null;
  /** The json with every component path made absolute. */
  config: Record<string, unknown>;
  /** Tags this component may write. */
  tags: ReadonlySet<string>;
  scope: string;
}

type Using = Record<string, string>;

/** Other ends of `relations`: they must be loaded, or the relation is lost without a word. */
function relationEnds(source: string): string[] {
  const ends: string[] = [];
  for (const found of source.matchAll(/\brelations\s*[:=]\s*\{/g)) {
    const body = source.slice(found.index, found.index + 1500);
    for (const key of body.matchAll(/["'](\.{1,2}\/[\w./-]+)["']\s*:/g)) if (key[1]) ends.push(key[1]);
  }
  return ends;
}

/** Isolation as the json says it, else as the script's `options` do. */
function isolationOf(json: Record<string, unknown>, source: string): string | undefined {
  if (typeof json['styleIsolation'] === 'string') return json['styleIsolation'];
  const named = /\bstyleIsolation\s*:\s*["']([\w-]+)["']/.exec(source)?.[1];
  if (named) return named;
  return json['addGlobalClass'] === true || /\baddGlobalClass\s*:\s*(true|!0)/.test(source)
    ? 'apply-shared'
    : undefined;
}

const SHARED = new Set(['shared', 'page-shared']);

/** Walks the whole project. @throws CompileFailure for a component or script that is not there */
export function collectComponents(project: Project): Component[] {
  const { places } = project;
  const done = new Map<string, Component | null>();
  const ordered: Component[] = [];

  const locate = (value: string, from: string, tag: string): string => {
    const base = findComponent(places, path.dirname(from), value);
    if (base) return base;
    throw new CompileFailure(
      `${from}.json`,
      `usingComponents: <${tag}> is "${value}", and there is no such component`,
    );
  };

  const visit = (base: string, page: boolean): void => {
    const id = idOf(places, base);
    if (done.has(id)) return;
    done.set(id, null);
    const json = readJson(`${base}.json`);
    const script = firstExisting(`${base}.ts`, `${base}.js`);
    if (!script) throw new CompileFailure(`${base}.ts`, `${page ? 'page' : 'component'} has no script`);
    const source = readFileSync(script, 'utf8');

    const using: Using = {};
    const add = (tag: string, value: string, from: string): void => {
      if (value.startsWith('plugin')) return;
      const target = locate(value, from, tag);
      visit(target, false);
      using[tag] = `/${idOf(places, target)}`;
    };
    for (const [tag, value] of Object.entries(project.usingComponents))
      add(tag, value, path.join(places.root, 'app'));
    for (const [tag, value] of Object.entries((json['usingComponents'] ?? {}) as Using))
      add(tag, value, base);

    const generics: Record<string, true | { default?: string }> = {};
    for (const [tag, value] of Object.entries((json['componentGenerics'] ?? {}) as Record<string, unknown>)) {
      const fallback =
        (value as { default?: string } | true) === true ? undefined : (value as { default?: string }).default;
      if (!fallback) generics[tag] = true;
      else {
        const target = locate(fallback, base, tag);
        visit(target, false);
        generics[tag] = { default: `/${idOf(places, target)}` };
      }
    }
    for (const end of relationEnds(source)) {
      const target = findComponent(places, path.dirname(base), end);
      if (target) visit(target, false);
    }

    const isolation = isolationOf(json, source);
    const isComponent = json['component'] === true || !page;
    const shares = isolation ? SHARED.has(isolation) : !isComponent || page;
    const config: Record<string, unknown> = { ...json, component: isComponent, usingComponents: using };
    if (isolation) config['styleIsolation'] = isolation;
    else if (page) config['styleIsolation'] = 'shared';
    if (Object.keys(generics).length > 0) config['componentGenerics'] = generics;
    else delete config['componentGenerics'];
    const component: Component = {
      id,
      page,
      base,
      script,
      template: existsSync(`${base}.wxml`) ? `${base}.wxml` : null,
      style: existsSync(`${base}.wxss`) ? `${base}.wxss` : null,
      config,
      tags: new Set([...Object.keys(using), ...Object.keys(generics)]),
      scope: shares
        ? ''
        : `${path.basename(base) === 'index' ? path.basename(path.dirname(base)) : path.basename(base)}-${done.size}`,
    };
    done.set(id, component);
    ordered.push(component);
  };

  for (const page of project.pages) {
    const base = path.join(places.root, page);
    if (!existsSync(`${base}.wxml`))
      throw new CompileFailure(`${base}.wxml`, `app.json names the page "${page}", and it has no WXML`);
    visit(base, true);
  }
  return ordered;
}
