/** Files: uploaded, linked, ranged, copied, deleted; phones only as the storage rule allows. */
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, start, temporaryFolder, type Running } from './running.ts';

let base: Running;
beforeAll(async () => {
  base = await start({
    declaration: {
      collections: {},
      storage: {
        read: 'auth.openid != null',
        write: 'auth.openid != null && resource.openid == auth.openid',
      },
    },
  });
});

const upload = async (cloudPath: string, text: string): Promise<string> =>
  (await base.app.uploadFile({ cloudPath, fileContent: Buffer.from(text) as never })).fileID;
const link = async (fileID: string): Promise<string> => {
  const { fileList } = await base.app.getTempFileURL({ fileList: [fileID] });
  return fileList[0]?.tempFileURL as string;
};

describe('through the SDK', () => {
  it('uploads bytes and streams under any name and downloads them', async () => {
    const fileID = await upload('tips/图 1.txt', '漏水了');
    expect(fileID).toBe('cloud://gelin-local.6765-gelin-local/tips/图 1.txt');
    const { fileContent } = await base.app.downloadFile({ fileID });
    expect(Buffer.from(fileContent as Buffer).toString()).toBe('漏水了');
    const source = join(temporaryFolder(), 'stream.bin');
    writeFileSync(source, Buffer.alloc(300_000, 7));
    const streamed = await base.app.uploadFile({
      cloudPath: 'a/stream.bin',
      fileContent: createReadStream(source),
    });
    const { fileContent: again } = await base.app.downloadFile({ fileID: streamed.fileID });
    expect((again as Buffer).equals(Buffer.alloc(300_000, 7))).toBe(true);
  });

  it('says size and type, the type by extension when the upload did not say', async () => {
    const fileID = await upload('a/photo.png', 'abc');
    const { fileList } = await base.app.getFileInfo({ fileList: [fileID] });
    expect(fileList[0]).toMatchObject({
      code: 'SUCCESS',
      size: 3,
      contentType: 'image/png',
      fileName: 'photo.png',
    });
  });

  it('replaces what has the same name and keeps one copy on disk', async () => {
    const count = (): number => readdirSync(join(base.dataDir, 'files')).length;
    await upload('a/same.txt', 'one');
    const before = count();
    await upload('a/same.txt', 'two');
    expect(count()).toBe(before);
    expect(await (await fetch(await link('cloud://gelin-local.6765-gelin-local/a/same.txt'))).text()).toBe(
      'two',
    );
  });

  it('answers for files that are not there', async () => {
    const { fileList } = await base.app.getTempFileURL({
      fileList: ['cloud://gelin-local.6765-gelin-local/none.txt'],
    });
    expect(fileList[0]).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
    const others = [
      'cloud://gelin-local.another-bucket/none.txt',
      'cloud://other-env.x/none.txt',
      'none.txt',
    ];
    const answered = await base.app.getTempFileURL({ fileList: others });
    expect(answered.fileList.map(({ code }) => code)).toEqual([
      'STORAGE_FILE_NONEXIST',
      'INVALIID_ENV',
      'INVALID_PARAM',
    ]);
    const tooMany = base.app.getTempFileURL({ fileList: Array.from({ length: 51 }, () => 'cloud://a.b/c') });
    expect((await failure(tooMany)).code).toBe('INVALID_PARAM');
  });

  it('copies, moves and deletes', async () => {
    const fileID = await upload('a/from.txt', 'copied');
    const copied = await base.app.copyFile({
      fileList: [{ srcPath: 'a/from.txt', dstPath: 'b/from.txt', removeOriginal: true }],
    });
    expect(copied.fileList[0]).toMatchObject({ fileId: 'b/from.txt' });
    expect((await base.app.getTempFileURL({ fileList: [fileID] })).fileList[0]?.code).toBe(
      'STORAGE_FILE_NONEXIST',
    );
    const target = fileID.replace('a/from.txt', 'b/from.txt');
    expect(await (await fetch(await link(target))).text()).toBe('copied');
    expect((await base.app.deleteFile({ fileList: [target] })).fileList).toEqual([
      { fileID: target, code: 'SUCCESS' },
    ]);
  });

  it('refuses paths that lead out of the folder', async () => {
    for (const cloudPath of ['../x', 'a/../../x', 'a\\x', 'a//b', 'a/./b', 'a\ud800'])
      expect((await failure(base.app.getUploadMetadata({ cloudPath } as never))).code).toBe('INVALID_PARAM');
  });
});

