/** `matter.act`: one step on a matter's way, by whoever may take it. */
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import type { Transaction } from '../shared/cloudbase.ts';
import { derivedId, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { followOrLeave } from '../shared/follow.ts';
import { checkedPhotos } from '../shared/photos.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { recordEvent } from '../shared/repositories/events.ts';
import { advance, matterFrom, matterIn, type MatterDocument } from '../shared/repositories/matters.ts';
import { openWhile, writeOnce } from '../shared/write.ts';
import { actingOn } from './acting.ts';
import { decided } from './decided.ts';

type Input = z.output<typeof matter.act>;

export async function act(input: Input, caller: Caller): Promise<MatterOutputs['act']> {
  const checks = Promise.all([
    directoryAt(caller.now),
    actingOn(input.matter, input.step.action, caller),
    checkedPhotos(input.step.action === 'answer' ? input.step.photos : []),
  ]);
  const [opening, [directory, actor]] = await openWhile(checks);
  const id = derivedId(caller.openid, input.key);
  let after: MatterDocument | undefined;
  const written = await writeOnce(id, opening, async (transaction) => {
    const before = await seen(transaction, input);
    const event = await decided(input.step, matterFrom(before), { ...actor, id, now: caller.now, directory });
    after = await advance(transaction, before, event, directory.settings);
    await recordEvent(transaction, event);
    return event;
  });
  if (!written.again && after) await followOrLeave(after, written.event, caller.now);
  const { seq, effect, content } = written.event;
  return { seq, status: effect.status, ...('no' in content && { no: content.no }) };
}

/** The matter as the person saw it; refused where it has moved on since. */
async function seen(transaction: Transaction, { matter: id, seq }: Input): Promise<MatterDocument> {
  const document = await matterIn(transaction, id);
  if (!document) throw new Refusal('notFound', 'matter');
  if (document.seq !== seq) throw new Refusal('stale', 'seq');
  return document;
}
