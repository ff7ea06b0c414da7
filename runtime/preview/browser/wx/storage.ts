/** Storage of one person's phone, in the browser's, under the person's own prefix. */
import type { Phone } from '../phone.ts';
import { asynchronous, fail, type Api } from './call.ts';

const LIMIT_KB = 10 * 1024;
const ITEM_LIMIT = 1024 * 1024;

export function storageApi(phone: Phone): Api {
  const prefix = `gelin-preview:${phone.boot.person.id}:`;
  const keys = (): string[] =>
    Array.from({ length: localStorage.length }, (_unused, i) => localStorage.key(i) ?? '')
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  const set = (key: string, data: unknown): void => {
    const text = JSON.stringify({ data });
    if (text.length > ITEM_LIMIT) fail('setStorage', 'exceed storage item max length');
    localStorage.setItem(prefix + key, text);
  };
  const has = (key: string): boolean => localStorage.getItem(prefix + key) !== null;
  const get = (key: string): unknown => {
    const text = localStorage.getItem(prefix + key);
    return text === null ? '' : (JSON.parse(text) as { data?: unknown }).data;
  };
  const remove = (key: string): void => localStorage.removeItem(prefix + key);
  const clear = (): void => keys().forEach(remove);
  const size = (): number =>
    Math.ceil(keys().reduce((sum, key) => sum + (localStorage.getItem(prefix + key)?.length ?? 0), 0) / 1024);
  const info = (): object => ({ keys: keys(), currentSize: size(), limitSize: LIMIT_KB });
  return {
    setStorageSync: set,
    getStorageSync: get,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    batchSetStorageSync: (list: { key: string; value: unknown }[]) =>
      list.forEach((one) => set(one.key, one.value)),
    batchGetStorageSync: (list: string[]) => list.map(get),
    setStorage: asynchronous<{ key: string; data: unknown }>('setStorage', ({ key, data }) => set(key, data)),
    getStorage: asynchronous<{ key: string }>('getStorage', ({ key }) =>
      has(key) ? { data: get(key) } : fail('getStorage', 'data not found'),
    ),
    removeStorage: asynchronous<{ key: string }>('removeStorage', ({ key }) => remove(key)),
    clearStorage: asynchronous('clearStorage', clear),
    getStorageInfo: asynchronous('getStorageInfo', info),
  };
}
