/** Pages of other sites must not act here in somebody's name: a browser says where a request comes from. */
import type { MiddlewareHandler } from 'hono';

/** Whether a request comes from no page at all or from one served here. */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Refuses what another site's page sends. */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  if (isSameOrigin(c.req.header('origin'), c.req.header('host'))) return next();
  return c.json({ errCode: -501023, errMsg: 'requests of other sites are refused' }, 403);
};
