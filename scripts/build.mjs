/** `npm run build`: the two uploads, dist/cloudfunctions/ and miniprogram/, and what the laptop runs. */
import { ensureInstalled } from './install.mjs';

export async function buildAll() {
  await ensureInstalled();
  const [{ buildDomain }, { buildFunctions }, { buildRuntime }, { buildMiniprogram }] = await Promise.all([
    import('./build/domain.mjs'),
    import('./build/functions.mjs'),
    import('./build/runtime.mjs'),
    import('./build/miniprogram.mjs'),
  ]);
  const [metafile] = await Promise.all([buildFunctions(), buildRuntime(), buildMiniprogram(), buildDomain()]);
  return metafile;
}

if (process.argv[1]?.endsWith('build.mjs')) {
  const { outputs } = await buildAll();
  for (const [file, { bytes }] of Object.entries(outputs))
    console.log(`${String(Math.ceil(bytes / 1024)).padStart(6)} KB  ${file}`);
  console.log('云函数在 dist/cloudfunctions/，小程序在 miniprogram/（在开发者工具里不要再点“构建 npm”）');
}
