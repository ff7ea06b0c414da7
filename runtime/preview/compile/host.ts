/** The phone itself: the browser part of the preview, bundled in memory or taken ready-made. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { moduleFolders } from './paths.ts';

export interface HostSource {
  /** Folder of the browser part's source. */
  hostDir: string;
  /** A prebuilt bundle; used when the file exists. */
  hostScript?: string;
}

/** The script that draws a phone. */
export async function bundleHost(source: HostSource): Promise<string> {
  if (source.hostScript && existsSync(source.hostScript)) return readFileSync(source.hostScript, 'utf8');
  const result = await build({
    entryPoints: [path.join(source.hostDir, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
    sourcemap: 'inline',
    sourcesContent: false,
    loader: { '.css': 'text' },
    mainFields: ['module', 'main'],
    nodePaths: moduleFolders(source.hostDir, process.cwd()),
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles[0]?.text ?? '';
}
