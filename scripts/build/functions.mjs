/** Bundles each cloud function into dist/cloudfunctions/<name>/, as it is uploaded and as the laptop runs it. */
import { build } from 'esbuild';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { leanSdk } from './lean-sdk.mjs';
import { loadedLater } from './loaded-later.mjs';

const SOURCE = 'cloudfunctions';
const TARGET = 'dist/cloudfunctions';

/** Names of the functions: every folder but the shared one. */
export async function functionNames() {
  const entries = await readdir(SOURCE, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && entry.name !== 'shared').map((entry) => entry.name);
}

/** Removes what is no function any more; the others are written over, for a town may be running on them. */
async function removeOthers(names) {
  await mkdir(TARGET, { recursive: true });
  for (const entry of await readdir(TARGET)) {
    if (!names.includes(entry)) await rm(path.join(TARGET, entry), { recursive: true, force: true });
  }
}

/** Builds them all; resolves to esbuild's metafile, which knows what each weighs. */
export async function buildFunctions() {
  const names = await functionNames();
  await removeOthers(names);
  const result = await build({
    entryPoints: names.map((name) => ({
      in: path.join(SOURCE, name, 'index.ts'),
      out: path.join(name, 'index'),
    })),
    outdir: TARGET,
    bundle: true,
    minify: true,
    charset: 'utf8',
    keepNames: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    metafile: true,
    logLevel: 'warning',
    // Its other form cannot be bundled.
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    plugins: [leanSdk, loadedLater(TARGET, names)],
  });
  for (const name of names) {
    await mkdir(path.join(TARGET, name), { recursive: true });
    await cp(path.join(SOURCE, name, 'config.json'), path.join(TARGET, name, 'config.json'));
    const manifest = { name: `gelin-${name}`, version: '0.1.0', private: true, main: 'index.js' };
    await writeFile(path.join(TARGET, name, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  }
  return result.metafile;
}
