/** Steps on one's own matters that wait for a network: each goes by itself, once, those of a matter in the order they were taken. */
import { call, type Output } from '../api/call';
import { CallFailure, failureCode } from '../api/failure';
import { newKey } from '../api/key';
import { OUTGOING_WORDS } from '../words/outgoing';
import { FilesStuck, lettersKept, type Changing, type Letter } from './letters';
import { isOnline } from './network';
import { numberFor } from './numbers';
import { sendFiles } from './outgoing.files';
import { isPassing, wordsFirst } from './outgoing.waiting';
import { filesOf, NOTHING, stepOf, type OwnAction, type OwnWish, type Written } from './own-written';

/** One step on its way. */
export interface OwnLetter extends OwnWish, Letter {
  /** By which the matter is followed where nobody is known, kept here until the step is out. */
  readonly number?: string;
  /** How often its files failed although there was a network. */
  readonly failedFiles?: number;
  /** Its words go without the files that still wait; those follow. */
  readonly parted?: true;
  /** Files that follow words which are out: there is nothing to say without them. */
  readonly follows?: true;
}

/** Steps that hold however far the matter has moved on meanwhile. What ends it is asked anew of whoever wanted it. */
const ALWAYS: readonly OwnAction[] = ['add', 'urge', 'rate', 'reopen'];

export const ownLetters = lettersKept<OwnLetter>(
  'ownLetters',
  async (letter, change, follows) => {
    const { key, matter, seq, action, number } = letter;
    const { written } = letter.parted ? letter : await readied(letter, change);
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

/**
 * The letter with its files stored, each once. Where they fail as often as a report's words would wait for them, it is
 * parted: from then on its words go without those that still wait, whatever becomes of the answer. Files that follow
 * are not parted again.
 */
async function readied(letter: OwnLetter, change: Changing<OwnLetter>): Promise<OwnLetter> {
  let now = letter;
  try {
    await sendFiles(filesOf(letter.written), ({ photos, unsent, voice, unsentVoice }) => {
      const files = { photos, unsent, voice: voice ?? null, unsentVoice: unsentVoice ?? null };
      now = change({ written: { ...now.written, ...files } });
    });
    return now;
  } catch (thrown) {
    // A line that is cut says nothing about how weak it is.
    const code = failureCode(thrown);
    if (!isPassing(code) || !isOnline()) throw thrown;
    const failedFiles = (now.failedFiles ?? 0) + 1;
    now = change({ failedFiles });
    if (now.follows || !wordsFirst({ text: now.written.text, failedFiles }))
      throw new FilesStuck(code, now.matter);
    return change({ parted: true });
  }
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
