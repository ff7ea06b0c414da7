/** `matter.submit`: something becomes a matter, once, however often the phone has to try. */
import { begin as beginMatter, namingOf, type Directory, type EventOf } from '@gelin/domain';
import type { Submitted } from '@gelin/contract/matter';
import { becoming, becomingOfTicket, derivedId, type Caller } from '../shared/context.ts';
import { followOrLeave } from '../shared/follow.ts';
import { tellNow } from '../shared/notices/tell.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { recordReporter } from '../shared/repositories/reporters.ts';
import { bellOf } from '../shared/repositories/signals.ts';
import { numberOf } from '../shared/sealing.ts';
import { bring, openWhile, refuseOtherWish, writeOnce, type Step } from '../shared/write.ts';
import { checkArrival } from './arrival.ts';
import { arriving, checkedReporter, type SubmitInput } from './arriving.ts';
import { isNumbered } from './reporter.ts';
import { countHere } from './standing.ts';

export async function submit(input: SubmitInput, caller: Caller): Promise<Submitted> {
  const directory = await directoryAt(caller.now);
  checkArrival(input.place, input.category, directory);
  const id = idFor(input, caller, directory);
  const sent = await arriving(input, id, caller, directory);
  const [opening, { reporter, event }] = await openWhile(checkedReporter(input, sent, caller));
  const began = beginMatter(event);
  // Nobody can be led from a bell to whoever has no account here.
  const bells = reporter.openid === undefined ? [] : [bellOf(reporter.openid)];
  let brought: Step | undefined;
  const written = await writeOnce(id, opening, async (transaction) => {
    brought = await bring(transaction, began, event, bells, directory);
    await recordReporter(transaction, id, reporter);
    return event;
  });
  refuseOtherWish(written, id, 'submit');
  if (!written.again && brought) {
    if (reporter.counted)
      countHere({ _id: id, pos: reporter.pos, sealed: reporter.sealed ?? [] }, caller.now);
    await Promise.all([followOrLeave(brought, caller.now), tellNow(event, began, directory, caller.now)]);
  }
  const { content, effect } = written.event as EventOf<'submit'>;
  return {
    matter: id,
    holderName: namingOf(directory).holderName(effect.holder?.id ?? directory.town.id),
    clock: effect.clock,
    ...(isNumbered(content) && { number: await numberOf(id) }),
  };
}

/** Its own for whoever sends it; of a message, and of a ticket, the same whoever does. */
function idFor({ key, said, ticket }: SubmitInput, { openid }: Caller, { town }: Directory): string {
  if (ticket) return becomingOfTicket(town.id, ticket.source, ticket.number);
  return said ? becoming(said.message) : derivedId(openid, key);
}
