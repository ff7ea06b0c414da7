/** The town's own secret, by which accounts are sealed and numbers are made: in `secrets` alone, made once, never shown. */
import { randomBytes } from 'node:crypto';
import { add, get } from '../cloudbase.ts';

const ID = 'identity';
const BYTES = 32;

let kept: Promise<string> | undefined;

/** The secret. It never changes: with another one no number would lead anywhere any more. */
export function identitySecret(): Promise<string> {
  kept ??= found();
  kept.catch(() => (kept = undefined));
  return kept;
}

/** Two that make one at once: the first one's stands, for both. */
async function found(): Promise<string> {
  const key = (await stored()) ?? (await made());
  if (!key) throw new Error('the secret of identities cannot be made');
  return key;
}

const stored = async () => (await get<{ readonly key: string }>('secrets', ID))?.key;

async function made(): Promise<string | undefined> {
  const key = randomBytes(BYTES).toString('hex');
  return (await add('secrets', { _id: ID, key })) ? key : stored();
}
