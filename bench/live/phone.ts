/** A phone without a screen: watches a signal over the client door, and fetches by the phone's own pacing. */
import { Agent, request } from 'node:http';
import { WebSocket } from 'ws';
import type { Reply } from '@gelin/contract/call';
import type { Procedures } from '@gelin/contract/procedures';
import { paced } from '../../miniprogram/api/paced';

type Of<F extends keyof Procedures, P extends keyof Procedures[F]> = Procedures[F][P] & {
  input: unknown;
  output: unknown;
};

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** Calls a procedure as a phone does, over HTTP. */
export async function callAs<F extends keyof Procedures, P extends keyof Procedures[F] & string>(
  url: string,
  openid: string,
  fn: F,
  procedure: P,
  input: Of<F, P>['input'],
): Promise<Of<F, P>['output']> {
  const text = await post(`${url}/client/functions/${fn}`, openid, { version: 1, procedure, input });
  const { result } = JSON.parse(text) as { result?: Reply<Of<F, P>['output']> };
  if (!result?.ok) throw new Error(`${fn}.${procedure}: ${text.slice(0, 200)}`);
  return result.output;
}

function post(address: string, openid: string, body: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-wx-openid': openid };
    const sent = request(address, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve(text));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}

export interface Rung {
  /** Fetches so far, without the opening one. */
  fetches(): number;
  /** Whether everything that rang has been fetched. */
  atRest(): boolean;
  /** The line breaks, and is there again after `ms`. */
  lose(ms: number): Promise<void>;
  close(): void;
}

interface Told {
  readonly type: 'init' | 'update' | 'error';
  readonly docs?: readonly { readonly rev: number }[];
  readonly errMsg?: string;
}

/** Watches the signal of a group for somebody, and calls `fetch` whenever the phone's pacing says so. */
export async function rungBy(
  url: string,
  openid: string,
  group: string,
  fetch: (rev: number) => Promise<unknown>,
  moved: (times: number) => void = () => undefined,
): Promise<Rung> {
  let fetches = 0;
  let rev: number | undefined;
  let missed = false;
  let fetched: number | undefined;
  const pace = paced(async () => {
    fetches += 1;
    const rung = rev ?? 0;
    await fetch(rung);
    fetched = rung;
  });
  const connect = async (): Promise<WebSocket> => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/client/watch?openid=${openid}`);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve).once('error', reject);
    });
    const looked = new Promise<void>((resolve, reject) => {
      socket.on('message', (raw: Buffer) => {
        const { type, docs, errMsg } = JSON.parse(raw.toString()) as Told;
        if (type === 'error') return reject(new Error(errMsg));
        const now = docs?.[0]?.rev ?? 0;
        const times = rev === undefined ? 0 : now - rev;
        fetched ??= now;
        rev = now;
        if (times > 0) moved(times);
        if (times > 0 || missed) pace.ring(Math.max(1, times));
        missed = false;
        resolve();
      });
    });
    const query = { group, open: false };
    socket.send(JSON.stringify({ id: 'w1', op: 'watch', collection: 'signals', query }));
    await looked;
    return socket;
  };
  let socket = await connect();
  return {
    fetches: () => fetches,
    atRest: () => fetched === rev && !missed,
    async lose(ms) {
      socket.terminate();
      missed = true;
      await new Promise((resolve) => setTimeout(resolve, ms));
      socket = await connect();
    },
    close() {
      pace.stop();
      socket.terminate();
    },
  };
}
