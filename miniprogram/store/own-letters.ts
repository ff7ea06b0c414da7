/** Steps on one's own matters that wait for a network: each goes by itself, once, those of a matter in the order they were taken. */
import { call, type Output } from '../api/call';
import { CallFailure, failureCode } from '../api/failure';
import { lettersKept, type Changing, type Letter } from './letters';
import { numberFor } from './numbers';
import { sendFiles } from './outgoing.files';
import { filesOf, stepOf, type OwnAction, type OwnWish } from './own-written';

/** One step on its way. */
export interface OwnLetter extends OwnWish, Letter {
  /** By which the matter is followed where nobody is known, kept here until the step is out. */
  readonly number?: string;
}

/** Steps that hold however far the matter has moved on meanwhile. What ends it is asked anew of whoever wanted it. */
const ALWAYS: readonly OwnAction[] = ['add', 'urge', 'rate', 'reopen'];

export const ownLetters = lettersKept<OwnLetter>('ownLetters', async (letter, change) => {
  const { key, matter, seq, action, number } = letter;
  const step = stepOf(action, await stored(letter, change));
  const by = { ...(number && { number }) };
  const send = (version: number) => call('matter', 'act', { key, matter, seq: version, step, ...by });
  await send(seq).catch(async (thrown: unknown) => {
    if (failureCode(thrown) !== 'stale') throw thrown;
    if (!ALWAYS.includes(action)) throw new CallFailure('wrongStatus', matter);
    await send((await readOwn(matter, by)).seq);
  });
});

/** What waits of one matter, the oldest first. */
export function ownLettersOf(matter: string): readonly OwnLetter[] {
  return ownLetters.all().filter((letter) => letter.matter === matter);
}

/** My own matter, or one I follow, as it is now. @throws CallFailure */
export function readOwn(
  matter: string,
  by: { readonly number?: string } = numberFor(matter),
): Promise<Output<'matter', 'read'>> {
  return call('matter', 'read', { matter, as: 'reporter', ...by });
}

/** What was written with its files stored, each once. */
async function stored(letter: OwnLetter, change: Changing<OwnLetter>): Promise<OwnLetter['written']> {
  let { written } = letter;
  await sendFiles(filesOf(written), ({ photos, unsent, voice, unsentVoice }) => {
    const files = { photos, unsent, voice: voice ?? null, unsentVoice: unsentVoice ?? null };
    written = change({ written: { ...written, ...files } }).written;
  });
  return written;
}
