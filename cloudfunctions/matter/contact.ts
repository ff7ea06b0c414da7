/** `matter.contact`: how to reach whoever reported, for the member who has just recorded that they look (查看报事人). */
import { can, type MatterEvent } from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import { contactOf } from '../shared/contact.ts';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { historyOf } from '../shared/repositories/events.ts';
import { matterById, matterFrom } from '../shared/repositories/matters.ts';
import { reporterOf } from '../shared/repositories/reporters.ts';

/** A look is good for half an hour; after that it is another one, and recorded again. */
const LOOK = 30 * 60_000;

/** Empty where somebody left nothing, or what they said was erased. Fails with `lookFirst` where no look is recorded. */
export async function contact(
  { matter: id }: z.output<typeof matter.contact>,
  caller: Caller,
): Promise<MatterOutputs['contact']> {
  const [directory, member, document, history] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    matterById(id),
    historyOf(id),
  ]);
  if (!document) throw new Refusal('notFound', 'matter');
  const found = matterFrom(document);
  // Whoever may not look any more does not, although they did.
  const verdict = can(actorOf(member), 'look', found, { now: caller.now, directory });
  if (!verdict.allowed) throw new Refusal(verdict.reason);
  const looked = lastLook(history, member._id);
  if (looked === undefined || looked + LOOK < caller.now) throw new Refusal('lookFirst', 'matter');
  return { ...(await contactOf(found, await reporterOf(id), caller.now)), until: looked + LOOK };
}

function lastLook(history: readonly MatterEvent[], member: string): number | undefined {
  const looks = history.filter(
    ({ action, by }) => action === 'look' && by.kind === 'member' && by.id === member,
  );
  return looks.at(-1)?.at;
}
