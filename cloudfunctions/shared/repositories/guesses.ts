/** How many wrong numbers an account has tried within the hour: by a digest of the account, and by no number. */
import { changeOne, get, put } from '../cloudbase.ts';
import { derivedId } from '../context.ts';

/** So many an hour: people miscopy, and a machine needs thousands of millions. */
const AT_MOST = 5;
const HOUR = 3_600_000;

interface Guesses {
  readonly hour: number;
  readonly wrong: number;
}

const idOf = (openid: string) => derivedId('guess', openid);
const hourOf = (now: number) => Math.floor(now / HOUR);

/** Whether this account has guessed too often to be told anything more within this hour. */
export async function guessesTooOften(openid: string, now: number): Promise<boolean> {
  const found = await get<Guesses>('guesses', idOf(openid));
  return found?.hour === hourOf(now) && found.wrong >= AT_MOST;
}

/** Counts one more wrong number. */
export async function countGuess(openid: string, now: number): Promise<void> {
  const [_id, hour] = [idOf(openid), hourOf(now)];
  const counted = await changeOne('guesses', { _id, hour }, { $inc: { wrong: 1 } });
  if (!counted) await put('guesses', _id, { hour, wrong: 1 });
}
