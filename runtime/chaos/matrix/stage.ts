/** The town in which the fault matrix is run: one instance a function, a fault proxy before /admin, and phones that log. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Reply } from '@gelin/contract/call';
import { plannedFault } from '../../cloudbase/faults/planned.ts';
import { startFaultProxy } from '../../cloudbase/faults/proxy.ts';
import { startCloudBase } from '../../cloudbase/cloudbase.ts';
import { cloudBaseOptions, foundDemoTown } from '../../laptop.ts';
import { uploadPhoto } from '../../replay/photo.ts';
import { openidOf } from '../../town/town.ts';
import { settle } from '../settle.ts';
import { sendUntilAnswered, type Line, type Outcome } from '../sender.ts';
import { readStored, type Stored } from '../verify/stored.ts';
import { answeredIn, type Answered, type Entry, type Wish } from '../wish.ts';
import type { Asked } from './command.ts';

/** A Monday morning, 9:00 in UTC+8. */
const MONDAY = new Date('2027-03-01T01:00:00Z');
/** A phone tries once and then again with the same key; the last tries are for what takes a little to be let go. */
const TRIES = 4;
const BETWEEN = 8;

export type FaultyStage = Awaited<ReturnType<typeof openFaultyStage>>;

/** Opens a town on a folder of its own; `close` takes everything away. */
export async function openFaultyStage(log: (line: string) => void = () => undefined) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-faults-'));
  const planned = plannedFault();
  let origin = '';
  const proxy = await startFaultProxy(() => origin, planned.policy);
  const cloud = await startCloudBase({
    ...cloudBaseOptions(dataDir, log),
    workersPerFunction: 1,
    timers: false,
    durable: false,
    startAt: MONDAY,
    adminFor: () => proxy.serviceUrl,
    port: 0,
  });
  origin = cloud.url;
  const { directory } = await foundDemoTown(cloud.serviceUrl);
  const entries: Entry[] = [];
  const line: Line = async ({ fn, procedure, input, openid }) => {
    const answer = await cloud.call(fn, { version: 1, procedure, input }, { openid });
    if (!answer.ok) throw new Error(answer.errMsg);
    return answer.result as Reply<unknown>;
  };
  const sender = {
    line,
    log: { append: (entry: Entry) => void entries.push(entry) },
    tries: TRIES,
    pause: (attempt: number) => new Promise<void>((resolve) => setTimeout(resolve, BETWEEN * attempt)),
  };
  let keys = 0;
  const key = () => `wish-${String((keys += 1)).padStart(12, '0')}`;
  return {
    cloud,
    directory,
    proxy,
    planned,
    /** When each function has last read its directory for certain, by the town's clock. */
    warmed: new Map<string, number>(),
    key,
    photo: await uploadPhoto(cloud.url, openidOf('resident-wang')),
    /** Sends with retries; what came of it is for the caller to judge. */
    send: (person: string, wished: string, asked: Asked): Promise<Outcome> =>
      sendUntilAnswered({ key: wished, openid: openidOf(person), ...asked } as Wish, sender),
    /** The clock function works until nothing is pending. */
    finish: async (): Promise<void> => {
      await proxy.settled();
      await settle(cloud.serviceUrl, async (ms) => {
        cloud.clock.advance(ms);
        await cloud.runTimer('clock');
      });
    },
    /** What is stored now, and what phones have been told so far. */
    compared: async (): Promise<{ stored: Stored; answered: Answered[] }> => ({
      stored: await readStored(cloud.serviceUrl),
      answered: answeredIn(entries),
    }),
    async close(): Promise<void> {
      await cloud.close();
      await proxy.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
