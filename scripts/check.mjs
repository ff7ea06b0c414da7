/** `npm run check`: types, lint and boundaries, formatting. Runs all of them and says which failed. */
import { ensureInstalled, run } from './install.mjs';

/** Lint takes as long as all the others together: it runs beside them. */
const LANES = [
  [['lint and boundaries', 'eslint', ['.', '--max-warnings', '0']]],
  [
    ['types', 'tsc', ['-p', 'tsconfig.json']],
    ['types of the mini-program', 'tsc', ['-p', 'miniprogram/tsconfig.json']],
    ['types of the preview', 'tsc', ['-p', 'runtime/preview/browser/tsconfig.json']],
    ['types of the journeys', 'tsc', ['-p', 'test/journey/tsconfig.json']],
    ['types of the page tests', 'tsc', ['-p', 'test/miniprogram/tsconfig.json']],
    ['formatting', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ],
];

await ensureInstalled();
const failed = [];
const along = async (lane) => {
  for (const [name, tool, args] of lane) {
    console.log(`· ${name}`);
    await run(`node_modules/.bin/${tool}`, args).catch(() => failed.push(name));
  }
};
await Promise.all(LANES.map(along));
if (failed.length > 0) console.error(`failed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
