/** /client/…: what `wx.cloud` in the preview calls. Who calls is the header, as WeChat would set it. */
import { Hono, type Context } from 'hono';
import type { Addresses } from '../files/address.ts';
import { contentType } from '../files/contentType.ts';
import { sendFile } from '../files/send.ts';
import type { FileStore } from '../files/store.ts';
import { asFailure, Failure } from '../failure.ts';
import type { FunctionReply } from '../functions/reply.ts';
import type { Access } from '../rules/access.ts';
import { Denied } from '../rules/denied.ts';
import type { Stats } from '../stats.ts';
import { downloadUrl } from '../admin/storage.ts';
import { isParams, list } from '../admin/params.ts';
import { withOpenData } from './open-data.ts';

/** The largest upload from a phone, in bytes. */
const LARGEST_UPLOAD = 50 * 1024 * 1024;

export interface ClientSettings {
  store: FileStore;
  addresses: Addresses;
  access: Access;
  stats: Stats;
  call(name: string, event: string, openid: string): Promise<FunctionReply>;
}

export function clientRoutes({ store, addresses, access, stats, call }: ClientSettings): Hono {
  const routes = new Hono();

  routes.post('/functions/:name', async (c) => {
    stats.clientCall('callFunction');
    const event = await c.req.text();
    if (event !== '' && !isJson(event))
      return c.json({ errCode: -501007, errMsg: 'cloud.callFunction:fail the data is not JSON' });
    const reply = await call(c.req.param('name'), withOpenData(event), openidOf(c) ?? '');
    return c.json(
      reply.ok
        ? { result: reply.result, requestID: reply.requestID }
        : { errCode: reply.errCode, errMsg: reply.errMsg },
    );
  });

  routes.put('/files/*', async (c) => {
    stats.clientCall('uploadFile');
    try {
      const path = decodeURIComponent(new URL(c.req.url).pathname.replace(/^.*?\/client\/files\//, ''));
      const openid = openidOf(c);
      const earlier = store.find(path);
      access.mayFile('write', path, earlier ? earlier.owner : (openid ?? ''), openid);
      if (Number(c.req.header('content-length') ?? 0) > LARGEST_UPLOAD)
        throw new Failure('STORAGE_REQUEST_FAIL', `the file is larger than ${LARGEST_UPLOAD} bytes`);
      const bytes = (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>;
      await store.put(
        path,
        contentType(path, c.req.header('content-type')),
        openid ?? '',
        bytes,
        LARGEST_UPLOAD,
      );
      return c.json({ fileID: addresses.fileId(path) });
    } catch (error) {
      return c.json(problem('uploadFile', error));
    }
  });

  routes.post('/files/urls', async (c) => {
    stats.clientCall('getTempFileURL');
    try {
      const body: unknown = await c.req.json();
      const asked = list(isParams(body) ? body : {}, 'fileList');
      const { origin } = new URL(c.req.url);
      return c.json({ fileList: asked.map((item) => urlOf(item, origin, openidOf(c))) });
    } catch (error) {
      return c.json(problem('getTempFileURL', error));
    }
  });

  routes.post('/files/delete', async (c) => {
    stats.clientCall('deleteFile');
    try {
      const body: unknown = await c.req.json();
      const asked = list(isParams(body) ? body : {}, 'fileList').map(String);
      return c.json({ fileList: await Promise.all(asked.map((id) => deleted(id, openidOf(c)))) });
    } catch (error) {
      return c.json(problem('deleteFile', error));
    }
  });

  routes.get('/files/raw', (c) => {
    try {
      const path = addresses.pathOf(c.req.query('fileID') ?? '');
      const file = store.find(path);
      if (!file) return c.json({ errCode: -503003, errMsg: 'the file does not exist' }, 404);
      access.mayFile('read', path, file.owner, openidOf(c));
      return sendFile(store, file, c.req.header('range'), c.req.raw.method === 'HEAD');
    } catch (error) {
      return c.json(problem('downloadFile', error), error instanceof Denied ? 403 : 400);
    }
  });

  const deleted = async (fileID: string, openid: string | undefined): Promise<object> => {
    try {
      const path = addresses.pathOf(fileID);
      const file = store.find(path);
      if (!file) return { fileID, status: -503003, errMsg: 'the file does not exist' };
      access.mayFile('write', path, file.owner, openid);
      await store.remove(path);
      return { fileID, status: 0, errMsg: 'ok' };
    } catch (error) {
      return { fileID, status: -503002, errMsg: (error as Error).message };
    }
  };
  const urlOf = (item: unknown, origin: string, openid: string | undefined): object => {
    const fileID = typeof item === 'string' ? item : isParams(item) ? String(item.fileID) : '';
    try {
      const path = addresses.pathOf(fileID);
      access.mayFile('read', path, store.find(path)?.owner ?? '', openid);
    } catch (error) {
      return { fileID, tempFileURL: '', status: -1, errMsg: (error as Error).message };
    }
    const { code, tempFileURL } = downloadUrl(store, addresses, origin, fileID);
    return {
      fileID,
      tempFileURL,
      status: code === 'SUCCESS' ? 0 : -503003,
      errMsg: code === 'SUCCESS' ? 'ok' : code,
    };
  };
  return routes;
}

const openidOf = (c: Context): string | undefined => c.req.header('x-wx-openid') ?? c.req.query('openid');

function problem(api: string, error: unknown): { errCode: number; errMsg: string } {
  const errCode =
    error instanceof Denied ? -503002 : asFailure(error).code === 'INVALID_PARAM' ? -501007 : -503001;
  return { errCode, errMsg: `cloud.${api}:fail ${errCode} ${(error as Error).message}` };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
