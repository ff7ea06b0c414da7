/** Steps on one's own matters that wait for a network: each goes by itself, once, those of a matter in the order they were taken. */
import { call, type Output } from '../api/call';
import { CallFailure, failureCode } from '../api/failure';
import { newKey } from '../api/key';
import { OUTGOING_WORDS } from '../words/outgoing';
import type { Enclosed } from './enclosed';
import { lettersKept, type Changing } from './letters';
import { readied, type PartedLetter } from './letters.files';
import { numberFor } from './numbers';
import { filesOf, NOTHING, stepOf, type OwnAction, type OwnWish, type Written } from './own-written';

/** One step on its way. */
export interface OwnLetter extends OwnWish, PartedLetter {
  /** By which the matter is followed where nobody is known, kept here until the step is out. */
  readonly number?: string;
}

/** Steps that hold however far the matter has moved on meanwhile. What ends it is asked anew of whoever wanted it. */
const ALWAYS: readonly OwnAction[] = ['add', 'urge', 'rate', 'reopen'];

export const ownLetters = lettersKept<OwnLetter>(
  'ownLetters',
  async (letter, change, follows) => {
    const { key, matter, seq, action, number } = letter;
    const { written } = letter.parted ? letter : await filed(letter, change);
    const step = stepOf(action, written);
    const by = { ...(number && { number }) };
    const send = (version: number) => call('matter', 'act', { key, matter, seq: version, step, ...by });
    await send(seq).catch(async (thrown: unknown) => {
      if (failureCode(thrown) !== 'stale') throw thrown;
      if (!ALWAYS.includes(action)) throw new CallFailure('wrongStatus', matter);
      await send((await readOwn(matter, by)).seq);
    });
    const files = filesLeft(letter, written);
    if (files) follows(files);
  },
  // What was said of a matter after the words that are out need not wait for files that follow those.
  ({ key, matter, follows }) => (follows ? key : matter),
);

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

/** The letter with its files stored, as far as the line carries them. */
function filed(letter: OwnLetter, change: Changing<OwnLetter>): Promise<OwnLetter> {
  const { written } = letter;
  const stored = ({ photos, unsent, voice, unsentVoice }: Enclosed, now: OwnLetter) => {
    const files = { photos, unsent, voice: voice ?? null, unsentVoice: unsentVoice ?? null };
    return { written: { ...now.written, ...files } };
  };
  return readied(letter, { text: written.text, files: filesOf(written), stored }, change);
}

/** The files that its words did not wait for, as an addition of its own. */
function filesLeft(
  { matter, seq, number }: OwnLetter,
  { unsent, unsentVoice }: Written,
): OwnLetter | undefined {
  if (unsent.length === 0 && !unsentVoice) return undefined;
  const written = { ...NOTHING, text: OUTGOING_WORDS.follows, unsent, unsentVoice };
  return { key: newKey(), matter, seq, action: 'add', written, follows: true, ...(number && { number }) };
}
