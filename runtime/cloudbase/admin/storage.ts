/** The storage actions of the wire protocol. */
import { asFailure, invalid, Failure } from '../failure.ts';
import type { Addresses } from '../files/address.ts';
import { checkPath, type FileStore } from '../files/store.ts';
import type { Actions } from './action.ts';
import { isParams, list, optionalText, text, type Params } from './params.ts';

const UPLOAD_SECONDS = 3600;
const DOWNLOAD_SECONDS = 7200;
/** Files a request may name. */
const MOST_FILES = 50;

/** One entry of `batchGetDownloadUrl`'s answer. */
export interface DownloadUrl {
  code: string;
  fileID: string;
  tempFileURL: string;
}

/** Makes the link to one file, or says why there is none. */
export function downloadUrl(
  store: FileStore,
  addresses: Addresses,
  origin: string,
  fileID: string,
  { seconds = DOWNLOAD_SECONDS, env }: { seconds?: number | undefined; env?: string | undefined } = {},
): DownloadUrl {
  try {
    const path = addresses.pathOf(fileID, env);
    if (!store.find(path)) return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' };
    return { code: 'SUCCESS', fileID, tempFileURL: addresses.link(origin, 'GET', path, seconds) };
  } catch (error) {
    return { code: asFailure(error).code, fileID, tempFileURL: '' };
  }
}

/** Actions under `storage.` */
export function storageActions(store: FileStore, addresses: Addresses): Actions {
  return {
    'storage.getUploadMetadata': (params, _trace, origin) => {
      const path = text(params, 'path').replace(/^\/+/, '');
      checkPath(path);
      const fileId = addresses.fileId(path, envOf(params));
      return {
        data: {
          url: addresses.link(origin, 'PUT', path, UPLOAD_SECONDS),
          token: 'token',
          authorization: 'q-sign-algorithm=sha1',
          fileId,
          cosFileId: Buffer.from(path).toString('base64url'),
          download_url: addresses.link(origin, 'GET', path, DOWNLOAD_SECONDS),
        },
      };
    },

    'storage.batchGetDownloadUrl': (params, _trace, origin) => ({
      data: {
        download_list: files(params, 'file_list').map((item) => {
          if (!isParams(item)) throw invalid('file_list must be a list of { fileid }');
          const seconds = typeof item.max_age === 'number' && item.max_age > 0 ? item.max_age : undefined;
          return downloadUrl(store, addresses, origin, text(item, 'fileid'), {
            seconds,
            env: envOf(params),
          });
        }),
      },
    }),

    'storage.batchDeleteFile': async (params, trace) => {
      const deleted: { code: string; fileID: string }[] = [];
      for (const fileID of files(params, 'fileid_list')) {
        if (typeof fileID !== 'string') throw invalid('fileid_list must be a list of file ids');
        deleted.push({
          fileID,
          code: await codeOf(() => remove(store, addresses.pathOf(fileID, envOf(params)), fileID)),
        });
        trace.commit = true;
      }
      return { data: { delete_list: deleted } };
    },

    'storage.batchCopyFile': async (params, trace) => {
      const copied: object[] = [];
      for (const item of files(params, 'file_list')) {
        if (!isParams(item)) throw invalid('file_list must be a list of { src_path, dst_path }');
        const [from, to] = [text(item, 'src_path'), text(item, 'dst_path')];
        try {
          await copy(store, from, to, item.overwrite !== false, item.remove_original === true);
          copied.push({ fileId: to });
        } catch (error) {
          const { code, message } = asFailure(error);
          copied.push({ fileId: from, code, message });
        }
        trace.commit = true;
      }
      return { data: { copy_list: copied } };
    },
  };
}

/** The environment the client was set up with: any is taken, and its files carry its name. */
function envOf(params: Params): string | undefined {
  const env = optionalText(params, 'envName');
  if (env !== undefined && !/^[\w-]{1,64}$/.test(env))
    throw invalid('envName is not the id of an environment');
  return env;
}

function files(params: Params, name: string): unknown[] {
  const named = list(params, name);
  if (named.length > MOST_FILES) throw invalid(`${name} may name ${MOST_FILES} files at most`);
  return named;
}

async function remove(store: FileStore, path: string, fileId: string): Promise<void> {
  if (!store.find(path)) throw new Failure('STORAGE_FILE_NONEXIST', `${fileId} does not exist`);
  await store.remove(path);
}

async function copy(
  store: FileStore,
  from: string,
  to: string,
  overwrite: boolean,
  move: boolean,
): Promise<void> {
  const file = store.find(from);
  if (!file) throw new Failure('STORAGE_FILE_NONEXIST', `${from} does not exist`);
  if (from === to) return;
  if (!overwrite && store.find(to)) throw new Failure('STORAGE_REQUEST_FAIL', `${to} exists already`);
  await store.copy(file, to);
  if (move) await store.remove(from);
}

async function codeOf(work: () => Promise<void>): Promise<string> {
  try {
    await work();
    return 'SUCCESS';
  } catch (error) {
    return asFailure(error).code;
  }
}
