/** Sends real messages through the phone's own contract and lets scripted members carry each on its way. */
import TinyQueue from 'tinyqueue';
import { randomUUID } from 'node:crypto';
import type { CloudBase } from '../cloudbase/cloudbase.ts';
import type { DemoTown } from '../town/town.ts';
import { castOf } from './cast.ts';
import { chanceOf } from './chance.ts';
import { fateOf } from './fate.ts';
import { takeStep, type Followed } from './follow.ts';
import type { Message } from './messages.ts';
import { uploadPhoto } from './photo.ts';
import { Refused, townHall, type TownHall } from './town-hall.ts';

const HOUR = 3_600_000;
/** How many residents the messages are spread over, and how many things happen at once. */
const RESIDENTS = 400;
const AT_ONCE = 4;
/** How many matters are talked about in their group. */
const TALK = 0.25;
/** The clock function runs whenever this many things have happened. */
const TICK = 200;

export interface Played {
  readonly matters: readonly Followed[];
  /** Openids of the residents who sent something. */
  readonly residents: readonly string[];
  readonly sent: number;
  /** Refused submissions by reason. */
  readonly refused: ReadonlyMap<string, number>;
  /** Ids of what members said in groups. */
  readonly said: readonly string[];
  /** Steps that the town refused: the script expects none. */
  readonly stumbles: readonly string[];
  readonly hall: TownHall;
}

interface Options {
  readonly seed: number;
  readonly progress: (done: number, of: number) => void;
}

type Happening = { readonly at: number; readonly run: () => Promise<void> };

/** Plays all messages, the clock following their times; resolves when every matter's fate has been carried out. */
export async function play(
  messages: readonly Message[],
  cloud: CloudBase & { url: string },
  town: DemoTown,
  { seed, progress }: Options,
): Promise<Played> {
  const chance = chanceOf(seed);
  const cast = castOf(town.directory);
  const hall = townHall(cloud);
  const matters: Followed[] = [];
  const residents = new Set<string>();
  const refused = new Map<string, number>();
  const stumbles: string[] = [];
  const said: string[] = [];
  const queue = new TinyQueue<Happening>([], (a, b) => a.at - b.at);
  const hands = {
    said,
    hall,
    cast,
    key: randomUUID,
    photo: (player: { openid: string }) => uploadPhoto(cloud.url, player.openid),
  };
  let sent = 0;
  let happened = 0;

  const proceed = (followed: Followed, at: number) => {
    const next = followed.fate.shift();
    if (!next) return;
    const then = at + next.afterHours * HOUR;
    queue.push({
      at: then,
      run: async () => {
        try {
          await takeStep(followed, next, hands);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          stumbles.push(`${followed.matter} ${next.step.action}: ${error.code}`);
          return;
        }
        proceed(followed, then);
      },
    });
  };

  for (const message of messages) {
    // Dealt before anything runs, so that the order of replies changes nothing.
    const [grid, fate, talked] = [chance.pick(cast.grids), fateOf(chance), chance.happens(TALK)];
    const resident = `o-replay-${Math.floor(chance.next() * RESIDENTS)}`;
    queue.push({
      at: message.at,
      run: async () => {
        sent += 1;
        try {
          const input = {
            key: randomUUID(),
            text: message.text,
            photos: [],
            source: 'report' as const,
            place: { unit: grid },
          };
          const { matter, holderName } = await hall.call(resident, 'matter', 'submit', input);
          residents.add(resident);
          const holder = cast.unitNamed(holderName);
          const followed = {
            matter,
            reporter: resident,
            holder,
            proposer: holder,
            seq: 1,
            author: undefined,
            fate,
            talked,
            over: false,
            no: undefined,
          };
          matters.push(followed);
          proceed(followed, message.at);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          refused.set(error.code, (refused.get(error.code) ?? 0) + 1);
        }
        progress(sent, messages.length);
      },
    });
  }

  while (queue.length > 0) {
    const batch: Happening[] = [];
    while (batch.length < AT_ONCE && queue.length > 0) batch.push(queue.pop() as Happening);
    cloud.clock.setTo(new Date(Math.max(cloud.clock.now().getTime(), batch.at(-1)?.at ?? 0)));
    await Promise.all(batch.map((happening) => happening.run()));
    happened += batch.length;
    if (happened % TICK < AT_ONCE) await cloud.runTimer('clock');
  }
  await settle(cloud);
  return { matters, residents: [...residents], sent, refused, said, stumbles, hall };
}

/** Lets the clock function finish what it finds, until two ticks in a row find nothing. */
async function settle(cloud: CloudBase): Promise<void> {
  for (let idle = 0; idle < 2;) {
    cloud.clock.advance(60_000);
    const tick = await cloud.runTimer('clock');
    const done = tick.ok ? ((tick.result as { done?: number } | null)?.done ?? 0) : 0;
    idle = done > 0 ? 0 : idle + 1;
  }
}
