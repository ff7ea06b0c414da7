/** The script of the chaos replay: a message becomes a matter, and each matter lives its life, a step after the other. */
import type { Submitted } from '@gelin/contract/matter';
import type { Directory, Matter, Status } from '@gelin/domain';
import type { Cast } from '../replay/cast.ts';
import type { Chance } from '../replay/chance.ts';
import type { Message } from '../replay/messages.ts';
import type { Agenda } from './agenda.ts';
import { intentionsFor, speakerFor, type Life } from './life.ts';
import { createEchoes, type Told } from './echoes.ts';
import type { Senders } from './senders.ts';
import { createSeeking } from './walk/seeking.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const RESIDENTS = 400;
/** Steps of a life, once every cell has been used often enough. */
const SHORT = 6;
const NEGLECTS = 3;
const NEGLECT = 0.12;
/** Where time's own steps are rare, a matter is forgotten oftener. */
const FORGOTTEN: Readonly<Partial<Record<Status, number>>> = { dispatched: 0.35, suspended: 0.3 };
const TALK = 0.12;
const UNPLACED = 0.1;
const PICTURED = 0.5;
const NAMED = 0.7;
/** Other matters that are remembered, to be merged into. */
const REMEMBERED = 20;

export interface Stagehands {
  readonly directory: Directory;
  readonly cast: Cast;
  readonly chance: Chance;
  readonly photo: string;
  readonly senders: Senders;
  readonly agenda: Agenda;
  /** The matter as it stands now. */
  readonly matter: (id: string) => Promise<Matter>;
  /** Steps of a life while cells are still looked for. */
  readonly steps: number;
  /** How often matters of each status are told of by others too. */
  readonly echoes: number;
}

export interface Script {
  /** Sends the message in and puts the life of its matter on the agenda. */
  arrive(message: Message): Promise<void>;
  /** Refusals by action and reason: rivals that came too late, and what the script did not know. */
  readonly refused: ReadonlyMap<string, number>;
}

export function createScript(hands: Stagehands): Script {
  const { directory, cast, chance, photo, senders, agenda, steps } = hands;
  const residents = Array.from({ length: RESIDENTS }, (_, index) => `o-replay-${String(index)}`);
  const seeking = createSeeking();
  const echoes = createEchoes(chance, hands.echoes);
  const refused = new Map<string, number>();
  const others: string[] = [];
  const count = <K>(in_: Map<K, number>, key: K) => void in_.set(key, (in_.get(key) ?? 0) + 1);

  const live = (life: Life, then: number): void => {
    const at = Math.round(then);
    agenda.add({ at, run: () => next(life, at) });
  };
  const next = async (life: Life, at: number): Promise<void> => {
    const matter = await hands.matter(life.matter);
    if (matter.clock && life.neglects > 0 && chance.happens(FORGOTTEN[matter.status] ?? NEGLECT)) {
      life.neglects -= 1;
      return live(life, at + (2 + chance.next() * 12) * DAY);
    }
    const intentions = intentionsFor(life, matter, at, {
      directory,
      chance,
      photo,
      residents,
      others,
      seeking,
    });
    if (intentions.length === 0 || life.left <= 0) return;
    life.left -= 1;
    await Promise.all(
      intentions.map(async ({ openid, step, cell }) => {
        const input = { matter: matter.id, seq: matter.seq, step };
        const { reply } = await senders.send(openid, (key) => ({
          fn: 'matter',
          procedure: 'act',
          input: { key, ...input },
        }));
        if (reply?.ok) return seeking.used(cell);
        const why = reply?.failure.code ?? 'unanswered';
        count(refused, `${step.action} ${why}`);
        if (why !== 'stale') life.barred.add(cell);
      }),
    );
    if (chance.happens(TALK)) await talk(matter);
    await echoes.over(matter, (echo) => bring(echo, at));
    live(life, at + (0.2 + chance.next() ** 2 * 20) * HOUR);
  };
  const talk = async (matter: Matter): Promise<void> => {
    const speaker = speakerFor(matter, { directory, chance });
    if (!speaker) return;
    const { openid, group } = speaker;
    const said = { group, matter: matter.id, text: '我去现场看看，有情况在这里说。' };
    await senders.send(openid, (key) => ({ fn: 'group', procedure: 'say', input: { key, ...said } }));
    await senders.send(openid, () => ({ fn: 'group', procedure: 'seen', input: { group } }));
  };

  const bring = async ({ text, place }: Told, at: number): Promise<void> => {
    const reporter = chance.pick(residents);
    const { reply } = await senders.send(reporter, (key) => ({
      fn: 'matter',
      procedure: 'submit',
      input: {
        key,
        text,
        photos: chance.happens(PICTURED) ? [photo] : [],
        source: 'report',
        place,
        identity: chance.happens(NAMED) ? 'named' : 'confidential',
      },
    }));
    if (!reply?.ok) return count(refused, `submit ${reply?.failure.code ?? 'unanswered'}`);
    const { matter } = reply.output as Submitted;
    others.push(matter);
    if (others.length > REMEMBERED) others.shift();
    const left = seeking.wanting ? steps : Math.min(steps, SHORT);
    live({ matter, reporter, left, neglects: NEGLECTS, barred: new Set() }, at + chance.next() * 4 * HOUR);
  };

  return {
    refused,
    arrive: ({ text, at }) =>
      bring({ text, place: chance.happens(UNPLACED) ? {} : { unit: chance.pick(cast.grids) } }, at),
  };
}
