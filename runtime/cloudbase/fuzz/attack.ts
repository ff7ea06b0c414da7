/** Sends fuzzed bodies to a running server, one after another, and says which answers were not proper. */
import { chanceOf } from '../../replay/chance.ts';
import { openGuard, type Envelope } from './guard.ts';
import { requestOf } from './requests.ts';
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

/** Milliseconds after which an answer counts as missing. */
const PATIENCE = 20_000;

/** After so many bodies the documents that accepted ones removed are put back. */
const RESTORED = 50;

/**
 * Attacks a server. Makes two collections of its own; every refused body has to leave their documents as they were,
 * and so has every body sent within a transaction, which is always aborted.
 */
export async function attack({ serviceUrl, seed, count, progress }: Attack): Promise<Report> {
  const report: Report = { sent: 0, accepted: 0, refused: 0, codes: {}, faults: [] };
  const guard = await openGuard((request) =>
    send(serviceUrl, { body: JSON.stringify(request), contentType: 'application/json' }),
  );
  const chance = chanceOf(seed);
  for (let at = 0; at < count; at += 1) {
    if (at % RESTORED === 0) await guard.restore();
    const sending = spoiled(requestOf(chance, guard.targets()), chance);
    const text =
      typeof sending.body === 'string' ? sending.body : Buffer.from(sending.body).toString('latin1');
    let reply: Envelope | null = null;
    let why: string | undefined;
    try {
      reply = await send(serviceUrl, sending);
      why = flaw(reply);
      tally(report, reply);
    } catch (error) {
      why = `no proper answer: ${String(error)}`;
    }
    const changed = await guard.changedBy(text, reply?.code === undefined);
    why ??= changed ? 'a refused body changed documents' : undefined;
    if (why !== undefined)
      report.faults.push({
        at,
        why,
        sent: text.slice(0, 2000),
        answered: JSON.stringify(reply).slice(0, 500),
      });
    if ((at + 1) % 100 === 0) progress?.(at + 1);
  }
  await guard.close();
  return report;
}

function tally(report: Report, { code }: Envelope): void {
  report.sent += 1;
  report[code === undefined ? 'accepted' : 'refused'] += 1;
  if (code !== undefined) report.codes[String(code)] = (report.codes[String(code)] ?? 0) + 1;
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
