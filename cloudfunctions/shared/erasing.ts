/**
 * Taking out of a matter what its reporter said: words, pictures, place and name, in one transaction; the matter still
 * follows from its events, and the journal still holds. By the reporter's wish, or by the clock when its term is over.
 */
import { erased, filesOfStep, isErasable, isReportersOwn, replay, type MatterEvent } from '@gelin/domain';
import { begin, type Transaction } from './cloudbase.ts';
import { drawerIn, isIn } from './drawers.ts';
import { isConflict, Refusal } from './failures.ts';
import { directoryAt } from './repositories/directory.ts';
import { eventFrom, historyStored, overwriteEvent, type EventDocument } from './repositories/events.ts';
import { erasureById, recordErasure, type Erasure } from './repositories/erasures.ts';
import { documentOf, matterIn, overwriteMatter, type MatterDocument } from './repositories/matters.ts';
import { forgetReporter, reporterIn, type ReporterDocument } from './repositories/reporters.ts';
import { bellOf } from './repositories/signals.ts';

const ATTEMPTS = 4;

/** What is asked for; `_id` makes it one, however often it is tried. */
export type Erasing = Pick<Erasure, '_id' | 'matter' | 'at' | 'why' | 'rule'>;

/**
 * Erases, and returns what is recorded of it: now, or by an earlier try. Its files are still to be deleted.
 * @throws Refusal `notYours` for what is the office's own, `wrongStatus` where the matter is not over yet
 */
export async function eraseMatter(erasing: Erasing): Promise<Erasure> {
  for (let attempt = 1; ; attempt += 1) {
    const history = await historyStored(erasing.matter);
    const transaction = await begin();
    try {
      const erasure = await eraseIn(transaction, history, erasing);
      await transaction.commit();
      return erasure;
    } catch (error) {
      if (!isConflict(error)) await transaction.abort().catch(() => undefined);
      const done = await erasureById(erasing._id);
      if (done) return done;
      const again = isConflict(error) || (error instanceof Refusal && error.code === 'busy');
      if (!again || attempt === ATTEMPTS) throw error;
    }
  }
}

async function eraseIn(
  transaction: Transaction,
  history: readonly EventDocument[],
  erasing: Erasing,
): Promise<Erasure> {
  const { matter } = erasing;
  const [before, reporter] = [await matterIn(transaction, matter), await reporterIn(transaction, matter)];
  // A step came between reading the events and the matter: read again.
  if (before && before.seq !== history.at(-1)?.seq) throw new Refusal('busy');
  if (!before || !isReportersOwn(history[0] as EventDocument)) throw new Refusal('notYours', 'matter');
  if (!isErasable(before)) throw new Refusal('wrongStatus', 'matter');
  const after = replay(await eraseEvents(transaction, history));
  if (!after) throw new Error(`matter ${matter} has no history`);
  // Nor may its bell lead back to a person: one of 256, and nobody waits for it any more. Who met it too keeps theirs.
  const rung = erasing.why === 'term' ? [] : before.bells;
  const own = reporter?.openid === undefined ? undefined : bellOf(reporter.openid);
  const bells = rung.filter((bell) => bell !== own);
  const directory = await directoryAt(erasing.at);
  await overwriteMatter(transaction, matter, documentOf(after, bells, directory));
  await forgetReporter(transaction, matter);
  const { town, no } = before;
  // Whoever sent a file in had it in their own folder; what lies in nobody's may be anybody's, and stays.
  const others = await broughtFiles(transaction, before, history, reporter);
  const files = filesOf(history).filter((file) => drawerIn(file) !== undefined && !others.has(file));
  const erasure: Erasure = { ...erasing, town, ...(no !== undefined && { no }), files };
  await recordErasure(transaction, erasure);
  return erasure;
}

/** Writes the reporter's own events anew, without words and without salt; answers with the whole history as it is then. */
async function eraseEvents(
  transaction: Transaction,
  history: readonly EventDocument[],
): Promise<MatterEvent[]> {
  const events: MatterEvent[] = [];
  for (const document of history) {
    const event = erased(eventFrom(document));
    if (isReportersOwn(document)) await overwriteEvent(transaction, document, event);
    events.push(event);
  }
  return events;
}

/** The pictures that the reporter sent, as they were and as they were covered, and their voice. */
function filesOf(history: readonly EventDocument[]): string[] {
  return history.filter(isReportersOwn).flatMap(({ content }) => filesOfStep(content));
}

/** What a message brought from others' folders when the matter, or the whole it is a part of, was made of it: nobody else may take it away. */
async function broughtFiles(
  transaction: Transaction,
  matter: MatterDocument,
  history: readonly EventDocument[],
  reporter: ReporterDocument | undefined,
): Promise<ReadonlySet<string>> {
  if (!(await isOfMessage(transaction, matter))) return new Set();
  const files = history.flatMap(({ action, content }) => (action === 'submit' ? filesOfStep(content) : []));
  const account = reporter?.openid ?? reporter?.broughtBy;
  const own = await Promise.all(files.map((file) => account !== undefined && isIn(file, account)));
  return new Set(files.filter((_, index) => !own[index]));
}

async function isOfMessage(transaction: Transaction, { said, splitFrom }: MatterDocument): Promise<boolean> {
  if (said !== undefined) return true;
  const whole = splitFrom === undefined ? undefined : await matterIn(transaction, splitFrom);
  return whole !== undefined && isOfMessage(transaction, whole);
}
