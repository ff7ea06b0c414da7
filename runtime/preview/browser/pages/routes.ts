/** Page addresses: `pages/a/b?x=1`, from the root or from the page one is on. */
import type { Query } from './page.ts';

export interface Address {
  route: string;
  query: Query;
  /** As it was asked for, for `onPageNotFound` and messages. */
  url: string;
}

/** Reads an address. Values are decoded once, as on the platform, only by the page itself: they stay as written. */
export function parseAddress(url: string, from: string): Address {
  const [path = '', search = ''] = url.split('?');
  const absolute = path.startsWith('/') ? path.slice(1) : resolve(from, path);
  const query: Query = {};
  for (const pair of search.split('&').filter(Boolean)) {
    const at = pair.indexOf('=');
    const name = at < 0 ? pair : pair.slice(0, at);
    query[name] = at < 0 ? '' : pair.slice(at + 1);
  }
  return { route: absolute.replace(/\.html$/, ''), query, url };
}

function resolve(from: string, path: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
