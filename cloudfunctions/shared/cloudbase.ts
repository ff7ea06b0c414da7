/** The only door to the platform: documents, transactions and files through @cloudbase/node-sdk. */
import tcb from '@cloudbase/node-sdk';
import { decodeReply, encodeRequest } from './notices/open-api-wire.ts';

/** A query as the database speaks it ({$in: […]} and so on): raw, so that the SDK rewrites nothing. */
export type Where = Readonly<Record<string, unknown>>;
export type Stored<T> = T & { readonly _id: string };

export interface FindOptions {
  readonly order?: Readonly<Record<string, 1 | -1>>;
  /** 100 where nothing is said, 1,000 at most. */
  readonly limit?: number;
  readonly projection?: Readonly<Record<string, 1>>;
}

interface Query {
  count(): Promise<{ total: number }>;
  get(): Promise<{ data: unknown[] }>;
  update(change: object): Promise<{ updated: number }>;
  updateAndReturn(change: object): Promise<{ doc?: unknown }>;
  remove(): Promise<unknown>;
}
interface Doc {
  get(): Promise<{ data: unknown }>;
  set(data: object): Promise<unknown>;
  remove(): Promise<unknown>;
}
interface Collection {
  add(data: object | readonly object[]): Promise<unknown>;
  doc(id: string): Doc;
  where(query: Where): Query;
  options(options: object): Collection;
}
interface SdkTransaction {
  collection(name: string): Collection;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}
interface SdkDatabase {
  collection(name: string): Collection;
  startTransaction(): Promise<SdkTransaction>;
}

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: 10_000 });
const database = app.database() as unknown as SdkDatabase;

/** The error code the platform gave, or '' for what is not an error of the platform. */
export function platformCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Whether an insert failed because the id, or another unique key, is there already. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && error.message.includes('E11000');
}

/** The documents that match, in order; every query must run on an index of database.json. */
export async function find<T>(
  collection: string,
  where: Where,
  options: FindOptions = {},
): Promise<Stored<T>[]> {
  const { data } = await database
    .collection(collection)
    .options({ raw: true, ...options })
    .where(where)
    .get();
  return data as Stored<T>[];
}

/** How many documents match: counted on the index, none of them is sent. */
export async function count(collection: string, where: Where): Promise<number> {
  return (await database.collection(collection).options({ raw: true }).where(where).count()).total;
}

/** One document by id. */
export async function get<T>(collection: string, id: string): Promise<Stored<T> | undefined> {
  const { data } = await database.collection(collection).doc(id).get();
  return (data as Stored<T>[])[0];
}

/** Inserts; `false` where a document with this id was there already. */
export async function add(collection: string, documents: object | readonly object[]): Promise<boolean> {
  try {
    await database.collection(collection).add(documents);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Writes a whole document, whether or not it was there. */
export async function put(collection: string, id: string, document: object): Promise<void> {
  await database.collection(collection).doc(id).set(document);
}

/** Removes a document; one that is not there is removed. */
export async function remove(collection: string, id: string): Promise<void> {
  await database.collection(collection).doc(id).remove();
}

/** Removes these documents in one request. */
export async function removeAll(collection: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await database
    .collection(collection)
    .options({ raw: true })
    .where({ _id: { $in: ids } })
    .remove();
}

/** Changes every document that matches, by update operators ({$inc: …}); returns how many. */
export async function change(collection: string, where: Where, operators: object): Promise<number> {
  return (await database.collection(collection).options({ raw: true }).where(where).update(operators))
    .updated;
}

/**
 * Changes one document atomically and returns it as it is then; `undefined` where none matches. What matches and is so
 * already (the request came twice) is returned too, although nothing is `updated`.
 */
export async function changeOne<T>(
  collection: string,
  where: Where,
  operators: object,
): Promise<T | undefined> {
  const { doc } = await database
    .collection(collection)
    .options({ raw: true })
    .where(where)
    .updateAndReturn(operators);
  return (doc ?? undefined) as T | undefined;
}

/** A transaction: single documents only, as the platform demands. */
export interface Transaction {
  get<T>(collection: string, id: string): Promise<Stored<T> | undefined>;
  add(collection: string, document: object): Promise<void>;
  put(collection: string, id: string, document: object): Promise<void>;
  remove(collection: string, id: string): Promise<void>;
  commit(): Promise<void>;
  abort(): Promise<void>;
}

/** Opens a transaction; it must be committed or aborted within 30 seconds. */
export async function begin(): Promise<Transaction> {
  const transaction = await database.startTransaction();
  return {
    get: async <T>(collection: string, id: string) =>
      ((await transaction.collection(collection).doc(id).get()).data ?? undefined) as Stored<T> | undefined,
    add: async (collection, document) => void (await transaction.collection(collection).add(document)),
    put: async (collection, id, document) =>
      void (await transaction.collection(collection).doc(id).set(document)),
    remove: async (collection, id) => void (await transaction.collection(collection).doc(id).remove()),
    commit: async () => void (await transaction.commit()),
    abort: async () => void (await transaction.rollback()),
  };
}

/** A place from which a stored file can be fetched for a while, or `undefined` where there is no such file. */
export async function fileUrls(ids: readonly string[]): Promise<(string | undefined)[]> {
  const { fileList } = await app.getTempFileURL({ fileList: [...ids] });
  return fileList.map((file) => (file.code === 'SUCCESS' ? file.tempFileURL : undefined));
}

/** Files that one request may name. */
const FILES = 50;

/** Deletes stored files for good. A file that is not there is deleted; throws where another could not be. */
export async function deleteFiles(ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += FILES) {
    const { fileList } = await app.deleteFile({ fileList: ids.slice(from, from + FILES) });
    const left = fileList.find(({ code }) => code !== 'SUCCESS' && code !== 'STORAGE_FILE_NONEXIST');
    if (left) throw new Error(`${left.fileID} cannot be deleted: ${left.code}`);
  }
}

/**
 * Stores a file and returns its id. Tried twice: while a file was being drawn the platform may have closed the line
 * that the SDK keeps open, which shows only when it is used again.
 */
export async function storeFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  const store = async () => (await app.uploadFile({ cloudPath, fileContent })).fileID;
  return store().catch(store);
}

/** What a stored file holds. @throws what the platform says where there is no such file */
export async function readStored(fileID: string): Promise<Buffer> {
  const { fileContent } = await app.downloadFile({ fileID });
  if (!Buffer.isBuffer(fileContent)) throw new Error(`${fileID} is empty`);
  return fileContent;
}

/** Who calls, as the platform knows: '' where the caller is not a person of the mini-program. */
export function callerOpenid(): string {
  return app.auth().getUserInfo().openId ?? '';
}

/** Whether the platform's timer called, and nobody else. */
export function isTimer(): boolean {
  const context = tcb.getCloudbaseContext() as { TRIGGER_SRC?: string };
  return (context.TRIGGER_SRC ?? process.env.TRIGGER_SRC) === 'timer' && callerOpenid() === '';
}

/** Calls one of WeChat's open interfaces in the town's name; returns its JSON, `errcode` included. */
export async function openApi(
  apiName: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const requestData = encodeRequest(fields);
  const reply: unknown = await app.callCompatibleWxOpenApi({ apiName, requestData });
  if (Buffer.isBuffer(reply)) return decodeReply(reply);
  throw new Error(`${apiName}: ${JSON.stringify(reply)}`);
}
