/** Storage, functions and identity as an ordinary client uses them; what is not here says so clearly. */
import tcb from '@cloudbase/node-sdk';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtWorker, written } from '../builtFunctions.ts';
import { failure, post, start, temporaryFolder, type App, type Running } from '../running.ts';

let base: Running;
let app: App;
beforeAll(async () => {
  base = await start({
    workerScript: await builtWorker(),
    timers: false,
    functionsDir: written({
      sum: { source: 'exports.main = async (event) => event.a + event.b;' },
      text: { source: `exports.main = async () => 'plain';` },
      nothing: { source: 'exports.main = async () => undefined;' },
      event: { source: 'exports.main = (event) => event;' },
      fails: { source: `exports.main = async () => { throw new TypeError('not today'); };` },
      slow: { source: 'exports.main = () => new Promise(() => {});', config: { timeout: 0.3 } },
      odd: { source: 'exports.main = async () => 10n;' },
      mainless: { source: 'exports.other = () => 1;' },
      broken: { source: 'this is not javascript' },
    }),
  });
  app = tcb.init({
    env: 'their-env-7gk2',
    secretId: 'AKID',
    secretKey: 'key',
    serviceUrl: base.serviceUrl,
  });
});

describe('storage', () => {
  it('goes round: upload, link, info, download, copy, delete', async () => {
    const { fileID } = await app.uploadFile({
      cloudPath: 'test/a b.txt',
      fileContent: Buffer.from('hello') as never,
    });
    expect(fileID).toMatch(/^cloud:\/\/their-env-7gk2\.[\w-]+\/test\/a b\.txt$/);
    const linked = await app.getTempFileURL({ fileList: [fileID, { fileID, maxAge: 60 }] });
    expect(linked.fileList.map(({ code, fileID: id }) => [code, id])).toEqual([
      ['SUCCESS', fileID],
      ['SUCCESS', fileID],
    ]);
    expect(await (await fetch(linked.fileList[0]?.tempFileURL as string)).text()).toBe('hello');
    expect((await app.getFileInfo({ fileList: [fileID] })).fileList[0]).toMatchObject({
      code: 'SUCCESS',
      size: 5,
      mime: 'text/plain',
    });
    const { fileContent } = await app.downloadFile({ fileID });
    expect(String(fileContent)).toBe('hello');
    const copied = await app.copyFile({
      fileList: [{ srcPath: 'test/a b.txt', dstPath: 'other/a b.txt', overwrite: true }],
    });
    expect(copied.fileList).toEqual([{ fileId: 'other/a b.txt' }]);
    expect((await app.deleteFile({ fileList: [fileID] })).fileList).toEqual([{ fileID, code: 'SUCCESS' }]);
    expect((await app.deleteFile({ fileList: [fileID] })).fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST');
    expect(await failure(app.downloadFile({ fileID }))).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
  });

  it('downloads into a file, and tells where to upload', async () => {
    const { data } = (await app.getUploadMetadata({ cloudPath: 'm.bin' } as never)) as unknown as {
      data: Record<string, string>;
    };
    for (const name of ['url', 'token', 'authorization', 'fileId', 'cosFileId', 'download_url'])
      expect(data[name]).toEqual(expect.any(String));
    const { fileID } = await app.uploadFile({
      cloudPath: 'm.bin',
      fileContent: Buffer.alloc(200_000, 9) as never,
    });
    const tempFilePath = join(temporaryFolder(), 'm.bin');
    await app.downloadFile({ fileID, tempFilePath });
    const deadline = Date.now() + 10_000;
    const size = (): number => {
      try {
        return readFileSync(tempFilePath).length;
      } catch {
        return 0;
      }
    };
    while (size() < 200_000 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(size()).toBe(200_000);
  });

  it('keeps another environment apart', async () => {
    const { fileList } = await app.getTempFileURL({ fileList: ['cloud://other-env.6f74/test/a.txt'] });
    expect(fileList[0]?.code).toBe('INVALIID_ENV');
  });

  it('refuses what the SDK refuses by itself', async () => {
    expect((await failure(app.deleteFile({ fileList: [''] }))).code).toBe('INVALID_PARAM');
    const renamed = app.copyFile({ fileList: [{ srcPath: 'a/x.txt', dstPath: 'a/y.txt' }] });
    expect((await failure(renamed)).code).toBe('INVALID_PARAM');
  });
});

describe('functions', () => {
  it.each([
    ['sum', { a: 1, b: 2 }, 3],
    ['text', {}, 'plain'],
    ['nothing', {}, null],
    ['event', { list: [1], nested: { none: null } }, { list: [1], nested: { none: null } }],
    ['event', undefined, {}],
  ])('%s of %j', async (name, data, result) => {
    const reply = await app.callFunction({ name, ...(data && { data }) } as never);
    expect(reply).toEqual({ result, requestId: expect.any(String) });
  });

  it.each([
    ['nobody', 'FUNCTION_NOT_FOUND', 'nobody'],
    ['fails', 'FUNCTIONS_EXECUTE_FAIL', 'not today'],
    ['slow', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', '0.3 seconds'],
    ['odd', 'FUNCTIONS_EXECUTE_FAIL', 'BigInt'],
    ['mainless', 'FUNCTIONS_EXECUTE_FAIL', 'main'],
    ['broken', 'FUNCTIONS_EXECUTE_FAIL', 'Unexpected'],
  ])('%s fails with %s', async (name, code, message) => {
    expect(await failure(app.callFunction({ name, data: {} }))).toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  it('needs a name', async () => {
    expect((await failure(app.callFunction({ name: '', data: {} }))).code).toBe('INVALID_PARAM');
  });
});

describe('identity', () => {
  it('outside of a function there is nobody', () => {
    expect(app.auth().getUserInfo()).toMatchObject({ openId: '', uid: '', isAnonymous: false });
  });
});

describe('what is not here', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['callWxOpenApi', () => app.callWxOpenApi({ apiName: '/wxa/msg_sec_check', requestData: {} } as never)],
    ['getEndUserInfo', async () => app.auth().getEndUserInfo('uid-1')],
    ['queryUserInfo', async () => app.auth().queryUserInfo({ uid: 'uid-1' })],
    [
      'a second database',
      () =>
        app
          .database({ instance: 'tnt-1', database: 'other' } as never)
          .collection('t')
          .get(),
    ],
  ])('%s fails with a clear error', async (_name, call) => {
    const { code, message } = await failure(call());
    expect(code).toMatch(/^INVALID_(ACTION|PARAM)$/);
    expect(message).toMatch(/not supported/);
  });

  it.each(['wx.openApi', 'wx.wxPayApi', 'wx.wxCallContainerApi'])('%s, sent as a form', async (action) => {
    const form = new FormData();
    form.set('action', action);
    form.set('requestData', new Blob([new Uint8Array([8, 0, 255])]));
    const reply: unknown = await (await fetch(base.serviceUrl, { method: 'POST', body: form })).json();
    expect(reply).toMatchObject({ code: 'INVALID_ACTION', message: expect.stringContaining(action) });
  });

  it.each([
    'database.getInTransaction',
    'database.updateDocInTransaction',
    'database.deleteDocInTransaction',
    'storage.getFileAuthority',
    'analytics.report',
    'auth.wsWebSign',
  ])('%s', async (action) => {
    expect(await post(base.serviceUrl, { action })).toMatchObject({
      requestId: expect.any(String),
      code: 'INVALID_ACTION',
      message: expect.stringContaining(action),
    });
  });
});
