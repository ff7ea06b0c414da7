/** A phone in a browser for measuring: its code lies on it already, its processor and its line can be slow, and what goes over the line is counted. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** How slow a phone is: Chrome's own "Regular 2G", and how many times slower its processor. */
export interface Slowness {
  readonly processor: number;
  /** Bytes a second. */
  readonly down: number;
  readonly up: number;
  /** Milliseconds. */
  readonly latency: number;
}
export const SLOW: Slowness = { processor: 4, down: (250 * 1024) / 8, up: (50 * 1024) / 8, latency: 300 };

export interface MeasuredPhone {
  readonly page: Page;
  /** Bytes to and from the cloud so far: calls and files, with what they are wrapped in. */
  bytes(): number;
  close(): Promise<void>;
}

/** Opens a phone of this person's, at the home page of an app that is there already. Nobody has been asked for a place. */
export async function openPhone(
  browser: Browser,
  url: string,
  person: string,
  slowness?: Slowness,
): Promise<MeasuredPhone> {
  const context = await browser.newContext({ viewport: { width: 375, height: 760 } });
  const at = `${url}/phone?as=${person}&width=375`;
  await codeOnPhone(context, at);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const line = await context.newCDPSession(page);
  const count = await counted(line);
  if (slowness) await slow(line, slowness);
  await page.goto(at, { waitUntil: 'commit' });
  return { page, bytes: count, close: () => context.close() };
}

/** Downloads what is no call beforehand: a mini-program's package is on the phone before its first page is drawn. */
async function codeOnPhone(context: BrowserContext, at: string): Promise<void> {
  const known = new Map<string, { body: Buffer; headers: Record<string, string>; status: number }>();
  const first = await context.newPage();
  first.on('response', async (response) => {
    if (isCall(response.url()) || response.request().method() !== 'GET') return;
    const body = await response.body().catch(() => undefined);
    if (body) known.set(response.url(), { body, headers: response.headers(), status: response.status() });
  });
  await first.goto(at);
  await first.waitForFunction(`document.documentElement.dataset['ready'] === 'true'`);
  await first.waitForLoadState('networkidle');
  await first.evaluate('localStorage.clear()');
  await first.close();
  await context.route(
    (address) => !isCall(address.href),
    async (route) => {
      const there = known.get(route.request().url());
      if (there) await route.fulfill(there);
      else await route.continue();
    },
  );
}

const isCall = (address: string) => new URL(address).pathname.startsWith('/client/');

/** What the browser itself counts: heads and bodies, as they went. */
async function counted(line: CDPSession): Promise<() => number> {
  const calls = new Set<string>();
  const sent = new Map<string, number>();
  let bytes = 0;
  await line.send('Network.enable');
  line.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (isCall(request.url)) calls.add(requestId);
  });
  // The body of a file is told by its length alone. This may come before the request itself is told.
  line.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => {
    const head = Object.entries(headers).reduce(
      (sum, [name, value]) => sum + name.length + value.length + 4,
      0,
    );
    sent.set(requestId, head + Number(headers['Content-Length'] ?? 0));
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (calls.has(requestId)) bytes += encodedDataLength + (sent.get(requestId) ?? 0);
  });
  return () => bytes;
}

async function slow(line: CDPSession, { processor, down, up, latency }: Slowness): Promise<void> {
  await line.send('Emulation.setCPUThrottlingRate', { rate: processor });
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down,
    uploadThroughput: up,
  });
}
