/** `matter.submit`: something becomes a matter, once, however often the phone has to try. */
import {
  begin as beginMatter,
  categoryOf,
  CENTRE_ROLES,
  namingOf,
  submit as decideSubmission,
  suggestCategory,
  type Answered,
  type Directory,
  type EventActor,
  type EventOf,
} from '@gelin/domain';
import type { matter, Submitted } from '@gelin/contract/matter';
import type { z } from 'zod';
import { becoming, derivedId, memberOf, signature, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { followOrLeave } from '../shared/follow.ts';
import { tellNow } from '../shared/notices/tell.ts';
import { checkedPhotos } from '../shared/photos.ts';
import { position } from '../shared/position.ts';
import { directoryAt, memberAMinuteAgo } from '../shared/repositories/directory.ts';
import { recordReporter } from '../shared/repositories/reporters.ts';
import { bellOf } from '../shared/repositories/signals.ts';
import { bring, openWhile, refuseOtherWish, writeOnce, type Step } from '../shared/write.ts';
import { checkArrival } from './arrival.ts';
import { checkMade } from './made.ts';
import { askedFor } from './service.ts';

type Input = z.output<typeof matter.submit>;

export async function submit(input: Input, caller: Caller): Promise<Submitted> {
  const directory = await directoryAt(caller.now);
  checkArrival(input.place, input.category, directory);
  const asked = askedFor(input, caller.now, directory);
  const checks = Promise.all([
    checkedPhotos(input.photos),
    senderOf(input, caller),
    input.said && checkMade(input.said, caller),
  ]);
  const [opening, [photos, by]] = await openWhile(checks);
  const said = input.said?.message;
  const id = said === undefined ? derivedId(caller.openid, input.key) : becoming(said);
  const event = decideSubmission(
    { ...input, ...asked, photos, said, answers: answered(input, directory) },
    { id, matter: id, by, now: caller.now, directory },
  );
  const began = beginMatter(event);
  let brought: Step | undefined;
  const written = await writeOnce(id, opening, async (transaction) => {
    brought = await bring(transaction, began, event, [bellOf(caller.openid)], directory);
    await recordReporter(transaction, id, {
      openid: caller.openid,
      town: directory.town.id,
      pos: position(caller.now, id),
    });
    return event;
  });
  refuseOtherWish(written, id, 'submit');
  if (!written.again && brought) {
    await Promise.all([followOrLeave(brought, caller.now), tellNow(event, began, directory, caller.now)]);
  }
  const { effect } = written.event as EventOf<'submit'>;
  return {
    matter: id,
    holderName: namingOf(directory).nameOf(effect.holder?.id ?? directory.town.id),
    clock: effect.clock,
  };
}

/** The answers with the questions as they stand today; what answers no question is left out. */
function answered({ answers = [], category, text }: Input, { settings }: Directory): Answered[] {
  const code = category ?? suggestCategory(text, settings.catalogue.categories)[0]?.code;
  const questions = (code === undefined ? undefined : categoryOf(code, settings)?.questions) ?? [];
  return questions.flatMap(({ key, text: question }) => {
    const answer = answers.find((each) => each.key === key)?.answer;
    return answer ? [{ question, answer }] : [];
  });
}

/**
 * Residents and informants stay "the reporter"; a finding is signed by the post that made it. Anybody may send
 * something in: what it is called may be a minute behind the posts.
 */
async function senderOf(input: Input, caller: Caller): Promise<EventActor> {
  if (input.drill) return ofTheCentre(caller);
  if (input.source === 'report') return { kind: 'reporter' };
  const member = (await memberAMinuteAgo(caller.openid, caller.now)) ?? (await memberOf(caller));
  const post = member.posts.find((each) => (each.role === 'informant') === (input.source === 'tip'));
  if (!post) throw new Refusal('notYours', 'source');
  return input.source === 'tip' ? { kind: 'reporter' } : signature(member, post);
}

/** Only the centre declares a drill (演练), so that nothing real is ever kept out of the figures by whoever reported it. */
async function ofTheCentre(caller: Caller): Promise<EventActor> {
  const member = await memberOf(caller);
  const post = member.posts.find(({ role }) => CENTRE_ROLES.includes(role));
  if (!post) throw new Refusal('notYours', 'drill');
  return signature(member, post);
}
