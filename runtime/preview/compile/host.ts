/** The phone itself: the browser part of the preview, bundled in memory or taken ready-made. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundled, type Script } from './bundled.ts';
import { moduleFolders } from './paths.ts';

export interface HostSource {
  /** Folder of the browser part's source. */
  hostDir: string;
  /** A prebuilt bundle; used when the file exists. */
  hostScript?: string;
}

/** The script that draws a phone. */
export async function bundleHost(source: HostSource): Promise<Script> {
  if (source.hostScript && existsSync(source.hostScript))
    return { code: readFileSync(source.hostScript, 'utf8'), map: '' };
  return bundled('host.js', {
    entryPoints: [path.join(source.hostDir, 'main.ts')],
    sourcesContent: false,
    loader: { '.css': 'text' },
    mainFields: ['module', 'main'],
    nodePaths: moduleFolders(source.hostDir, process.cwd()),
    define: { 'process.env.NODE_ENV': '"production"' },
  });
}
