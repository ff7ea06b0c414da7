/** Compiles what runs on the laptop into dist/runtime/ and dist/bench/; dependencies stay in node_modules. */
import { build } from 'esbuild';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

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
      // Workspace packages are TypeScript: they are compiled in, not required at run time.
      plugins: [{ name: 'workspace', setup: (own) => own.onResolve({ filter: /^@gelin\// }, inWorkspace) }],
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

function inWorkspace({ path: name }) {
  const [, owner, file = 'index'] = name.split('/');
  return { path: path.resolve(owner, 'src', `${file}.ts`) };
}
