/** `npm test`: installs what is missing, builds, checks and runs every test; ends with the one line that counts. */
import { readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { buildAll } from './build.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensureTracer } from './tracer.mjs';
import { run } from './install.mjs';

const RESULT = 'dist/test-result.json';
const only = process.argv.slice(2);
/** One more than there are cores, for a worker waits for its browser or its cloud; more than four want more memory than a laptop has. */
const workers = Math.min(4, Math.max(2, availableParallelism() + 1));

let passed = 0;
let failed = 0;

/** One more thing that must hold, counted like a test. */
async function step(name, work) {
  try {
    await work();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.error(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
  }
}

await step('build', buildAll);
if (only.length === 0) await step('check', () => run(process.execPath, ['scripts/check.mjs']));
await step('browser', async () => void (process.env.CHROME_PATH = await ensureBrowser()));
await step('tracer', ensureTracer);
await rm(RESULT, { force: true });
await run(process.execPath, [
  'node_modules/jest/bin/jest.js',
  '--json',
  `--outputFile=${RESULT}`,
  `--maxWorkers=${workers}`,
  ...only,
]).catch(() => undefined);
try {
  const result = JSON.parse(await readFile(RESULT, 'utf8'));
  passed += result.numPassedTests;
  // A suite that cannot even start, and a test that was skipped, count as failures: nothing is silent here.
  failed +=
    result.numFailedTests + result.numRuntimeErrorTestSuites + result.numPendingTests + result.numTodoTests;
} catch (error) {
  failed += 1;
  console.error(`no test result: ${error instanceof Error ? error.message : error}`);
}
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
