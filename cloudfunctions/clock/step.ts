/** A step that time takes: decided by the same rules as a person's, written by the same path, followed by the next tick. */
import { decide, type Actor, type Command, type Directory, type Moment } from '@gelin/domain';
import { begin } from '../shared/cloudbase.ts';
import { derivedId } from '../shared/context.ts';
import { followOrLeave } from '../shared/follow.ts';
import { matterFrom, matterIn, type MatterDocument } from '../shared/repositories/matters.ts';
import { record, writeOnce, type Step } from '../shared/write.ts';

const TIMER: Actor = { kind: 'timer', posts: [], isReporter: false };

/** Takes the step unless the matter has moved on; the trigger may fire twice, the step happens once. */
export async function takeStep(
  { _id: matter, seq }: MatterDocument,
  command: Command,
  now: Moment,
  directory: Directory,
): Promise<void> {
  const id = derivedId('timer', matter, String(seq), command.action);
  let taken: Step | undefined;
  const written = await writeOnce(id, begin(), async (transaction) => {
    const document = await matterIn(transaction, matter);
    if (document?.seq !== seq) throw new Error(`matter ${matter} has moved on`);
    const circumstances = { id, actor: TIMER, by: { kind: 'timer' } as const, now, directory };
    const decision = decide(command, matterFrom(document), circumstances);
    if (!decision.ok) throw new Error(`matter ${matter} cannot ${command.action}: ${decision.reason}`);
    taken = await record(transaction, document, decision.event, directory);
    return decision.event;
  });
  if (!written.again && taken) await followOrLeave(taken, now);
}
