/** What phones load besides their page: host, templates, scripts, styles, the icon font, the project's own pictures. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';
import type { Script } from './compile/bundled.ts';
import type { Compiled } from './compile/compile.ts';
import { iconFontFile } from './compile/icon-font.ts';
import { moduleFolders } from './compile/paths.ts';

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

function bytes(file: string): Response {
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  return new Response(new Uint8Array(readFileSync(file)), { headers: { 'content-type': type } });
}

function text(body: string, type: string): Response {
  return new Response(body, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  });
}

/** Routes below `/preview`. */
export function assetRoutes(
  current: () => Promise<Compiled>,
  host: () => Promise<Script>,
  near: string[],
): Hono {
  const routes = new Hono();
  const script = (name: string, made: () => Promise<Script>): void => {
    routes.get(`/${name}`, async () => text((await made()).code, 'text/javascript'));
    routes.get(`/${name}.map`, async () => text((await made()).map, 'application/json'));
  };
  script('host.js', host);
  script('scripts.js', async () => (await current()).scripts);
  routes.get('/app.css', async () => text((await current()).css, 'text/css'));
  routes.get('/templates.js', async () =>
    text(`window.__previewTemplates = ${(await current()).templates};`, 'text/javascript'),
  );
  routes.get('/fonts/t.woff', () => {
    const file = iconFontFile('t.woff', moduleFolders(...near));
    return file ? bytes(file) : new Response('icon font not installed', { status: 404 });
  });
  routes.get('/files/*', async (c) => {
    const { root } = await current();
    const file = path.join(root, decodeURIComponent(c.req.path.slice('/preview/files/'.length)));
    const inside =
      !path.relative(root, file).startsWith('..') && TYPES[path.extname(file).toLowerCase()] !== undefined;
    if (!inside || !existsSync(file) || !statSync(file).isFile())
      return c.text('no such file in the project', 404);
    return bytes(file);
  });
  return routes;
}
