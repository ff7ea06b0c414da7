/** `people.forget`: everything I said is erased, matter by matter, as far as it is over (个人信息保护法 §47). */
import { isErasable } from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import { derivedId, type Caller } from '../shared/context.ts';
import { eraseMatter } from '../shared/erasing.ts';
import { finishErasure } from '../shared/repositories/erasures.ts';
import { unfollow } from '../shared/repositories/reporters.ts';
import { mineOf } from './mine.ts';

/** Matters that one call erases: each is a transaction, and a call has 20 s. */
const AT_ONCE = 5;

/**
 * Erases a few, and says how many are left: the phone asks until there are none. Done again it goes on where it was, for
 * what is erased is nobody's any more. What is still open stays until it is over: somebody has to work with the words.
 */
export async function forget(
  { key }: z.output<typeof people.forget>,
  caller: Caller,
): Promise<PeopleOutputs['forget']> {
  const { reports, followed } = await mineOf(caller.openid);
  const over = reports.filter(({ matter }) => isErasable(matter)).map(({ matter }) => matter.id);
  const now = over.slice(0, AT_ONCE);
  for (const matter of now) {
    const _id = derivedId('forget', caller.openid, key, matter);
    await finishErasure(await eraseMatter({ _id, matter, at: caller.now, why: 'request' }));
  }
  await unfollow(followed);
  return { erased: now.length, left: over.length - now.length, open: reports.length - over.length };
}
