/** Compiles what runs on the laptop into dist/runtime/ and dist/bench/; dependencies stay in node_modules. */
import { build } from 'esbuild';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

const COMMANDS = 'runtime/commands';

const shared = { bundle: true, platform: 'node', target: 'node20', sourcemap: 'inline', logLevel: 'warning' };

export async function buildRuntime() {
  const commands = (await readdir(COMMANDS)).filter((file) => file.endsWith('.ts'));
  await Promise.all([
    build({
      ...shared,
      entryPoints: [...commands.map((file) => path.join(COMMANDS, file)), 'bench/run.ts', 'bench/bare.ts'],
      entryNames: '[name]',
      outdir: 'dist/runtime',
      outExtension: { '.js': '.mjs' },
      format: 'esm',
      packages: 'external',
      plugins: [{ name: 'compiled-in', setup: compiledIn }],
    }),
    build({
      ...shared,
      entryPoints: { worker: 'runtime/cloudbase/functions/worker.ts' },
      outdir: 'dist/runtime',
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      packages: 'external',
    }),
  ]);
}

/** Workspace packages are TypeScript and tables are JSON: neither can be loaded as it is at run time. */
function compiledIn(own) {
  own.onResolve({ filter: /^@gelin\// }, inWorkspace);
  own.onResolve({ filter: /^[^./].*\.json$/ }, ({ path: name }) => ({ path: require.resolve(name) }));
}

function inWorkspace({ path: name }) {
  const [, owner, file = 'index'] = name.split('/');
  return { path: path.resolve(owner, 'src', `${file}.ts`) };
}
