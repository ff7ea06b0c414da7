/** `people.erase`: a reporter has their words, pictures, place and name taken out of a matter that is over. */
import { ENDED, erased, filesOfStep, isReportersOwn, replay, type MatterEvent } from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import { begin, type Transaction } from '../shared/cloudbase.ts';
import { derivedId, type Caller } from '../shared/context.ts';
import { isConflict, Refusal } from '../shared/failures.ts';
import { actsAsReporter } from '../shared/proving.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import {
  eventFrom,
  historyStored,
  overwriteEvent,
  type EventDocument,
} from '../shared/repositories/events.ts';
import { erasureById, finishErasure, recordErasure, type Erasure } from '../shared/repositories/erasures.ts';
import { documentOf, matterIn, overwriteMatter } from '../shared/repositories/matters.ts';
import { forgetReporter } from '../shared/repositories/reporters.ts';
import { bellOf } from '../shared/repositories/signals.ts';

type Input = z.output<typeof people.erase>;

const ATTEMPTS = 4;

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
  if (!(await actsAsReporter(matter, number, caller))) {
    // Another phone of theirs may have erased it between the two looks.
    const done = await erasureById(id);
    if (done) return done;
    throw new Refusal('notYours', 'matter');
  }
  const directory = await directoryAt(caller.now);
  for (let attempt = 1; ; attempt += 1) {
    const history = await historyStored(matter);
    const transaction = await begin();
    try {
      const before = await matterIn(transaction, matter);
      // A step came between reading the events and the matter: read again.
      if (before && before.seq !== history.at(-1)?.seq) throw new Refusal('busy');
      if (!before || !isReportersOwn(history[0] as EventDocument)) throw new Refusal('notYours', 'matter');
      if (!ENDED.includes(before.status) && before.status !== 'archived')
        throw new Refusal('wrongStatus', 'matter');
      const events = await eraseEvents(transaction, history);
      const after = replay(events);
      if (!after) throw new Error(`matter ${matter} has no history`);
      // Nor may its bell lead back to a person: one of 256, and nobody waits for it any more.
      // By a number no bell is anybody's who reported it.
      const own = number === undefined ? bellOf(caller.openid) : undefined;
      const bells = before.bells.filter((bell) => bell !== own);
      await overwriteMatter(transaction, matter, documentOf(after, bells, directory));
      await forgetReporter(transaction, matter);
      const erasure = { _id: id, matter, at: caller.now, files: filesOf(history) };
      await recordErasure(transaction, erasure);
      await transaction.commit();
      return erasure;
    } catch (error) {
      if (!isConflict(error)) await transaction.abort().catch(() => undefined);
      const done = await erasureById(id);
      if (done) return done;
      const again = isConflict(error) || (error instanceof Refusal && error.code === 'busy');
      if (!again || attempt === ATTEMPTS) throw error;
    }
  }
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

/** The pictures that the reporter sent, and their voice. */
function filesOf(history: readonly EventDocument[]): string[] {
  return history.filter(isReportersOwn).flatMap(({ content }) => filesOfStep(content));
}
