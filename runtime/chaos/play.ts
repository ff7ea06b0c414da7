/** The chaos replay: real messages become matters, matters live, and meanwhile processes die and replies are lost. */
import path from 'node:path';
import { startFaultProxy } from '../cloudbase/faults/proxy.ts';
import { foundDemoTown } from '../laptop.ts';
import { castOf } from '../replay/cast.ts';
import { chanceOf } from '../replay/chance.ts';
import type { Message } from '../replay/messages.ts';
import { uploadPhoto } from '../replay/photo.ts';
import { createAgenda } from './agenda.ts';
import { droppingCommits, type Drops } from './drops.ts';
import { createKills, type Kills } from './kills.ts';
import { controlOf, insist, phoneLine } from './phones.ts';
import { createScript } from './script.ts';
import { createSenders, type Senders } from './senders.ts';
import { openSendersLog } from './senders-log.ts';
import { serverProcess, type ServerProcess } from './server-process.ts';
import { settle } from './settle.ts';
import { databaseAt, matterFrom, type StoredMatter } from './verify/stored.ts';

/** How many things happen at once. */
const ABREAST = 20;
/** The clock function runs whenever this many things have happened. */
const TICK = 40;
/** Of all commits. */
const DROPPED = 0.05;
/** The kills are over when about this share of everything has been sent. */
const KILLS_WITHIN = 0.7;

export interface ChaosOptions {
  readonly seed: number;
  readonly kills: number;
  /** Steps of a matter's life at most. */
  readonly steps: number;
  /** How often matters of each status are told of by others too. */
  readonly echoes: number;
  readonly progress: (done: number, of: number) => void;
}

export interface ChaosPlayed {
  readonly messages: number;
  readonly senders: Senders['counts'];
  readonly kills: Kills['counts'];
  readonly drops: Drops['counts'];
  readonly refused: ReadonlyMap<string, number>;
  /** The senders' log. */
  readonly log: string;
  /** Still running, for whoever compares. */
  readonly server: ServerProcess;
  readonly close: () => Promise<void>;
}

/** Plays all messages in `folder`; resolves when every life is over and the clock has nothing left to do. */
export async function playChaos(
  messages: readonly Message[],
  folder: string,
  { seed, kills: most, steps, echoes, progress }: ChaosOptions,
): Promise<ChaosPlayed> {
  const drops = droppingCommits(chanceOf(seed + 1), DROPPED);
  let url = '';
  const proxy = await startFaultProxy(() => url, drops.policy);
  const server = await serverProcess(path.join(folder, 'data'), proxy.serviceUrl);
  ({ url } = server);
  await server.start(new Date(messages[0]?.at ?? 0));
  const { directory } = await foundDemoTown(`${url}/admin`);

  const log = path.join(folder, 'senders.jsonl');
  const file = openSendersLog(log);
  const about = messages.length * (1 + steps / 2);
  const kills = createKills(
    server,
    chanceOf(seed + 2),
    most,
    Math.floor((about * KILLS_WITHIN) / (most || 1)),
  );
  const senders = createSenders(phoneLine(url), file, kills.sent);
  const control = controlOf(url);
  const matters = databaseAt(`${url}/admin`).collection('matters');
  const agenda = createAgenda();
  const script = createScript({
    directory,
    cast: castOf(directory),
    chance: chanceOf(seed),
    photo: await uploadPhoto(url, 'o-replay-0'),
    senders,
    agenda,
    steps,
    echoes,
    matter: async (id) => {
      const { data } = await insist(() => matters.doc(id).get());
      const [document] = data as StoredMatter[];
      if (!document) throw new Error(`matter ${id} was accepted and is not there`);
      return matterFrom(document);
    },
  });

  let arrived = 0;
  for (const message of messages)
    agenda.add({
      at: message.at,
      run: async () => {
        await script.arrive(message);
        progress((arrived += 1), messages.length);
      },
    });
  let shown = 0;
  let happened = 0;
  await agenda.carryOut(ABREAST, async ({ at }) => {
    if (at > shown) {
      shown = at;
      await insist(() => control.setTo(at));
    }
    happened += 1;
    // A tick that fails is one of many.
    if (happened % TICK === 0) await control.tick().catch(() => undefined);
  });
  await kills.calm();
  await settle(`${url}/admin`, async (ms) => {
    await insist(async () => control.setTo((await control.now()) + ms));
    // A tick that fails leaves something pending, and comes again.
    await control.tick().catch(() => undefined);
  });
  file.close();
  return {
    messages: messages.length,
    senders: senders.counts,
    kills: kills.counts,
    drops: drops.counts,
    refused: script.refused,
    log,
    server,
    close: async () => {
      await server.kill();
      await proxy.close();
    },
  };
}
