/** Where a picture or sound named in a page really is: project file, chosen file, or a file in the cloud. */
import { localFileUrl } from '../wx/file-store.ts';

let openid = '';
let pagePath = (): string => '';

/** Told once by the phone: whose it is, and how to find the page a relative path is meant from. */
export function setSourceContext(person: string, currentPage: () => string): void {
  openid = person;
  pagePath = currentPage;
}

/** The address a browser can load for a `src`; for chosen files it may take a moment. */
export async function sourceUrl(src: string): Promise<string> {
  if (src.startsWith('cloud://'))
    return `/client/files/raw?fileID=${encodeURIComponent(src)}&openid=${encodeURIComponent(openid)}`;
  if (src.startsWith('wxfile://')) return (await localFileUrl(src)) ?? src;
  if (/^(https?:|data:|blob:|\/\/)/.test(src)) return src;
  if (/^\/(client|storage)\//.test(src)) return src;
  const path = src.startsWith('/') ? src : `/${pagePath().split('/').slice(0, -1).join('/')}/${src}`;
  return `/preview/files${new URL(path, 'http://project').pathname}`;
}
