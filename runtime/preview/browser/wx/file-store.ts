/** Chosen and saved files of this phone under `wxfile://` paths; saved ones outlive a reload. */

const chosen = new Map<string, Blob>();
const urls = new Map<string, string>();
let folder = 'phone';
let count = 0;

/** Where a person's files are kept. */
export function setFileOwner(person: string): void {
  folder = person;
}

/** The folder pages may write to. */
export const USER_DATA = 'wxfile://usr';

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gelin-preview-files', 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore('files');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
  });
}

async function stored<T>(
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await database();
  return await new Promise((resolve, reject) => {
    const request = run(db.transaction('files', mode).objectStore('files'));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not stored'));
  });
}

const key = (path: string): string => `${folder}:${path}`;

/** A path for a file that was just chosen or made. */
export function keepTemporary(file: Blob, ending = ''): string {
  count += 1;
  const name = file instanceof File ? file.name : '';
  const suffix = ending || /\.\w+$/.exec(name)?.[0] || `.${file.type.split('/')[1] ?? 'bin'}`;
  const path = `wxfile://tmp_${Date.now().toString(36)}_${count}${suffix}`;
  chosen.set(path, file);
  return path;
}

/** Writes a file for good. */
export async function writeFile(path: string, file: Blob): Promise<void> {
  forget(path);
  await stored('readwrite', (store) => store.put(file, key(path)));
}

/** The file behind a path, or null. */
export async function readFile(path: string): Promise<Blob | null> {
  const temporary = chosen.get(path);
  if (temporary) return temporary;
  if (path.startsWith('blob:') || path.startsWith('data:') || path.startsWith('http'))
    return await (await fetch(path)).blob();
  return ((await stored('readonly', (store) => store.get(key(path)))) as Blob | undefined) ?? null;
}

function forget(path: string): void {
  const url = urls.get(path);
  if (url) URL.revokeObjectURL(url);
  urls.delete(path);
}

/** Removes a file. Returns whether there was one. */
export async function removeFile(path: string): Promise<boolean> {
  const there = (await readFile(path)) !== null;
  chosen.delete(path);
  forget(path);
  await stored('readwrite', (store) => store.delete(key(path)));
  return there;
}

/** Paths below a folder. */
export async function listFiles(below: string): Promise<string[]> {
  const keys = await stored('readonly', (store) => store.getAllKeys());
  return keys
    .map((one) => String(one))
    .filter((one) => one.startsWith(key(below)))
    .map((one) => one.slice(folder.length + 1));
}

/** An address the browser can show the file by. */
export async function localFileUrl(path: string): Promise<string | null> {
  const known = urls.get(path);
  if (known) return known;
  const file = await readFile(path);
  if (!file) return null;
  const url = URL.createObjectURL(file);
  urls.set(path, url);
  return url;
}
