/** Publicity (宣传活动) that waits for a network: written down or put right, with its pictures, sent by itself, once. */
import { call, type Input } from '../api/call';
import { lettersKept, storePicture, type Letter } from './letters';

/** One on its way; a correction names what it corrects. */
export interface PublicityLetter extends Input<'work', 'publicize'>, Letter {
  readonly id?: string;
  readonly seen?: number;
  /** Kept pictures that are not stored yet. */
  readonly unsent: readonly string[];
}

export const publicityLetters = lettersKept<PublicityLetter>('publicityLetters', async (letter, change) => {
  let now = letter;
  for (const path of letter.unsent)
    await storePicture(path, (id) => {
      now = change({ photos: [...now.photos, id], unsent: now.unsent.filter((one) => one !== path) });
    });
  const { unsent: _unsent, failure: _failure, id, seen, ...told } = now;
  if (id === undefined || seen === undefined) await call('work', 'publicize', told);
  else await call('work', 'correctPublicity', { ...told, id, seen });
});
