/** One port of 127.0.0.1 for all of it: the embedded CloudBase with the demo town in it, and the preview of the pages. */
import { namingOf } from '@gelin/domain';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCloudBase, type CloudBase } from './cloudbase/cloudbase.ts';
import type { CloudBaseOptions } from './cloudbase/options.ts';
import { cloudBaseOptions, foundDemoTown, PLACES } from './laptop.ts';
import { createPreview } from './preview/preview.ts';
import { loadTown, type DemoTown } from './town/town.ts';

export interface Laptop {
  readonly url: string;
  readonly cloud: CloudBase;
  readonly town: DemoTown;
  close(): Promise<void>;
}

/** Starts everything. Rejects with the server's error, `EADDRINUSE` where the port is taken. Port 0 takes any. */
export async function startLaptop(
  port: number,
  dataDir: string,
  log: (line: string) => void,
  more: Partial<CloudBaseOptions> = {},
): Promise<Laptop> {
  const cloud = await createCloudBase({ ...cloudBaseOptions(dataDir, log), ...more });
  const demo = loadTown(PLACES.town);
  const people = demo.people.map((person) => ({ ...person }));
  const { nameOf } = namingOf(demo.directory);
  const groups = demo.directory.units.map(({ id }) => ({ id, name: nameOf(id) }));
  const preview = await createPreview({ project: PLACES.miniprogram, people, groups, log });
  const routes = new Hono().route('/', cloud.routes).route('/', preview.routes);
  const server = createServer(getRequestListener(routes.fetch));
  cloud.attach(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    cloud,
    town: await foundDemoTown(`${url}/admin`),
    close: async () => {
      await preview.close();
      server.close();
      server.closeAllConnections();
      await cloud.close();
    },
  };
}
