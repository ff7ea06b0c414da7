/** The file system pages may use, documents, and downloads. */
import { sourceUrl } from '../elements/sources.ts';
import { hooks } from '../hooks.ts';
import { asynchronous, fail, type Api, type Options } from './call.ts';
import {
  keepTemporary,
  listFiles,
  localFileUrl,
  readFile,
  removeFile,
  USER_DATA,
  writeFile,
} from './file-store.ts';

interface At {
  filePath: string;
  encoding?: string;
}

function toBase64(buffer: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer;
}

async function need(api: string, path: string): Promise<Blob> {
  return (await readFile(path)) ?? fail(api, `no such file or directory ${path}`);
}

async function read({ filePath, encoding }: At): Promise<object> {
  const buffer = await (await need('readFile', filePath)).arrayBuffer();
  if (!encoding) return { data: buffer };
  return { data: encoding === 'base64' ? toBase64(buffer) : new TextDecoder().decode(buffer) };
}

async function write({ filePath, data, encoding }: At & { data: string | ArrayBuffer }): Promise<void> {
  if (!filePath.startsWith(USER_DATA)) fail('writeFile', `permission denied, open "${filePath}"`);
  const bytes = typeof data === 'string' && encoding === 'base64' ? fromBase64(data) : data;
  await writeFile(filePath, new Blob([bytes]));
}

async function save({
  tempFilePath,
  filePath,
}: {
  tempFilePath: string;
  filePath?: string;
}): Promise<object> {
  const file = await need('saveFile', tempFilePath);
  const savedFilePath = filePath ?? `${USER_DATA}/store_${tempFilePath.slice('wxfile://'.length)}`;
  await writeFile(savedFilePath, file);
  return { savedFilePath };
}

function fileSystem(): Api {
  const refuseSync = Object.fromEntries(
    [
      'readFileSync',
      'writeFileSync',
      'statSync',
      'saveFileSync',
      'readdirSync',
      'appendFileSync',
      'copyFileSync',
    ].map((name) => [
      name,
      () => fail(name, 'not in the preview: a browser reads files asynchronously, use the call without Sync'),
    ]),
  );
  const missing = async (path: string): Promise<boolean> =>
    path !== USER_DATA && (await readFile(path)) === null && (await listFiles(`${path}/`)).length === 0;
  return {
    readFile: asynchronous<At>('readFile', read),
    writeFile: asynchronous<At & { data: string | ArrayBuffer }>('writeFile', write),
    saveFile: asynchronous<{ tempFilePath: string; filePath?: string }>('saveFile', save),
    copyFile: asynchronous<{ srcPath: string; destPath: string }>('copyFile', async ({ srcPath, destPath }) =>
      writeFile(destPath, await need('copyFile', srcPath)),
    ),
    unlink: asynchronous<At>('unlink', async ({ filePath }) =>
      (await removeFile(filePath)) ? undefined : fail('unlink', `no such file or directory ${filePath}`),
    ),
    removeSavedFile: asynchronous<At>(
      'removeSavedFile',
      async ({ filePath }) => void (await removeFile(filePath)),
    ),
    access: asynchronous<{ path: string }>('access', async ({ path }) =>
      (await missing(path)) ? fail('access', `no such file or directory ${path}`) : undefined,
    ),
    stat: asynchronous<{ path: string }>('stat', async ({ path }) => {
      const size = (await need('stat', path)).size;
      return {
        stats: {
          size,
          mode: 33206,
          lastAccessedTime: 0,
          lastModifiedTime: 0,
          isFile: () => true,
          isDirectory: () => false,
        },
      };
    }),
    getFileInfo: asynchronous<At>('getFileInfo', async ({ filePath }) => ({
      size: (await need('getFileInfo', filePath)).size,
      digest: '',
    })),
    readdir: asynchronous<{ dirPath: string }>('readdir', async ({ dirPath }) => ({
      files: (await listFiles(`${dirPath}/`)).map((one) => one.slice(dirPath.length + 1)),
    })),
    mkdir: asynchronous('mkdir', () => undefined),
    getSavedFileList: asynchronous('getSavedFileList', async () => ({
      fileList: (await listFiles(USER_DATA)).map((filePath) => ({ filePath, size: 0, createTime: 0 })),
    })),
    accessSync: () => undefined,
    mkdirSync: () => undefined,
    unlinkSync: (path: string) => void removeFile(path),
    ...refuseSync,
  };
}

async function openDocument({ filePath, fileType }: At & { fileType?: string }): Promise<void> {
  const url = filePath.startsWith('wxfile://') ? await localFileUrl(filePath) : await sourceUrl(filePath);
  if (!url) fail('openDocument', `file doesn't exist ${filePath}`);
  const name = filePath.split('/').pop() ?? 'document';
  hooks.documents.push({ filePath, url, fileType: fileType ?? name.split('.').pop() ?? '' });
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

export function fileApi(): Api {
  return {
    env: { USER_DATA_PATH: USER_DATA },
    getFileSystemManager: fileSystem,
    saveFile: asynchronous<{ tempFilePath: string }>('saveFile', save),
    openDocument: asynchronous<At & { fileType?: string }>('openDocument', openDocument),
    shareFileMessage: asynchronous<At>(
      'shareFileMessage',
      ({ filePath }) =>
        void hooks.shares.push({ title: filePath.split('/').pop() ?? '', path: filePath, imageUrl: '' }),
    ),
    downloadFile: (options: Options & { url: string; filePath?: string }) => {
      const run = async ({ url, filePath }: typeof options): Promise<object> => {
        const response = await fetch(url).catch(() => fail('downloadFile', 'network'));
        const file = await response.blob();
        if (filePath) await writeFile(filePath, file);
        return {
          statusCode: response.status,
          tempFilePath:
            filePath ??
            keepTemporary(file, /\.\w{2,5}$/.exec(new URL(url, location.href).pathname)?.[0] ?? ''),
        };
      };
      return asynchronous('downloadFile', run)(options);
    },
    base64ToArrayBuffer: fromBase64,
    arrayBufferToBase64: toBase64,
  };
}
