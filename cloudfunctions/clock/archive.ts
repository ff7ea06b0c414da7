/** Archives what has been over for seven days: final from then on. */
import { ARCHIVED_AFTER, decide, ENDED, type Actor } from '@gelin/domain';
import { begin } from '../shared/cloudbase.ts';
import { derivedId } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { recordEvent } from '../shared/repositories/events.ts';
import {
  advance,
  findMatters,
  matterFrom,
  matterIn,
  type MatterDocument,
} from '../shared/repositories/matters.ts';
import { writeOnce } from '../shared/write.ts';

/** As many as fit well into the function's time. */
const BATCH = 50;
const TIMER: Actor = { kind: 'timer', posts: [], isReporter: false };

/** Archives a batch; returns how many. */
export async function archiveOver(now: number): Promise<number> {
  const due = await findMatters(
    { status: { $in: ENDED }, closedAt: { $lt: now - ARCHIVED_AFTER } },
    { order: { closedAt: 1 }, limit: BATCH },
  );
  for (const document of due) {
    // One that cannot be archived must not keep the others: it is told to the log and tried again next time.
    await archive(document, now).catch((error: unknown) => console.error('not archived:', error));
  }
  return due.length;
}

async function archive({ _id: matter, seq }: MatterDocument, now: number): Promise<void> {
  const directory = await directoryAt(now);
  const id = derivedId('archive', matter, String(seq));
  await writeOnce(id, begin(), async (transaction) => {
    const document = await matterIn(transaction, matter);
    if (!document) throw new Error(`matter ${matter} is gone`);
    const decision = decide({ action: 'archive', content: {} }, matterFrom(document), {
      id,
      actor: TIMER,
      by: { kind: 'timer' },
      now,
      directory,
    });
    if (!decision.ok) throw new Error(`matter ${matter} cannot be archived: ${decision.reason}`);
    await advance(transaction, document, decision.event, directory.settings);
    await recordEvent(transaction, decision.event);
    return decision.event;
  });
}
