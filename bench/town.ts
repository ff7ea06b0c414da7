/** A town for measuring: the embedded CloudBase with the built functions on a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCloudBase } from '../runtime/cloudbase/cloudbase.ts';
import type { CloudBaseOptions } from '../runtime/cloudbase/options.ts';
import { cloudBaseOptions, PLACES, sdkAt } from '../runtime/laptop.ts';
import { townHall } from '../runtime/replay/town-hall.ts';
import { foundTown } from '../runtime/town/found.ts';
import { loadTown } from '../runtime/town/town.ts';

/** Opens a founded town, the demo town where none is given; `close` takes everything away. */
export async function openTown(
  more: Partial<CloudBaseOptions> = {},
  town = loadTown(PLACES.town),
  prepare: (dataDir: string) => void = () => undefined,
) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-bench-'));
  prepare(dataDir);
  const options = {
    ...cloudBaseOptions(dataDir, () => undefined),
    workersPerFunction: 1,
    timers: false,
    ...more,
  };
  const cloud = await startCloudBase({ ...options, port: 0 });
  await foundTown(town, sdkAt(cloud.serviceUrl).database());
  return {
    cloud,
    hall: townHall(cloud),
    close: async () => {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
