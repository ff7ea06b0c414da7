/** Names and addresses of files: `cloud://` ids and signed links that expire. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Failure, invalid } from '../failure.ts';

export interface Addresses {
  /** `env` is the environment that the client says it is in; without one, the server's own. */
  fileId(path: string, env?: string): string;
  /** The path in a file id. @throws INVALIID_ENV (the platform's spelling) for another environment's file */
  pathOf(fileId: string, env?: string): string;
  /** A link for one method, good for some seconds. */
  link(origin: string, method: 'PUT' | 'GET', path: string, seconds: number): string;
  /** Whether a link was made here, for this method and path, and has not expired. */
  isGood(method: 'PUT' | 'GET', path: string, expires: string | undefined, sign: string | undefined): boolean;
}

/** `now` in milliseconds of the server's clock. */
export function createAddresses(env: string, now: () => number): Addresses {
  const secret = randomBytes(32);
  const prefixOf = (name: string): string => `cloud://${name}.6765-${name}/`;
  const signature = (method: string, path: string, expires: string): Buffer =>
    createHmac('sha256', secret).update(`${method}\n${path}\n${expires}`).digest();
  return {
    fileId: (path, from = env) => prefixOf(from) + path,
    pathOf(fileId, from = env) {
      const other = /^cloud:\/\/([^./]+)[^/]*\/(.+)$/s.exec(fileId);
      if (other && (other[1] === env || other[1] === from)) return other[2] as string;
      if (other) throw new Failure('INVALIID_ENV', `${fileId.slice(0, 200)} is not a file of ${env}`);
      throw invalid(`${fileId.slice(0, 200)} is not a file id`);
    },
    link(origin, method, path, seconds) {
      const expires = String(Math.floor(now() / 1000) + seconds);
      const sign = signature(method, path, expires).toString('hex');
      const place = path.split('/').map(encodeURIComponent).join('/');
      return `${origin}/storage/${place}?expires=${expires}&sign=${sign}`;
    },
    isGood(method, path, expires = '', sign = '') {
      if (!/^\d+$/.test(expires) || Number(expires) * 1000 < now()) return false;
      const given = Buffer.from(sign, 'hex');
      const right = signature(method, path, expires);
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
