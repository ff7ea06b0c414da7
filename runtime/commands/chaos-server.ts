/** The embedded CloudBase with the built functions in a process of its own, to be killed and started again by the chaos replay. */
import { parseArgs } from 'node:util';
import { startCloudBase } from '../cloudbase/cloudbase.ts';
import { cloudBaseOptions } from '../laptop.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    data: { type: 'string' },
    admin: { type: 'string' },
    startAt: { type: 'string' },
  },
});
const { port, data, admin, startAt } = values;
if (port === undefined || data === undefined || admin === undefined)
  throw new Error('this is started by: npm run replay -- FILE.jsonl --chaos');

const cloud = await startCloudBase({
  ...cloudBaseOptions(data, (line) => console.log(line)),
  port: Number(port),
  timers: false,
  // More than on a laptop: whoever kills wants something to be under way.
  workersPerFunction: 4,
  adminFor: () => admin,
  ...(startAt !== undefined && { startAt: new Date(startAt) }),
});
process.on('message', (message) => {
  if (message === 'workers') process.send?.({ workers: cloud.workers() });
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
