/** `matter.activity`: what a phone needs to share a whistle's card as one that WeChat keeps up to date. */
import { canView } from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { matterById, matterFrom } from '../shared/repositories/matters.ts';
import { activityOf, gathering } from '../shared/updatable.ts';

/** Nothing where the card can only be a plain one. */
export async function activity(
  input: z.output<typeof matter.activity>,
  caller: Caller,
): Promise<MatterOutputs['activity']> {
  const [member, document] = await Promise.all([memberOf(caller), matterById(input.matter)]);
  if (!document) throw new Refusal('notFound', 'matter');
  const found = matterFrom(document);
  if (!canView(actorOf(member), found)) throw new Refusal('notVisible', 'matter');
  if (found.audience === 'restricted') return {};
  const id = await activityOf(found, caller.now);
  return id === undefined ? {} : { activity: { id, ...gathering(found) } };
}
