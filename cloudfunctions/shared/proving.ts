/** Whether somebody is the reporter of a matter: by their account, or by its secret number, which is not to be guessed. */
import type { Action } from '@gelin/domain';
import { hashOfNumber } from './sealing.ts';
import type { Caller } from './context.ts';
import { Refusal } from './failures.ts';
import { countGuess, guessesTooOften } from './repositories/guesses.ts';
import { numbered, reported, reporterOf, type ReporterDocument } from './repositories/reporters.ts';

/**
 * The matters that a number leads to, the one it was given for first, then what was split off from it.
 * @throws Refusal numberUnknown, whatever is wrong with it; tooOften after a few wrong ones within the hour
 */
export async function mattersOfNumber(
  number: string,
  caller: Caller,
): Promise<readonly [string, ...string[]]> {
  const found = await tried(caller, async () => numbered(await hashOfNumber(number)));
  const [first, ...parts] = found.map(({ _id }) => _id);
  return first === undefined ? refuseGuess(caller) : [first, ...parts];
}

/**
 * Whether the caller reported the matter, by the number where one is given. Reads one document; with a number two.
 * @throws Refusal numberUnknown, tooOften
 */
export async function provenReporter(
  matter: string,
  number: string | undefined,
  caller: Caller,
): Promise<boolean> {
  if (number === undefined) return reported(caller.openid, matter);
  await provenByNumber(matter, number, caller);
  return true;
}

/**
 * The same for what only the reporter may do: whoever brought it for somebody (代报) has the number too, and is not. They
 * may `add` to what they brought, and nothing else: its pictures may follow its words.
 * @throws Refusal numberUnknown, tooOften
 */
export async function actsAsReporter(
  { matter, number, action }: { matter: string; number: string | undefined; action?: Action },
  caller: Caller,
): Promise<boolean> {
  if (number === undefined) return reported(caller.openid, matter);
  const { broughtBy } = await provenByNumber(matter, number, caller);
  return broughtBy !== caller.openid || action === 'add';
}

/** The reporter's document, where the number is the matter's. @throws Refusal numberUnknown, tooOften */
async function provenByNumber(matter: string, number: string, caller: Caller): Promise<ReporterDocument> {
  const [found, hash] = await tried(caller, () => Promise.all([reporterOf(matter), hashOfNumber(number)]));
  return found?.number === hash ? found : refuseGuess(caller);
}

/** Looks while it is asked whether the caller may still be told: who has guessed too often is not, right or wrong. */
async function tried<T>({ openid, now }: Caller, look: () => Promise<T>): Promise<T> {
  const [tooOften, found] = await Promise.all([guessesTooOften(openid, now), look()]);
  if (tooOften) throw new Refusal('tooOften', 'number');
  return found;
}

async function refuseGuess({ openid, now }: Caller): Promise<never> {
  await countGuess(openid, now);
  throw new Refusal('numberUnknown', 'number');
}
