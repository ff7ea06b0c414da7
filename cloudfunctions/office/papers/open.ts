/** Whoever asks for papers of a matter, the matter with its history, and what may be made of it. */
import { canView, mayHavePaper, occasionsOf, type Occasion } from '@gelin/domain';
import { actorOf, memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { historyOf } from '../../shared/repositories/events.ts';
import { matterById, matterFrom } from '../../shared/repositories/matters.ts';

/** @throws Refusal notFound, notVisible */
export async function opened(id: string, caller: Caller) {
  const [directory, member, document, history] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    matterById(id),
    historyOf(id),
  ]);
  if (!document) throw new Refusal('notFound', 'matter');
  const matter = matterFrom(document);
  const actor = actorOf(member);
  if (!canView(actor, matter)) throw new Refusal('notVisible', 'matter');
  const occasions = occasionsOf(matter, history, directory);
  const mayHave = ({ kind }: Occasion) => mayHavePaper(actor, matter, kind);
  return { directory, member, matter, history, occasions, mayHave };
}
