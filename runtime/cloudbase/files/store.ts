/** Files: bytes on disk, names in SQLite, both durable before anybody hears of success. */
import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { open, rename, rm, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Sqlite } from '../database/sqlite.ts';
import { Failure, invalid } from '../failure.ts';

export interface StoredFile {
  path: string;
  /** Name of the bytes within the folder. */
  content: string;
  type: string;
  size: number;
  /** The openid of who uploaded it from a phone; empty for functions. */
  owner: string;
}

export interface FileStore {
  find(path: string): StoredFile | undefined;
  /** Writes and syncs. @throws STORAGE_REQUEST_FAIL beyond `limit` bytes */
  put(
    path: string,
    type: string,
    owner: string,
    bytes: AsyncIterable<Uint8Array>,
    limit?: number,
  ): Promise<void>;
  read(file: StoredFile, start: number, end: number): Readable;
  remove(path: string): Promise<void>;
  copy(from: StoredFile, to: string): Promise<void>;
}

export function openFileStore(dataDir: string, sqlite: Sqlite): FileStore {
  const folder = join(dataDir, 'files');
  mkdirSync(folder, { recursive: true });
  const placeOf = (content: string): string => join(folder, content);

  const find = (path: string): StoredFile | undefined =>
    sqlite.get('SELECT path, content, type, size, owner FROM files WHERE path = ?', [path]) as
      StoredFile | undefined;

  const settle = async (file: StoredFile, written: string): Promise<void> => {
    await rename(written, placeOf(file.content));
    await sync(folder);
    const earlier = find(file.path);
    sqlite.run('INSERT OR REPLACE INTO files (path, content, type, size, owner) VALUES (?, ?, ?, ?, ?)', [
      file.path,
      file.content,
      file.type,
      file.size,
      file.owner,
    ]);
    if (earlier) await rm(placeOf(earlier.content), { force: true });
  };

  return {
    find,
    async put(path, type, owner, bytes, limit = Infinity) {
      checkPath(path);
      const content = randomUUID();
      const written = placeOf(`${content}.part`);
      const file = await open(written, 'w');
      let size = 0;
      try {
        for await (const chunk of bytes) {
          size += chunk.length;
          if (size > limit)
            throw new Failure('STORAGE_REQUEST_FAIL', `the file is larger than ${limit} bytes`);
          await file.writeFile(chunk);
        }
        await file.sync();
      } catch (error) {
        await rm(written, { force: true });
        throw error;
      } finally {
        await file.close();
      }
      await settle({ path, content, type, size, owner }, written);
    },
    read: (file, start, end) => createReadStream(placeOf(file.content), { start, end }),
    async remove(path) {
      const file = find(path);
      if (!file) return;
      sqlite.run('DELETE FROM files WHERE path = ?', [path]);
      await rm(placeOf(file.content), { force: true });
    },
    async copy(from, to) {
      checkPath(to);
      const content = randomUUID();
      const written = placeOf(`${content}.part`);
      await copyFile(placeOf(from.content), written);
      await sync(written);
      await settle({ ...from, path: to, content }, written);
    },
  };
}

/** @throws INVALID_PARAM for a path that storage does not take */
export function checkPath(path: string): void {
  const odd =
    // Half a character (a lone surrogate) cannot stand in an address.
    /[\u0000-\u001f\\]|\p{Cs}/u.test(path) ||
    path.split('/').some((part) => part === '..' || part === '.' || part === '');
  if (odd || Buffer.byteLength(path) > 850)
    throw invalid(`"${path.slice(0, 100)}" cannot be the path of a file`);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
