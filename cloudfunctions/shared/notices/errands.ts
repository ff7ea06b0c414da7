/** Errands: deliveries to people, with their words and addresses, each address in turn. Robots have lanes. */
import { randomUUID } from 'node:crypto';
import type { Channel, Directory, NoticeWords } from '@gelin/domain';
import { claim, type NoticeDocument } from '../repositories/notices.ts';
import { addressesOf, type AddressOf } from './addresses.ts';
import { channelsSetUp } from './channels.ts';
import { failed, refused, type Outcome, type Outward } from './port.ts';

/** Sent in one go at most; the rest waits for the next minute. */
export const BATCH = 100;
/** Addresses written to at the same time. */
const AT_ONCE = 8;
/** Milliseconds after which nothing new is begun: the function has 20 seconds. */
const ENOUGH = 8_000;
/** How long a claim lasts: where a function dies with it, another follows after that. */
const CLAIMED = 120_000;

interface Errand {
  readonly document: NoticeDocument;
  readonly words: NoticeWords;
}
/** What goes to one address by one channel. */
interface Queue {
  readonly channel: Outward;
  readonly address: string;
  readonly errands: Errand[];
}
export type Result = readonly [document: NoticeDocument, outcome: Outcome];

/** What a delivery says; nothing where it must not be said any more. */
export type WordsOf = (document: NoticeDocument) => Promise<NoticeWords | undefined>;

/** Sends what is due and says what became of each; what somebody else is sending right now is not among them. */
export async function runErrands(
  due: readonly NoticeDocument[],
  wordsOf: WordsOf,
  directory: Directory,
  now: number,
): Promise<readonly Result[]> {
  const claimed = await claim(due, randomUUID(), now, now + CLAIMED);
  const addressOf = await addressesOf(claimed, directory);
  const channels = channelsSetUp();
  const results: Result[] = [];
  const queues = new Map<string, Queue>();
  for (const document of claimed) {
    const found = routeOf(document, await wordsOf(document), { addressOf, channels });
    if ('outcome' in found) {
      results.push([document, found.outcome]);
      continue;
    }
    const key = `${document.channel}:${found.address}`;
    const queue = queues.get(key) ?? { channel: found.channel, address: found.address, errands: [] };
    queue.errands.push({ document, words: found.words });
    queues.set(key, queue);
  }
  return [...results, ...(await sendAll([...queues.values()]))];
}

interface Known {
  readonly addressOf: AddressOf;
  readonly channels: ReadonlyMap<Channel, Outward>;
}

/** By what and where it goes, or why it cannot go at all. */
function routeOf(document: NoticeDocument, words: NoticeWords | undefined, known: Known) {
  const channel = known.channels.get(document.channel);
  const address = known.addressOf(document);
  if (!channel) return { outcome: refused('notSetUp') };
  if (!words) return { outcome: refused('notVisible') };
  if (!address) return { outcome: refused('noAddress') };
  return { channel, address, words };
}

async function sendAll(waiting: Queue[]): Promise<readonly Result[]> {
  const started = Date.now();
  const results: Result[] = [];
  const worker = async () => {
    for (let queue = waiting.shift(); queue; queue = waiting.shift()) {
      results.push(...(await sendQueue(queue, () => Date.now() - started > ENOUGH)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** One message after the other: channels refuse two to the same person at once. */
async function sendQueue({ channel, address, errands }: Queue, isLate: () => boolean): Promise<Result[]> {
  const results: Result[] = [];
  for (const { document, words } of errands) {
    const outcome = isLate() ? failed('late') : await channel.send(address, words);
    results.push([document, outcome]);
  }
  return results;
}
