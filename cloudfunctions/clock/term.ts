/** What the clock does to a matter whose term is over: what its reporter said is erased, as they could have had it themselves. */
import { termFor, type Directory, type Matter, type Moment } from '@gelin/domain';
import { derivedId } from '../shared/context.ts';
import { eraseMatter } from '../shared/erasing.ts';
import { finishErasure } from '../shared/repositories/erasures.ts';

/** Erases once, however often the timer fires. */
export async function eraseByTerm(
  matter: Pick<Matter, 'id' | 'category'>,
  now: Moment,
  directory: Directory,
): Promise<void> {
  const rule = termFor(matter, directory.settings);
  const _id = derivedId('term', matter.id);
  await finishErasure(await eraseMatter({ _id, matter: matter.id, at: now, why: 'term', rule }));
}
