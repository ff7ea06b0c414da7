/** Safety inspections (安全检查) that wait for a network: each with the pictures of what was found, sent by itself, once. */
import { call, type Input } from '../api/call';
import { lettersKept, storePicture, type Letter } from './letters';

type Inspect = Input<'work', 'inspect'>;

/** One inspection on its way. */
export interface InspectionLetter extends Inspect, Letter {
  /** Kept pictures that are not stored yet, by item. */
  readonly unsent: Readonly<Record<string, readonly string[]>>;
}

export const inspectionLetters = lettersKept<InspectionLetter>(
  'inspectionLetters',
  async (letter, change) => {
    let now = letter;
    for (const [item, paths] of Object.entries(letter.unsent))
      for (const path of paths)
        await storePicture(path, (id) => {
          now = change({
            answers: now.answers.map((one) =>
              one.item === item ? { ...one, photos: [...(one.photos ?? []), id] } : one,
            ),
            unsent: { ...now.unsent, [item]: (now.unsent[item] ?? []).filter((one) => one !== path) },
          });
        });
    const { unsent: _unsent, failure: _failure, ...inspection } = now;
    await call('work', 'inspect', inspection);
  },
);
