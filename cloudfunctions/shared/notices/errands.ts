/** Errands: deliveries with their words and addresses, bundled into messages and sent, each address in turn. */
import { randomUUID } from 'node:crypto';
import {
  digestWords,
  namingOf,
  noticeWords,
  type Channel,
  type Directory,
  type Matter,
  type NoticeWords,
} from '@gelin/domain';
import { unseenCount } from '../repositories/inbox.ts';
import { accountsOf } from '../repositories/members.ts';
import { claim, type NoticeDocument } from '../repositories/notices.ts';
import { reportersOf } from '../repositories/reporters.ts';
import { robotsAt } from '../repositories/robots.ts';
import { channelsSetUp } from './channels.ts';
import { failed, refused, type Outcome, type Outward } from './port.ts';

/** Sent in one go at most; the rest waits for the next minute. */
export const BATCH = 100;
/** Addresses written to at the same time. */
const AT_ONCE = 8;
/** Milliseconds after which nothing new is begun: the function has 20 seconds. */
const ENOUGH = 8_000;
/** How long a claim lasts: a function that died with it is followed by another after that. */
const CLAIMED = 120_000;

interface Errand {
  readonly document: NoticeDocument;
  readonly words: NoticeWords;
}
export type Result = readonly [document: NoticeDocument, outcome: Outcome];

/** Sends what is due and says what became of each; what somebody else is sending right now is not among them. */
export async function runErrands(
  due: readonly NoticeDocument[],
  matters: ReadonlyMap<string, Matter>,
  directory: Directory,
  now: number,
): Promise<readonly Result[]> {
  const claimed = await claim(due, randomUUID(), now, now + CLAIMED);
  const addressOf = await addresses(claimed, directory, now);
  const channels = channelsSetUp();
  const results: Result[] = [];
  const queues = new Map<string, { channel: Outward; address: string; errands: Errand[] }>();
  for (const document of claimed) {
    const channel = channels.get(document.channel);
    const address = addressOf(document);
    const matter = matters.get(document.matter);
    if (!channel || !address || !matter) {
      results.push([document, refused(channel ? 'noAddress' : 'notSetUp')]);
      continue;
    }
    const key = `${document.channel}:${address}`;
    const queue = queues.get(key) ?? { channel, address, errands: [] };
    queue.errands.push({ document, words: await wordsFor(document, matter, directory) });
    queues.set(key, queue);
  }
  const started = Date.now();
  const waiting = [...queues.values()];
  const worker = async () => {
    for (let queue = waiting.shift(); queue; queue = waiting.shift()) {
      const { channel, address, errands } = queue;
      for (let rest = errands; rest.length > 0;) {
        const bundle = rest.slice(0, channel.together(rest.map(({ words }) => words)));
        rest = rest.slice(bundle.length);
        const late = Date.now() - started > ENOUGH;
        const outcome = late
          ? failed('late')
          : await channel.send(
              address,
              bundle.map(({ words }) => words),
            );
        results.push(...bundle.map(({ document }) => [document, outcome] as const));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

async function wordsFor(
  document: NoticeDocument,
  matter: Matter,
  directory: Directory,
): Promise<NoticeWords> {
  const naming = namingOf(directory);
  const { purpose, createdAt, member } = document;
  if (purpose !== 'digest' || !member) return noticeWords(purpose, matter, naming, createdAt);
  return digestWords(await unseenCount(member), matter, naming, document.at);
}

/** Where each delivery goes, read for this moment and kept nowhere. */
async function addresses(
  due: readonly NoticeDocument[],
  { members }: Directory,
  now: number,
): Promise<(document: NoticeDocument) => string | undefined> {
  const pushed = due.filter(({ channel }) => channel === 'subscription');
  const [accounts, reporters, robots] = await Promise.all([
    accountsOf([...new Set(pushed.flatMap(({ member }) => member ?? []))]),
    reportersOf([...new Set(pushed.flatMap(({ reporter, matter }) => (reporter ? [matter] : [])))]),
    robotsAt(now),
  ]);
  const phone = ({ member }: NoticeDocument) => members.find(({ id }) => id === member)?.phone;
  const by: Readonly<Record<Channel, (document: NoticeDocument) => string | undefined>> = {
    inApp: () => undefined,
    subscription: ({ member, matter }) => (member ? accounts.get(member) : reporters.get(matter)),
    robot: ({ group }) => (group === undefined ? undefined : robots.get(group)),
    sms: phone,
    voice: phone,
  };
  return (document) => by[document.channel](document);
}
