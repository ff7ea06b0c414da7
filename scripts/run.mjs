/** `npm run call | config | ledger | replay | …`: installs and builds what is missing, then runs the command. */
import { existsSync } from 'node:fs';
import { buildAll } from './build.mjs';
import { run } from './install.mjs';

/** These speak to a town that runs already: nothing is to be built under it. */
const ONTO_RUNNING = ['call', 'config', 'ledger'];

const [command, ...rest] = process.argv.slice(2);
const file = command === 'bench' ? 'run' : command;
try {
  if (!ONTO_RUNNING.includes(command) || !existsSync(`dist/runtime/${command}.mjs`)) await buildAll();
  await run(process.execPath, ['--enable-source-maps', `dist/runtime/${file}.mjs`, ...rest]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
