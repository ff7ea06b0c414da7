/** Everything a laptop runs, put together: the embedded CloudBase with the built functions, and the demo town in it. */
import tcb from '@cloudbase/node-sdk';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CloudBaseOptions } from './cloudbase/options.ts';
import { createOutside } from './outside/outside.ts';
import { foundTown } from './town/found.ts';
import { loadTown, type DemoTown } from './town/town.ts';

/** Where things are, seen from the root of the repository, where every npm script runs. */
export const PLACES = {
  declaration: 'cloudfunctions/database.json',
  functions: 'dist/cloudfunctions',
  worker: 'dist/runtime/worker.cjs',
  miniprogram: 'miniprogram',
  town: 'runtime/town/qinghe',
  data: '.gelin/town',
  /** Where a town is founded in the app, apart from the demo town. */
  empty: '.gelin/empty',
} as const;

export const DEFAULT_PORT = 8080;

/** What `createCloudBase` needs to run our functions on data in `dataDir`. */
export function cloudBaseOptions(dataDir: string, log: (line: string) => void): CloudBaseOptions {
  mkdirSync(dataDir, { recursive: true });
  return {
    dataDir,
    declaration: JSON.parse(readFileSync(PLACES.declaration, 'utf8')),
    functionsDir: path.resolve(PLACES.functions),
    workerScript: path.resolve(PLACES.worker),
    // Two are enough for four phones, and keep a small laptop small.
    workersPerFunction: 2,
    scans: 'refuse',
    log,
    outside: createOutside,
  };
}

/** The official SDK, speaking to a running cloud. */
export function sdkAt(serviceUrl: string) {
  // Outside the platform the SDK asks a metadata server before every request, and needs credentials of any kind.
  process.env.TENCENTCLOUD_RUNENV ??= 'SCF';
  process.env.TENCENTCLOUD_REGION ??= 'ap-shanghai';
  process.env.SCF_NAMESPACE ??= 'gelin-local';
  return tcb.init({ env: 'gelin-local', serviceUrl, secretId: 'laptop', secretKey: 'laptop' });
}

/** The demo town, written into a running cloud through the official SDK; what is there already stays. */
export async function foundDemoTown(serviceUrl: string): Promise<DemoTown> {
  const town = loadTown(PLACES.town);
  await foundTown(town, sdkAt(serviceUrl).database());
  return town;
}

/** Calls `close` once on Ctrl-C or a kind kill, then ends the process. */
export function closeOnSignal(cloud: { close(): Promise<void> }): void {
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    console.log('\n正在收好数据…');
    void cloud.close().then(() => process.exit(0));
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}