describe('links', () => {
  it('serve ranges, heads and nothing beyond the end', async () => {
    const url = await link(await upload('a/range.txt', '0123456789'));
    const get = (range: string): Promise<Response> => fetch(url, { headers: { range } });
    const part = await get('bytes=2-4');
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ]);
    expect(await (await get('bytes=7-')).text()).toBe('789');
    expect(await (await get('bytes=-3')).text()).toBe('789');
    expect((await get('bytes=10-')).status).toBe(416);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), head.headers.get('content-type')]).toEqual([
      200,
      '10',
      'text/plain',
    ]);
  });

  it('are signed, for one file and one method, and expire by the clock', async () => {
    const url = await link(await upload('a/secret.txt', 'x'));
    expect((await fetch(url.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status).toBe(403);
    expect((await fetch(url.replace('secret', 'range'))).status).toBe(403);
    expect((await fetch(url, { method: 'PUT', body: 'y' })).status).toBe(403);
    base.clock.advance(3 * 3600 * 1000);
    expect((await fetch(url)).status).toBe(403);
  });
});

describe('from a phone', () => {
  const put = (path: string, body: string, openid?: string): Promise<Response> =>
    fetch(`${base.url}/client/files/${encodeURI(path)}`, {
      method: 'PUT',
      body,
      headers: { 'content-type': 'image/jpeg', ...(openid !== undefined && { 'x-wx-openid': openid }) },
    });

  it('uploads under the rule and shows what it uploaded', async () => {
    const reply = (await (await put('phone/图.jpg', 'bytes', 'oA')).json()) as { fileID: string };
    expect(reply.fileID).toMatch(/phone\/图\.jpg$/);
    const raw = await fetch(
      `${base.url}/client/files/raw?openid=oB&fileID=${encodeURIComponent(reply.fileID)}`,
    );
    expect([raw.status, raw.headers.get('content-type'), await raw.text()]).toEqual([
      200,
      'image/jpeg',
      'bytes',
    ]);
    const urls = await fetch(`${base.url}/client/files/urls`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'oB' },
      body: JSON.stringify({ fileList: [reply.fileID, 'cloud://other.x/y'] }),
    });
    const { fileList } = (await urls.json()) as { fileList: { status: number; tempFileURL: string }[] };
    expect(fileList[0]).toMatchObject({ status: 0, errMsg: 'ok' });
    expect(await (await fetch(fileList[0]?.tempFileURL as string)).text()).toBe('bytes');
    expect(fileList[1]?.status).not.toBe(0);
  });

  it('deletes what it uploaded, and nobody else’s', async () => {
    const { fileID } = (await (await put('phone/gone.jpg', 'x', 'oA')).json()) as { fileID: string };
    const remove = async (openid: string) => {
      const headers = { 'x-wx-openid': openid };
      const body = JSON.stringify({ fileList: [fileID] });
      const reply = await fetch(`${base.url}/client/files/delete`, { method: 'POST', headers, body });
      return ((await reply.json()) as { fileList: { status: number }[] }).fileList[0]?.status;
    };
    expect(await remove('oB')).toBe(-503002);
    expect(await remove('oA')).toBe(0);
    expect(await remove('oA')).toBe(-503003);
  });

  it('may not write without identity nor over somebody else, nor read without identity', async () => {
    expect(await (await put('phone/x.jpg', 'x')).json()).toMatchObject({ errCode: -503002 });
    await put('phone/mine.jpg', 'mine', 'oA');
    expect(await (await put('phone/mine.jpg', 'yours', 'oB')).json()).toMatchObject({ errCode: -503002 });
    const raw = await fetch(
      `${base.url}/client/files/raw?fileID=cloud://gelin-local.6765-gelin-local/phone/mine.jpg`,
    );
    expect(raw.status).toBe(403);
  });
});
