/** What the preview's tests stand on: a server with the fixture and a stand-in cloud, and phones in a real Chromium. */
import type { Server } from 'node:http';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { WebSocketServer, type WebSocket } from 'ws';
import { createPreview, type Preview } from '../../../runtime/preview/preview.ts';
import { PATIENCE } from '../../patience.ts';
import type { PhoneWindow } from './phone-window.ts';

declare const window: PhoneWindow;

export const FIXTURE = path.join(__dirname, 'fixture');
export const HOST_DIR = path.join(__dirname, '../../../runtime/preview/browser');
export const PEOPLE = [
  { id: 'wang', openid: 'openid-wang', name: '王秀兰', post: '居民', where: '东街村' },
  { id: 'li', openid: 'openid-li', name: '李强', post: '网格长', where: '东街一格' },
];

/** What the stand-in cloud was asked, and what it will answer. */
export interface Cloud {
  calls: { name: string; openid: string; data: unknown }[];
  uploads: { path: string; type: string; size: number }[];
  watches: { socket: WebSocket; message: Record<string, unknown> }[];
  answer: (name: string) => object;
}

export interface Town {
  url: string;
  cloud: Cloud;
  preview: Preview;
  close(): Promise<void>;
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
);

function cloudRoutes(cloud: Cloud): Hono {
  const routes = new Hono();
  let offset = 0;
  routes.post('/client/functions/:name', async (c) => {
    const name = c.req.param('name');
    cloud.calls.push({ name, openid: c.req.header('x-wx-openid') ?? '', data: await c.req.json() });
    return c.json(cloud.answer(name));
  });
  routes.post('/client/files/urls', async (c) => {
    const { fileList } = (await c.req.json()) as { fileList: string[] };
    return c.json({
      fileList: fileList.map((fileID) => ({
        fileID,
        tempFileURL: `/storage/${fileID}`,
        status: 0,
        errMsg: 'ok',
      })),
    });
  });
  routes.get(
    '/client/files/raw',
    () => new Response(new Uint8Array(PIXEL), { headers: { 'content-type': 'image/png' } }),
  );
  routes.put('/client/files/*', async (c) => {
    const body = await c.req.arrayBuffer();
    const cloudPath = decodeURIComponent(c.req.path.slice('/client/files/'.length));
    cloud.uploads.push({ path: cloudPath, type: c.req.header('content-type') ?? '', size: body.byteLength });
    return c.json({ fileID: `cloud://town/${cloudPath}` });
  });
  routes.get('/control/clock', (c) => c.json({ now: Date.now() + offset, offset }));
  routes.post('/control/clock', async (c) => {
    offset += ((await c.req.json()) as { advance: number }).advance;
    return c.json({ now: Date.now() + offset, offset });
  });
  return routes;
}

/** Serves a project with the stand-in cloud on a free port. */
export async function openTown(project = FIXTURE, more: { watch?: boolean } = {}): Promise<Town> {
  const cloud: Cloud = {
    calls: [],
    uploads: [],
    watches: [],
    answer: (name) => ({ result: { from: name }, requestID: 'r1' }),
  };
  const preview = await createPreview({ project, people: PEOPLE, hostDir: HOST_DIR, ...more });
  const app = new Hono();
  app.route('/', cloudRoutes(cloud));
  app.route('/', preview.routes);
  const server = await new Promise<Server>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
      resolve(started as Server),
    );
  });
  const sockets = new WebSocketServer({ server, path: '/client/watch' });
  sockets.on('connection', (socket) => {
    socket.on('message', (text) =>
      cloud.watches.push({ socket, message: JSON.parse(String(text)) as Record<string, unknown> }),
    );
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    cloud,
    preview,
    close: async () => {
      await preview.close();
      sockets.clients.forEach((one) => one.terminate());
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** One phone, and what its console complained about. */
export interface OpenPhone {
  page: Page;
  errors: string[];
}

/** Opens a phone and waits until its first page stands. */
export async function openPhone(
  browser: Browser,
  town: Town,
  query: string,
  viewport = { width: 375, height: 760 },
): Promise<OpenPhone> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${town.url}/phone?${query}`);
  await page.waitForSelector('html[data-ready]');
  return { page, errors };
}

/** Ends a phone; whatever it complained about fails the test. */
export async function closePhone({ page, errors }: OpenPhone, expected: RegExp[] = []): Promise<void> {
  await page.close();
  const surprising = errors.filter((text) => !expected.some((pattern) => pattern.test(text)));
  if (surprising.length > 0) throw new Error(`the phone complained:\n${surprising.join('\n')}`);
}

/** The page on top, for selectors: other pages stay in the document, hidden. */
export const TOP = '.page:not([hidden])';

/** Waits until an element of the top page says this. */
export async function says(page: Page, selector: string, words: string | RegExp): Promise<void> {
  const element = page.locator(`${TOP} ${selector}`);
  const matches = (text: string): boolean =>
    typeof words === 'string' ? text.trim() === words : words.test(text);
  let last = '';
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    last = (await element.textContent().catch(() => null)) ?? '';
    if (matches(last)) return;
    await page.evaluate(() => new Promise((resolve) => window.requestAnimationFrame(resolve)));
  }
  throw new Error(`${selector} says "${last}", not ${String(words)}`);
}
