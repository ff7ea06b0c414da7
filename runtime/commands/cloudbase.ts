/** `npm run cloudbase`: the embedded CloudBase alone, for any client of @cloudbase/node-sdk; `--declare FILE` as database.json. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startCloudBase } from '../cloudbase/cloudbase.ts';
import { closeOnSignal } from '../laptop.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8081' },
    data: { type: 'string', default: '.gelin/cloudbase' },
    declare: { type: 'string' },
  },
});
const cloud = await startCloudBase({
  dataDir: values.data,
  port: Number(values.port),
  ...(values.declare !== undefined && { declaration: JSON.parse(readFileSync(values.declare, 'utf8')) }),
  log: (line) => console.log(line),
});
console.log(`serviceUrl: ${cloud.serviceUrl}`);
closeOnSignal(cloud);
