/** Sends fuzzed bodies to a running server, one after another, and says which answers were not proper. */
import { chanceOf } from '../../replay/chance.ts';
import { requestOf, type Targets } from './requests.ts';
import { spoiled, type Sending } from './spoil.ts';

export interface Attack {
  /** The server's /admin. */
  serviceUrl: string;
  /** The same seed sends the same bodies, but for ids that the server makes. */
  seed: number;
  /** How many bodies. */
  count: number;
  /** Told after each hundred. */
  progress?: (sent: number) => void;
}

/** An answer that was not as it has to be. */
export interface Fault {
  /** The number of the body. */
  at: number;
  why: string;
  sent: string;
  answered: string;
}

export interface Report {
  sent: number;
  accepted: number;
  refused: number;
  /** How often each error code was answered. */
  codes: Record<string, number>;
  faults: Fault[];
}

const GUARDED = ['fuzzGuard', 'fuzzOther'] as const;
const IDS = ['one', 'two', 'three'] as const;
/** After so many bodies the documents that accepted ones removed are put back. */
const RESTORED = 25;
/** Milliseconds after which an answer counts as missing. */
const PATIENCE = 20_000;

type Envelope = Record<string, unknown>;

/**
 * Attacks a server. Makes two collections of its own; every refused body has to leave their documents as they were,
 * and so has every body sent within a transaction, which is always aborted.
 */
export async function attack({ serviceUrl, seed, count, progress }: Attack): Promise<Report> {
  const report: Report = { sent: 0, accepted: 0, refused: 0, codes: {}, faults: [] };
  const plainly = (request: Envelope): Promise<Envelope> =>
    send(serviceUrl, { body: JSON.stringify(request), contentType: 'application/json' });
  const guards = (): Promise<string> => guardedBy(plainly);
  for (const collectionName of GUARDED) await plainly({ action: 'database.addCollection', collectionName });
  const chance = chanceOf(seed);
  let before = '';
  let transactionId = await begin(plainly);
  for (let at = 0; at < count; at += 1) {
    if (at % RESTORED === 0) {
      await restore(plainly);
      before = await guards();
    }
    const targets: Targets = { collections: [...GUARDED, 'none'], ids: IDS, transactionId };
    const sending = spoiled(requestOf(chance, targets), chance);
    const shown = (
      typeof sending.body === 'string' ? sending.body : Buffer.from(sending.body).toString('latin1')
    ).slice(0, 2000);
    const fault = (why: string, answered: unknown): void =>
      void report.faults.push({
        at,
        why,
        sent: shown,
        answered: JSON.stringify(answered)?.slice(0, 500) ?? '',
      });
    let reply: Envelope;
    try {
      reply = await send(serviceUrl, sending);
    } catch (error) {
      fault(`no proper answer: ${String(error)}`, null);
      continue;
    }
    report.sent += 1;
    const wrong = flaw(reply);
    if (wrong) fault(wrong, reply);
    const refused = reply.code !== undefined;
    if (refused) report.codes[String(reply.code)] = (report.codes[String(reply.code)] ?? 0) + 1;
    report[refused ? 'refused' : 'accepted'] += 1;
    const commits = shown.includes('commitTransaction');
    const within = shown.includes(`"transactionId":"${transactionId}"`);
    if (within && !commits) await plainly({ action: 'database.abortTransaction', transactionId });
    const now = await guards();
    if ((refused || (within && !commits)) && now !== before) fault('a refused body changed documents', reply);
    before = now;
    if (within) transactionId = await begin(plainly);
    if ((at + 1) % 100 === 0) progress?.(at + 1);
  }
  await plainly({ action: 'database.abortTransaction', transactionId });
  return report;
}

/** What is wrong with an envelope, if anything. An internal error is wrong: each refusal has to be meant. */
function flaw(reply: Envelope): string | undefined {
  if (typeof reply.requestId !== 'string' || reply.requestId === '') return 'no requestId';
  if (reply.code === undefined) return undefined;
  if (typeof reply.code !== 'string' || !/^[A-Z]+(_[A-Z]+)+$/.test(reply.code)) return 'no proper code';
  if (typeof reply.message !== 'string' || reply.message === '') return 'no message';
  return reply.code === 'SYS_ERR' ? 'an internal error' : undefined;
}

async function send(serviceUrl: string, { body, contentType }: Sending): Promise<Envelope> {
  const response = await fetch(`${serviceUrl}?env=gelin-local&seqId=fuzz`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
    signal: AbortSignal.timeout(PATIENCE),
  });
  const reply: unknown = await response.json();
  if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
  if (typeof reply !== 'object' || reply === null) throw new Error('the answer is not an object');
  return reply as Envelope;
}

async function restore(plainly: (request: Envelope) => Promise<Envelope>): Promise<void> {
  for (const collectionName of GUARDED) {
    await plainly({ action: 'database.removeDocument', collectionName, query: '{}', multi: true });
    const data = IDS.map((_id, n) =>
      JSON.stringify({ _id, n, tags: ['x', n], deep: { x: { y: n } }, at: null }),
    );
    await plainly({ action: 'database.insertDocument', collectionName, data });
  }
}

async function guardedBy(plainly: (request: Envelope) => Promise<Envelope>): Promise<string> {
  const lists: unknown[] = [];
  for (const collectionName of GUARDED) {
    const { data } = await plainly({ action: 'database.getDocument', collectionName, limit: 1000 });
    lists.push((data as { list?: unknown } | undefined)?.list);
  }
  return JSON.stringify(lists);
}

async function begin(plainly: (request: Envelope) => Promise<Envelope>): Promise<string> {
  const { transactionId } = await plainly({ action: 'database.startTransaction' });
  return transactionId as string;
}
