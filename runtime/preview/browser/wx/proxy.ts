/** `wx` as a whole: what is not there fails by name instead of being undefined. */
import type { Api } from './call.ts';

const QUIET = new Set([
  'then',
  'toJSON',
  '$$typeof',
  'constructor',
  'toString',
  'valueOf',
  'nodeType',
  'window',
  'asymmetricMatch',
]);

/** Wraps an object of the platform. @throws on reading a member it does not have, naming it */
export function strict(name: string, members: Api): Api {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || QUIET.has(key)) return target[key as string];
      const message = `${name}.${key} is not in the preview`;
      console.error(message);
      throw new Error(message);
    },
  });
}
