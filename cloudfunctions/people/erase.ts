/** `people.erase`: a reporter has their words, pictures, place and name taken out of a matter that is over. */
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import { derivedId, type Caller } from '../shared/context.ts';
import { eraseMatter } from '../shared/erasing.ts';
import { Refusal } from '../shared/failures.ts';
import { actsAsReporter } from '../shared/proving.ts';
import { erasureById, finishErasure, type Erasure } from '../shared/repositories/erasures.ts';

type Input = z.output<typeof people.erase>;

/**
 * Erases once, however often the phone asks under the same key. Under another key nobody is known as the reporter
 * any more. Fails with `notYours` for anybody else's matter and for what a member found, `wrongStatus` where the
 * matter is not over yet: until then somebody has to work with the words.
 */
export async function erase({ key, matter, number }: Input, caller: Caller): Promise<PeopleOutputs['erase']> {
  // From openid, key and nothing else: the key is only on the phone, so that nobody can tell from this who it was.
  const id = derivedId('erase', caller.openid, key);
  const earlier = await erasureById(id);
  const erasure = earlier ?? (await erasedNow(id, { matter, number }, caller));
  await finishErasure(erasure);
  return { matter: erasure.matter, at: erasure.at };
}

async function erasedNow(
  id: string,
  { matter, number }: Pick<Input, 'matter' | 'number'>,
  caller: Caller,
): Promise<Erasure> {
  if (await actsAsReporter({ matter, number }, caller))
    return eraseMatter({ _id: id, matter, at: caller.now, why: 'request' });
  // Another phone of theirs may have erased it between the two looks.
  const done = await erasureById(id);
  if (done) return done;
  throw new Refusal('notYours', 'matter');
}
