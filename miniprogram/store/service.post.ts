/** Steps of services (代办) that wait for a network: each goes by itself, once, those of a matter in the order they were logged. */
import { call } from '../api/call';
import { failureCode } from '../api/failure';
import { newKey } from '../api/key';
import { says } from '../words/steps';
import type { Enclosed } from './enclosed';
import { lettersKept, type Changing } from './letters';
import { readied, type PartedLetter } from './letters.files';

/** One step on its way. */
export interface ServiceLetter extends PartedLetter {
  readonly matter: string;
  /** The version of the matter that was seen. */
  readonly seq: number;
  /** As the service calls it. */
  readonly step: string;
  readonly photos: readonly string[];
  /** Kept pictures of it that are not stored yet. */
  readonly unsent: readonly string[];
}

export const serviceLetters = lettersKept<ServiceLetter>(
  'serviceLetters',
  async (letter, change, follows) => {
    const { photos, unsent } = letter.parted ? letter : await filed(letter, change);
    await logged(letter, photos);
    const { matter, seq, step } = letter;
    if (unsent.length > 0) follows({ key: newKey(), matter, seq, step, photos: [], unsent, follows: true });
  },
  ({ key, matter, follows }) => (follows ? key : matter),
);

/** What waits of one matter, the oldest first. */
export function serviceLettersOf(matter: string): readonly ServiceLetter[] {
  return serviceLetters.all().filter((letter) => letter.matter === matter);
}

function filed(letter: ServiceLetter, change: Changing<ServiceLetter>): Promise<ServiceLetter> {
  const stored = ({ photos, unsent }: Enclosed) => ({ photos, unsent });
  return readied(letter, { text: letter.step, files: letter, stored }, change);
}

/** A step that was done stays done however far the matter has moved on meanwhile. */
async function logged(
  { key, matter, seq, step, follows }: ServiceLetter,
  photos: readonly string[],
): Promise<void> {
  const what = follows ? { text: says.pictureOf(step) } : { text: step, step };
  const send = (version: number) =>
    call('matter', 'act', {
      key,
      matter,
      seq: version,
      step: { action: 'log', photos: [...photos], ...what },
    });
  await send(seq).catch(async (thrown: unknown) => {
    if (failureCode(thrown) !== 'stale') throw thrown;
    await send((await call('matter', 'read', { matter, as: 'member' })).seq);
  });
}
