/** The rules in one file each for the tests of everything above them: jest loads modules one by one, and there are hundreds. */
import { build } from 'esbuild';

export function buildDomain() {
  return build({
    entryPoints: ['domain/src/index.ts', 'domain/src/phone.ts'],
    outdir: 'dist/domain',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
}
