/** `npm run check`: types, lint and boundaries, formatting. Runs all of them and says which failed. */
import { ensureInstalled, run } from './install.mjs';

const CHECKS = [
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['types of the mini-program', 'tsc', ['-p', 'miniprogram/tsconfig.json']],
  ['types of the preview', 'tsc', ['-p', 'runtime/preview/browser/tsconfig.json']],
  ['types of the journeys', 'tsc', ['-p', 'test/journey/tsconfig.json']],
  ['types of the page tests', 'tsc', ['-p', 'test/miniprogram/tsconfig.json']],
  ['lint and boundaries', 'eslint', ['.', '--max-warnings', '0']],
  ['formatting', 'prettier', ['--check', '--log-level', 'warn', '.']],
];

await ensureInstalled();
const failed = [];
for (const [name, tool, args] of CHECKS) {
  console.log(`· ${name}`);
  await run(`node_modules/.bin/${tool}`, args).catch(() => failed.push(name));
}
if (failed.length > 0) console.error(`failed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
