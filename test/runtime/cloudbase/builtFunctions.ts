/** Functions built on the spot for tests: small CommonJS sources in the layout that production gets. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { temporaryFolder } from './running.ts';

const root = join(__dirname, '../../..');

/** Bundles the worker bootstrap as the project's build does; returns its path. */
export async function builtWorker(): Promise<string> {
  const outfile = join(temporaryFolder(), 'worker.cjs');
  await build({
    entryPoints: [join(root, 'runtime/cloudbase/functions/worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  });
  return outfile;
}

/** Writes functions into a folder. `SDK` in a source stands for the path of the official SDK. */
export function written(functions: Record<string, { source: string; config?: object }>): string {
  const folder = temporaryFolder();
  const sdk = createRequire(join(root, 'package.json')).resolve('@cloudbase/node-sdk');
  for (const [name, { source, config = {} }] of Object.entries(functions)) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'index.js'), source.replaceAll('SDK', JSON.stringify(sdk)));
    writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config));
  }
  return folder;
}
