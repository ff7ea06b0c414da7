/** Files of a letter, stored before it goes; where a line carries words alone, the words go first. */
import { failureCode } from '../api/failure';
import type { Enclosed } from './enclosed';
import { FilesStuck, type Changing, type Letter } from './letters';
import { isOnline } from './network';
import { sendFiles } from './outgoing.files';
import { isPassing, wordsFirst } from './outgoing.waiting';

/** A letter whose files may follow its words. */
export interface PartedLetter extends Letter {
  /** How often its files failed although there was a network. */
  readonly failedFiles?: number;
  /** Its words go without the files that still wait; those follow. */
  readonly parted?: true;
  /** Files that follow words which are out: there is nothing to say without them. */
  readonly follows?: true;
}

interface Filed<L> {
  readonly text: string;
  readonly files: Enclosed;
  /** What changes of the letter when one more of its files is stored. */
  stored(files: Enclosed, now: L): Partial<L>;
}

/**
 * The letter with its files stored, each once. Where they fail as often as a report's words would wait for them, it is
 * parted: from then on its words go without those that still wait, whatever becomes of the answer. Files that follow
 * are not parted again.
 */
export async function readied<L extends PartedLetter>(
  letter: L,
  { text, files, stored }: Filed<L>,
  change: Changing<L>,
): Promise<L> {
  let now = letter;
  const noted = (changes: Partial<PartedLetter>): L => change(changes as Partial<L>);
  try {
    await sendFiles(files, (up) => {
      now = change(stored(up, now));
    });
    return now;
  } catch (thrown) {
    // A line that is cut says nothing about how weak it is.
    const code = failureCode(thrown);
    if (!isPassing(code) || !isOnline()) throw thrown;
    const failedFiles = (now.failedFiles ?? 0) + 1;
    now = noted({ failedFiles });
    if (now.follows || !wordsFirst({ text, failedFiles })) throw new FilesStuck(code, now.key);
    return noted({ parted: true });
  }
}
