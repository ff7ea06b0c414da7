/** `matter.act`: one step on a matter's way, by whoever may take it. */
import { canView } from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { Step } from '@gelin/contract/step';
import type { z } from 'zod';
import type { Transaction } from '../shared/cloudbase.ts';
import { isRisky } from '../shared/content.ts';
import { derivedId, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { followOrLeave } from '../shared/follow.ts';
import { checkedFilm, checkedVoice } from '../shared/media.ts';
import { tellNow } from '../shared/notices/tell.ts';
import { checkedPhotos } from '../shared/photos.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { finishOrLeave } from '../shared/repositories/erasures.ts';
import { historyOf } from '../shared/repositories/events.ts';
import { matterFrom, matterIn, type MatterDocument } from '../shared/repositories/matters.ts';
import { bellOf } from '../shared/repositories/signals.ts';
import { linkOf } from '../shared/sealing.ts';
import { keepUpToDate } from '../shared/updatable.ts';
import { openWhile, record, refuseOtherWish, writeOnce, type Step as Taken } from '../shared/write.ts';
import { actingOn, type Acting } from './acting.ts';
import { alsoWritten, bareOf, BELLS_RUNG } from './also.ts';
import { broughtToAnswer } from './brought.ts';
import { decided } from './decided.ts';

type Input = z.output<typeof matter.act>;

export async function act(input: Input, caller: Caller): Promise<MatterOutputs['act']> {
  const { step: asked } = input;
  const said = 'said' in asked ? asked.said : undefined;
  const owner =
    said === undefined
      ? caller.openid
      : await broughtToAnswer({ message: said, matter: input.matter }, caller);
  const checks = Promise.all([
    directoryAt(caller.now),
    actingOn(input.matter, asked.action, caller, input.number),
    checkedPhotos('photos' in asked ? asked.photos : [], owner),
    'voice' in asked && asked.voice ? checkedVoice(asked.voice, owner) : undefined,
    'video' in asked && asked.video ? checkedFilm(asked.video, owner) : undefined,
    // Whoever goes by a number may be anonymous, and WeChat wants to be told whose words they are.
    input.number === undefined && isRisky(reportersWords(asked), caller.openid),
    asked.action === 'cover' ? historyOf(input.matter) : [],
  ]);
  const [opening, [directory, acting, photos, , video, risky, history]] = await openWhile(checks);
  const pictured = 'photos' in asked ? { ...asked, photos: photos.map((photo) => photo.id) } : asked;
  const step = 'video' in pictured && video ? { ...pictured, video } : pictured;
  const id = derivedId(caller.openid, input.key);
  let taken: Taken[] = [];
  const written = await writeOnce(id, opening, async (transaction) => {
    const before = ringingToo(await seen(transaction, input, acting), step, caller);
    const target = await targetOf(transaction, step, before);
    const deciding = { ...acting, id, now: caller.now, directory, risky, history };
    const event = await decided(step, matterFrom(before), {
      ...deciding,
      target: target && matterFrom(target),
    });
    const first = await record(transaction, before, event, directory);
    taken = [first, ...(await alsoWritten(transaction, { event, before, target, caller, directory }))];
    return event;
  });
  refuseOtherWish(written, input.matter, step.action);
  if (!written.again) {
    await Promise.all(
      taken.flatMap((each) => [
        followOrLeave(each, caller.now),
        tellNow(each.event, matterFrom(each.matter), directory, caller.now),
        keepUpToDate(each.event, matterFrom(each.matter), caller.now),
        each.event.action === 'cover' ? finishOrLeave(bareOf(each.event, each.matter)) : undefined,
      ]),
    );
  }
  const { seq, effect, content } = written.event;
  const link = written.event.action === 'entrust' ? { link: await linkOf(written.event.id) } : {};
  return { seq, status: effect.status, ...('no' in content && { no: content.no }), ...link };
}

/** What a reporter says with a step: what members write is their own to answer for. */
function reportersWords(step: Step): string {
  if (step.action === 'add') return step.text;
  if (step.action === 'reopen') return step.reason;
  return step.action === 'rate' ? (step.words ?? '') : '';
}

/** The matter as the person saw it; refused where it has moved on since, which nobody hears who may not see it. */
async function seen(
  transaction: Transaction,
  { matter: id, seq, step }: Input,
  { actor }: Acting,
): Promise<MatterDocument> {
  const document = await matterIn(transaction, id);
  if (!document) throw new Refusal('notFound', 'matter');
  // Whoever met it too need not have seen how far it is.
  const looked = step.action === 'join' || (document.turn <= seq && seq <= document.seq);
  if (looked) return document;
  throw canView(actor, matterFrom(document)) ? new Refusal('stale', 'seq') : new Refusal('notVisible');
}

/** Whoever met it too hears of it from then on; more bells than these would ring half the town. */
function ringingToo(document: MatterDocument, { action }: Step, { openid }: Caller): MatterDocument {
  if (action !== 'join' || document.bells.length >= BELLS_RUNG) return document;
  return { ...document, bells: [...new Set([...document.bells, bellOf(openid)])] };
}

/** The matter that the step merges into, or takes it out of. */
async function targetOf(
  transaction: Transaction,
  step: Step,
  { mergedInto }: MatterDocument,
): Promise<MatterDocument | undefined> {
  if (step.action === 'merge') return matterIn(transaction, step.target);
  return step.action === 'unmerge' && mergedInto !== undefined
    ? matterIn(transaction, mergedInto)
    : undefined;
}
