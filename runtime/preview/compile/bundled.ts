/** A bundle for phones and, beside it, its map, which only a debugger fetches: it is twice as large as what it maps. */
import { build, type BuildOptions } from 'esbuild';

export interface Script {
  readonly code: string;
  /** The source map; empty where there is none. */
  readonly map: string;
}

/** Bundles for a browser what `options` name, to be served as `name` with its map as `name`.map. @throws BuildFailure */
export async function bundled(name: string, options: BuildOptions): Promise<Script> {
  const { outputFiles } = await build({
    ...options,
    outfile: name,
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    sourcemap: 'linked',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const textOf = (ending: string) => outputFiles?.find((file) => file.path.endsWith(ending))?.text ?? '';
  return { code: textOf('.js'), map: textOf('.js.map') };
}
