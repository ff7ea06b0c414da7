/** The chaos replay: real messages become matters, matters live, and meanwhile processes die and replies are lost. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Asked } from './matrix/command.ts';
import type { Submitted } from '@gelin/contract/matter';
import { startFaultProxy } from '../cloudbase/faults/proxy.ts';
import { foundDemoTown, PLACES } from '../laptop.ts';
import { castOf } from '../replay/cast.ts';
import { chanceOf } from '../replay/chance.ts';
import type { Message } from '../replay/messages.ts';
import { uploadPhoto } from '../replay/photo.ts';
import { loadTown } from '../town/town.ts';
import { createAgenda } from './agenda.ts';
import type { Cell } from './cells.ts';
import { droppingCommits } from './drops.ts';
import { createKills } from './kills.ts';
import { intentionsFor, speakerFor, type Life } from './life.ts';
import { controlOf, insist, phoneLine } from './phones.ts';
import { openSendersLog } from './senders-log.ts';
import { sendUntilAnswered, type Outcome } from './sender.ts';
import { serverProcess, type ServerProcess } from './server-process.ts';
import { databaseAt, matterFrom, type StoredMatter } from './verify/stored.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How many things happen at once. */
const ABREAST = 20;
const RESIDENTS = 400;
/** Steps of a matter's life at most; some end sooner by themselves. */
const STEPS = 14;
const NEGLECTS = 3;
const NEGLECT = 0.12;
const TALK = 0.12;
const UNPLACED = 0.1;
/** The clock function runs whenever this many things have happened. */
const TICK = 40;
/** Of all commits. */
const DROPPED = 0.05;
/** Half a minute, after which what nobody has followed up is the clock's. */
const LEFT = 31_000;
/** Sendings a message leads to, about: for spreading the kills. */
const SENDINGS = 6;

export interface ChaosOptions {
  readonly seed: number;
  readonly kills: number;
  readonly progress: (done: number, of: number) => void;
}

export interface ChaosPlayed {
  readonly messages: number;
  readonly sendings: number;
  readonly wishes: number;
  readonly kills: { readonly workers: number; readonly servers: number; readonly leastInFlight: number };
  readonly commits: number;
  readonly dropped: number;
  /** Refusals by action and reason: rivals, and what the script did not know. */
  readonly refused: ReadonlyMap<string, number>;
  readonly log: string;
  /** The server, still running; killing it is the caller's. */
  readonly server: ServerProcess;
  readonly close: () => Promise<void>;
}

