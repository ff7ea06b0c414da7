/**
 * Folders in the storage by which a file shows who sent it up: each is for one file, made of a lot and a seal of the account
 * over it. Only the server can tell whose it is, and no two of one person's look alike.
 */
import { randomBytes } from 'node:crypto';
import { sealOfDrawer } from './sealing.ts';

const LOT = 8;
const SEAL = 16;
/** As many as a phone is given at once. */
const AT_ONCE = 20;

async function drawerFor(openid: string, lot: string): Promise<string> {
  return lot + (await sealOfDrawer(openid, lot)).slice(0, SEAL);
}

/** Fresh folders of somebody's. */
export async function drawersFor(openid: string): Promise<string[]> {
  const lots = Array.from({ length: AT_ONCE }, () => randomBytes(LOT).toString('base64url').slice(0, LOT));
  return Promise.all(lots.map((lot) => drawerFor(openid, lot)));
}

/**
 * The folder a file lies in; `undefined` where it lies in nobody's, as what an older phone has sent up. Such a file is
 * shown, but never deleted by its name: anybody may have named it.
 */
export function drawerIn(file: string): string | undefined {
  return /\/([\w-]{24})\/[^/]+$/u.exec(file)?.[1];
}

/** Whether a file lies in a folder of this account's. */
export async function isIn(file: string, openid: string): Promise<boolean> {
  const drawer = drawerIn(file);
  return drawer !== undefined && drawer === (await drawerFor(openid, drawer.slice(0, LOT)));
}
