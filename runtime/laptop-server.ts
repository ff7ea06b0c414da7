/** One port of 127.0.0.1 for all of it: the embedded CloudBase with the demo town in it, and the preview of the pages. */
import { namingOf } from '@gelin/domain';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCloudBase, type CloudBase } from './cloudbase/cloudbase.ts';
import type { CloudBaseOptions } from './cloudbase/options.ts';
import { cloudBaseOptions, foundDemoTown, PLACES } from './laptop.ts';
import { createOutside } from './outside/outside.ts';
import { createPreview } from './preview/preview.ts';
import { loadTown, type DemoTown } from './town/town.ts';

export interface Laptop {
  readonly url: string;
  readonly cloud: CloudBase;
  /** The demo town; where the data folder is left empty, its people alone, whose phones can be opened. */
  readonly town: DemoTown;
  close(): Promise<void>;
}

/** An environment with no town in it, to be founded in the app by whoever has the code with this hash. */
export interface Empty {
  readonly foundingHash: string;
}

/** Starts everything. Rejects with the server's error, `EADDRINUSE` where the port is taken. Port 0 takes any. */
export async function startLaptop(
  port: number,
  dataDir: string,
  log: (line: string) => void,
  more: Partial<CloudBaseOptions> = {},
  empty?: Empty,
): Promise<Laptop> {
  const options = { ...cloudBaseOptions(dataDir, log), ...more };
  const cloud = await createCloudBase(empty ? { ...options, outside: foundable(empty) } : options);
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
    town: empty ? demo : await foundDemoTown(`${url}/admin`),
    close: async () => {
      await preview.close();
      server.close();
      server.closeAllConnections();
      await cloud.close();
    },
  };
}

/** The world outside, and the functions told whose code founds the town. */
function foundable({ foundingHash }: Empty): NonNullable<CloudBaseOptions['outside']> {
  return (clock) => {
    const outside = createOutside(clock);
    return {
      ...outside,
      variables: (origin) => ({ ...outside.variables(origin), GELIN_FOUNDING: foundingHash }),
    };
  };
}
