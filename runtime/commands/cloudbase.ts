/** `npm run cloudbase`: the embedded CloudBase alone, for any client of @cloudbase/node-sdk. */
import { parseArgs } from 'node:util';
import { startCloudBase } from '../cloudbase/cloudbase.ts';
import { closeOnSignal } from '../laptop.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8081' },
    data: { type: 'string', default: '.gelin/cloudbase' },
  },
});
const cloud = await startCloudBase({
  dataDir: values.data,
  port: Number(values.port),
  log: (line) => console.log(line),
});
console.log(`serviceUrl: ${cloud.serviceUrl}`);
closeOnSignal(cloud);
