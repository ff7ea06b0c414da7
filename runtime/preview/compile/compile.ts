/** One compilation of a mini-program: everything a phone loads, kept in memory. */
import { createHash } from 'node:crypto';
import type { Manifest } from '../manifest.ts';
import type { Script } from './bundled.ts';
import { collectComponents, type Component } from './components.ts';
import { readProject, type Project } from './project.ts';
import { bundleScripts } from './scripts.ts';
import { StyleCompiler } from './styles.ts';
import { compileTemplates } from './templates.ts';

export interface Compiled {
  root: string;
  version: string;
  manifest: Manifest;
  css: string;
  templates: string;
  scripts: Script;
}

/** Components first, then the app's sheet, then each page's: the page has the last word. */
function compileStyles(project: Project, components: Component[]): string {
  const compiler = new StyleCompiler(project.places);
  const sheets: string[] = [];
  for (const one of components) {
    if (one.style && !one.page) sheets.push(compiler.compile(one.style, { scope: one.scope, page: null }));
  }
  if (project.style) sheets.push(compiler.compile(project.style, { scope: '', page: null }));
  for (const one of components) {
    if (one.style && one.page) sheets.push(compiler.compile(one.style, { scope: one.scope, page: one.id }));
  }
  return sheets.join('\n');
}

/**
 * Compiles the project in `folder`.
 * @param near further folders whose `node_modules` may be used
 * @throws CompileFailure with file and reason
 */
export async function compileProject(folder: string, near: string[] = []): Promise<Compiled> {
  const project = readProject(folder, near);
  const components = collectComponents(project);
  const scripting = bundleScripts(project, components);
  scripting.catch(() => undefined);
  const templates = compileTemplates(project.places, components);
  const css = compileStyles(project, components);
  const scripts = await scripting;
  const manifest: Manifest = {
    name: project.name,
    pages: project.pages,
    window: project.window,
    tabBar: project.tabBar,
    darkmode: project.darkmode,
    theme: project.theme,
    components: components.map(({ id, page, scope, config }) => ({ id, page, scope, config })),
    problems: templates.problems,
  };
  const version = createHash('sha256')
    .update(JSON.stringify(manifest))
    .update(css)
    .update(templates.code)
    .update(scripts.code)
    .digest('hex')
    .slice(0, 12);
  return { root: project.places.root, version, manifest, css, templates: templates.code, scripts };
}
