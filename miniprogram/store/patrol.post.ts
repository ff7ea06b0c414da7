/** What of patrols waits for a network: steps with their pictures, sent by themselves, once each and in order. */
import { call, type Input } from '../api/call';
import { lettersKept, storePicture, type Changing, type Letter } from './letters';

/** One step on its way. */
export interface PatrolLetter extends Input<'work', 'patrolStep'>, Letter {
  /** Kept pictures of it that are not stored yet; and those of what was fixed on the spot. */
  readonly unsent: readonly string[];
  readonly unsentFixed: readonly string[];
}

export const patrolLetters = lettersKept<PatrolLetter>('patrolLetters', async (letter, change) => {
  const { key, patrol, step } = await stored(letter, change);
  await call('work', 'patrolStep', { key, patrol, step });
});

/** The letter with its pictures stored, each once. */
async function stored(letter: PatrolLetter, change: Changing<PatrolLetter>): Promise<PatrolLetter> {
  let now = letter;
  const { step } = letter;
  if (step.action !== 'look') return now;
  for (const path of letter.unsent)
    await storePicture(path, (id) => {
      const look = now.step as typeof step;
      now = change({
        step: { ...look, photos: [...look.photos, id] },
        unsent: now.unsent.filter((one) => one !== path),
      });
    });
  for (const path of letter.unsentFixed)
    await storePicture(path, (id) => {
      const look = now.step as typeof step;
      const { fixed } = look.finding ?? {};
      const finding = {
        ...look.finding,
        ...(fixed && { fixed: { ...fixed, photos: [...fixed.photos, id] } }),
      };
      now = change({
        step: { ...look, finding },
        unsentFixed: now.unsentFixed.filter((one) => one !== path),
      });
    });
  return now;
}