/** Plays all messages in `folder`; resolves when every life is over and the clock has nothing left to do. */
export async function playChaos(
  messages: readonly Message[],
  folder: string,
  { seed, kills: most, progress }: ChaosOptions,
): Promise<ChaosPlayed> {
  const { directory } = loadTown(PLACES.town);
  const cast = castOf(directory);
  const chance = chanceOf(seed);
  const drops = droppingCommits(chanceOf(seed + 1), DROPPED);
  let url = '';
  const proxy = await startFaultProxy(() => url, drops.policy);
  const server = await serverProcess(path.join(folder, 'data'), proxy.serviceUrl);
  ({ url } = server);
  await server.start(new Date(messages[0]?.at ?? 0));
  await foundDemoTown(`${url}/admin`);

  const log = path.join(folder, 'senders.jsonl');
  const file = openSendersLog(log);
  const control = controlOf(url);
  const matters = databaseAt(`${url}/admin`).collection('matters');
  const photo = await uploadPhoto(url, 'o-replay-0');
  const every = Math.max(1, Math.floor((messages.length * SENDINGS) / Math.max(1, most)));
  const kills = createKills(server, chanceOf(seed + 2), most, every);
  const residents = Array.from({ length: RESIDENTS }, (_, index) => `o-replay-${String(index)}`);
  const used = new Map<Cell, number>();
  const refused = new Map<string, number>();
  const others: string[] = [];
  let inFlight = 0;
  let sendings = 0;
  let wishes = 0;
  const phone = phoneLine(url);
  const sender = {
    log: file,
    tries: 2_000,
    pause: (attempt: number) =>
      new Promise<void>((resolve) => setTimeout(resolve, Math.min(25 * attempt, 500))),
    line: (...wish: Parameters<typeof phone>) => {
      sendings += 1;
      kills.sent(inFlight);
      return phone(...wish);
    },
  };
  const send = async (openid: string, ask: (key: string) => Asked): Promise<Outcome> => {
    const key = randomUUID();
    inFlight += 1;
    wishes += 1;
    try {
      return await sendUntilAnswered({ key, openid, ...ask(key) }, sender);
    } finally {
      inFlight -= 1;
    }
  };

  const agenda = createAgenda();
  const live = (life: Life, at: number): void => agenda.add({ at, run: () => next(life, at) });

  const next = async (life: Life, at: number): Promise<void> => {
    const { data } = await insist(() => matters.doc(life.matter).get());
    const [document] = data as StoredMatter[];
    if (!document) throw new Error(`matter ${life.matter} was accepted and is not there`);
    const matter = matterFrom(document);
    if (matter.clock && life.neglects > 0 && chance.happens(NEGLECT)) {
      life.neglects -= 1;
      return live(life, at + (2 + chance.next() * 12) * DAY);
    }
    const around = { directory, chance, photo, residents, others, used };
    const intentions = intentionsFor(life, matter, at, around);
    if (intentions.length === 0 || life.left <= 0) return;
    life.left -= 1;
    await Promise.all(
      intentions.map(async ({ openid, step, cell, action }) => {
        const { reply } = await send(openid, (key) => ({
          fn: 'matter',
          procedure: 'act',
          input: { key, matter: matter.id, seq: matter.seq, step },
        }));
        if (reply?.ok) used.set(cell, (used.get(cell) ?? 0) + 1);
        else {
          const why = `${action} ${reply?.failure.code ?? 'unanswered'}`;
          refused.set(why, (refused.get(why) ?? 0) + 1);
          if (reply?.failure.code !== 'stale') life.barred.add(cell);
        }
      }),
    );
    if (chance.happens(TALK)) await talk(matter);
    live(life, at + (0.2 + chance.next() ** 2 * 20) * HOUR);
  };

  const talk = async (matter: ReturnType<typeof matterFrom>): Promise<void> => {
    const speaker = speakerFor(matter, { directory, chance });
    if (!speaker) return;
    const { openid, group } = speaker;
    await send(openid, (key) => ({
      fn: 'group',
      procedure: 'say',
      input: { key, group, matter: matter.id, text: '我去现场看看，有情况在这里说。' },
    }));
    await send(openid, () => ({ fn: 'group', procedure: 'seen', input: { group } }));
  };

  const arrive = async (message: Message): Promise<void> => {
    const reporter = chance.pick(residents);
    const place = chance.happens(UNPLACED) ? {} : { unit: chance.pick(cast.grids) };
    const { reply } = await send(reporter, (key) => ({
      fn: 'matter',
      procedure: 'submit',
      input: { key, text: message.text, photos: [], source: 'report', place },
    }));
    if (reply?.ok) {
      const { matter } = reply.output as Submitted;
      others.push(matter);
      if (others.length > ABREAST) others.shift();
      const life = { matter, reporter, left: STEPS, neglects: NEGLECTS, barred: new Set<Cell>() };
      live(life, message.at + chance.next() * 4 * HOUR);
    } else {
      const why = `submit ${reply?.failure.code ?? 'unanswered'}`;
      refused.set(why, (refused.get(why) ?? 0) + 1);
    }
  };

  let arrived = 0;
  for (const message of messages)
    agenda.add({
      at: message.at,
      run: async () => {
        await arrive(message);
        progress((arrived += 1), messages.length);
      },
    });

  let happened = 0;
  let shown = 0;
  await agenda.carryOut(ABREAST, async ({ at }) => {
    if (at > shown) {
      shown = at;
      await insist(() => control.setTo(at));
    }
    happened += 1;
    if (happened % TICK === 0) await control.tick().catch(() => undefined);
  });
  await kills.calm();
  await settle(control);
  file.close();
  return {
    messages: messages.length,
    sendings,
    wishes,
    kills: kills.counts,
    ...drops.counts,
    refused,
    log,
    server,
    close: async () => {
      await server.kill();
      await proxy.close();
    },
  };
}

/** The clock does everything there is to do, until half a minute brings it nothing more. */
async function settle(control: ReturnType<typeof controlOf>): Promise<void> {
  for (let looked = 1; looked > 0;) {
    await control.setTo((await control.now()) + LEFT);
    looked = await finished(control);
    for (let more = looked; more > 0;) more = await finished(control);
  }
}

/** How many matters a tick looked at; one that fails is repeated. */
async function finished(control: ReturnType<typeof controlOf>): Promise<number> {
  return insist(async () => {
    const looked = await control.tick();
    if (looked === undefined) throw new Error('the clock function failed');
    return looked;
  });
}
