/** `npm run cloudbase`: the embedded CloudBase alone, for any client of @cloudbase/node-sdk; `--declare FILE` as database.json. */
import { readFileSync } from 'node:fs';
import { startCloudBase } from '../cloudbase/cloudbase.ts';
import { closeOnSignal } from '../laptop.ts';
import { asked } from './asked.ts';

const USAGE = '用法：npm run cloudbase -- [--port N] [--data DIR] [--declare FILE]';

const { values } = asked(USAGE, {
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
