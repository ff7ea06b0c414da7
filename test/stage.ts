/** A town to play in: the embedded CloudBase with the built functions and the demo town, at a fixed moment. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Procedures } from '@gelin/contract/procedures';
import type { Reply } from '@gelin/contract/call';
import type { FailureCode } from '@gelin/contract/failure';
import { startCloudBase } from '../runtime/cloudbase/cloudbase.ts';
import { createSpares } from '../runtime/cloudbase/functions/spares.ts';
import type { CloudBaseOptions } from '../runtime/cloudbase/options.ts';
import { cloudBaseOptions, foundDemoTown } from '../runtime/laptop.ts';
import { openidOf } from '../runtime/town/town.ts';

/** A Monday morning, 9:00 in UTC+8, with a full working week ahead. */
export const MONDAY = new Date('2027-03-01T01:00:00Z');

/** One town after another in a file: their functions begin anew, the processes do not. */
const spares = createSpares();
afterAll(() => spares.close());

/** A town on stage. */
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** The database of the demo town as it is founded, file by file: each stage begins with a copy of it. */
let founded: Promise<ReadonlyMap<string, Buffer>> | undefined;

async function foundOnce(): Promise<ReadonlyMap<string, Buffer>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-founded-'));
  const cloud = await startCloudBase({
    ...cloudBaseOptions(dataDir, () => undefined),
    timers: false,
    durable: false,
    spares,
    startAt: MONDAY,
    port: 0,
  });
  await foundDemoTown(cloud.serviceUrl);
  await cloud.close();
  const files = ['gelin.sqlite', 'gelin.sqlite-wal'].filter((name) => existsSync(path.join(dataDir, name)));
  const town = new Map(files.map((name) => [name, readFileSync(path.join(dataDir, name))]));
  rmSync(dataDir, { recursive: true, force: true });
  return town;
}

/** Opens a town in a folder of its own; `close` takes everything away. */
export async function openStage(at: Date = MONDAY, more: Partial<CloudBaseOptions> = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-'));
  for (const [name, content] of await (founded ??= foundOnce()))
    writeFileSync(path.join(dataDir, name), content);
  const lines: string[] = [];
  const cloud = await startCloudBase({
    ...cloudBaseOptions(dataDir, (line) => lines.push(line)),
    timers: false,
    durable: false,
    spares,
    startAt: at,
    ...more,
    port: 0,
  });

  /** The whole reply of a call, whatever it is. */
  async function reply<F extends keyof Procedures, P extends keyof Procedures[F] & string>(
    person: string,
    fn: F,
    procedure: P,
    input: unknown,
  ): Promise<Reply<Output<F, P>>> {
    const answer = await cloud.call(fn, { version: 1, procedure, input }, { openid: openidOf(person) });
    if (!('result' in answer)) throw new Error(`${fn}.${procedure}: ${JSON.stringify(answer)}`);
    return answer.result as Reply<Output<F, P>>;
  }

  /** The output of a call that must succeed. */
  async function call<F extends keyof Procedures, P extends keyof Procedures[F] & string>(
    person: string,
    fn: F,
    procedure: P,
    input: Input<F, P>,
  ): Promise<Output<F, P>> {
    const answer = await reply(person, fn, procedure, input);
    if (!answer.ok)
      throw new Error(
        `${person} ${fn}.${procedure}: ${JSON.stringify(answer.failure)}\n${lines.slice(-8).join('\n')}`,
      );
    return answer.output;
  }

  /** The failure code of a call that must fail. */
  async function refusal(
    person: string,
    fn: keyof Procedures,
    procedure: string,
    input: unknown,
  ): Promise<FailureCode> {
    const answer = await reply(person, fn, procedure as never, input);
    if (answer.ok) throw new Error(`${fn}.${procedure} should have been refused`);
    return answer.failure.code;
  }

  let keys = 0;
  return {
    cloud,
    lines,
    reply,
    call,
    refusal,
    /** A fresh idempotency key. */
    key: () => `key-${String((keys += 1)).padStart(16, '0')}`,
    close: async () => {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

type Pair<F extends keyof Procedures, P> = P extends keyof Procedures[F] ? Procedures[F][P] : never;
type Input<F extends keyof Procedures, P> = Pair<F, P> extends { input: infer I } ? I : never;
type Output<F extends keyof Procedures, P> = Pair<F, P> extends { output: infer O } ? O : never;
