/** `npm start`: the embedded CloudBase, the demo town and the preview on one port of 127.0.0.1. */
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { createCloudBase } from '../cloudbase/cloudbase.ts';
import { closeOnSignal, cloudBaseOptions, DEFAULT_PORT, foundDemoTown, PLACES } from '../laptop.ts';
import { createPreview } from '../preview/preview.ts';
import { loadTown } from '../town/town.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: String(DEFAULT_PORT) },
    data: { type: 'string', default: PLACES.data },
    fresh: { type: 'boolean', default: false },
  },
});
const log = (line: string) => console.log(`  ${line}`);

if (values.fresh) rmSync(values.data, { recursive: true, force: true });
const cloud = await createCloudBase(cloudBaseOptions(values.data, log));
const people = loadTown(PLACES.town).people.map((person) => ({ ...person }));
const preview = await createPreview({ project: PLACES.miniprogram, people, log });
const routes = new Hono().route('/', cloud.routes).route('/', preview.routes);
const server = createServer(getRequestListener(routes.fetch));
cloud.attach(server);
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken ? `端口 ${values.port} 已被占用，换一个试试：npm start -- --port ${Number(values.port) + 1}` : error.message);
  process.exit(1);
});
server.listen(Number(values.port), '127.0.0.1', () => void listening());

async function listening(): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const town = await foundDemoTown(`${url}/admin`);
  console.log(`\n${town.directory.town.name}已经就绪：${url}`);
  console.log(`一部手机：${url}/phone?as=${town.desk[0] ?? ''}　　停止：Ctrl-C`);
}

closeOnSignal({
  close: async () => {
    await preview.close();
    server.close();
    server.closeAllConnections();
    await cloud.close();
  },
});
