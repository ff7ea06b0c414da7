/** All of a project's scripts in one bundle, so that a store imported by two pages is one store. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BuildFailure, Plugin } from 'esbuild';
import { bundled, type Script } from './bundled.ts';
import type { Component } from './components.ts';
import { CompileFailure } from './failure.ts';
import { npmCandidates } from './paths.ts';
import type { Project } from './project.ts';

const ENDINGS = ['', '.ts', '.js', '.json', '/index.ts', '/index.js'];

function asModule(base: string): string | null {
  for (const ending of ENDINGS) {
    const file = base + ending;
    if (existsSync(file) && statSync(file).isFile()) return file;
  }
  return null;
}

/** Finds modules as the platform does: `/…` from the root, names through miniprogram_npm, then node_modules. */
function mnpModules(project: Project): Plugin {
  const { places } = project;
  return {
    name: 'mini-program-modules',
    setup(setup) {
      setup.onResolve({ filter: /.*/ }, (args) => {
        if (args.kind === 'entry-point') return undefined;
        if (args.path.startsWith('.')) {
          // Resolved here and not by esbuild, which would read `"type": "module"` of a package.json further up and refuse `module.exports`.
          const near = asModule(path.resolve(args.resolveDir, args.path));
          return near ? { path: near } : undefined;
        }
        if (args.path.startsWith('/')) {
          const own = asModule(args.path) ?? asModule(path.join(places.root, args.path));
          return own ? { path: own } : undefined;
        }
        for (const candidate of npmCandidates(places, args.resolveDir, args.path)) {
          const file = asModule(candidate);
          if (file) return { path: file };
        }
        return undefined;
      });
    },
  };
}

function entryOf(project: Project, components: Component[]): string {
  const app = project.script ? `() => require(${JSON.stringify(project.script)})` : '() => undefined';
  const list = components
    .map((one) => `[${JSON.stringify(one.id)}, () => require(${JSON.stringify(one.script)})]`)
    .join(',\n');
  return `window.__previewScripts = { app: ${app}, components: [\n${list}\n] };`;
}

/** Bundles app, pages and components. @throws CompileFailure for a script that does not parse or a module not found */
export async function bundleScripts(project: Project, components: Component[]): Promise<Script> {
  try {
    return await bundled('scripts.js', {
      stdin: {
        contents: entryOf(project, components),
        resolveDir: project.places.root,
        sourcefile: 'preview-entry.js',
      },
      mainFields: ['miniprogram', 'module', 'main'],
      nodePaths: project.places.modules,
      define: { 'process.env.NODE_ENV': '"development"' },
      plugins: [mnpModules(project)],
    });
  } catch (error) {
    const first = (error as Partial<BuildFailure>).errors?.[0];
    if (!first) throw error;
    throw new CompileFailure(
      first.location?.file ?? project.places.root,
      first.text,
      first.location?.line ?? 0,
    );
  }
}
