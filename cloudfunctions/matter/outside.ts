/** `matter.outside` and `matter.outsideReply`: an outside party looks and replies by its link; who holds the phone is not asked. */
import {
  can,
  categoryOf,
  decide,
  isLinkOpen,
  maskPersonal,
  namingOf,
  placeWords,
  passedOnPhotos,
  passedOnWords,
  type Actor,
  type Matter,
} from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import { isRisky } from '../shared/content.ts';
import { derivedId, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { followOrLeave } from '../shared/follow.ts';
import { tellNow } from '../shared/notices/tell.ts';
import { checkedPhotos } from '../shared/photos.ts';
import { directoryAt, leavesAMinuteAgo } from '../shared/repositories/directory.ts';
import { historyOf } from '../shared/repositories/events.ts';
import { matterById, matterFrom, matterIn } from '../shared/repositories/matters.ts';
import { hashOfLink } from '../shared/sealing.ts';
import { openWhile, record, refuseOtherWish, writeOnce, type Step } from '../shared/write.ts';
import { covered, holderOf } from './view.ts';

const OUTSIDE: Actor = { kind: 'person', posts: [], isReporter: false, outside: true };

/** What the link stands for; one that is wrong, taken back or replaced tells nothing, not even that there is a matter. */
function entrustedBy(found: Matter | undefined, link: string): NonNullable<Matter['entrusted']> {
  if (found?.entrusted?.link !== hashOfLink(link) || found.audience !== 'open')
    throw new Refusal('linkEnded', 'link');
  return found.entrusted;
}

export async function outside(
  { matter: id, link }: z.output<typeof matter.outside>,
  caller: Caller,
): Promise<MatterOutputs['outside']> {
  const [directory, document] = await Promise.all([directoryAt(caller.now), matterById(id)]);
  const found = document && matterFrom(document);
  const entrusted = entrustedBy(found, link);
  if (!found || caller.now >= entrusted.until) throw new Refusal('linkEnded', 'link');
  const naming = namingOf(directory);
  const { nameOf, settings } = naming;
  const history = await historyOf(id);
  const asks = holderOf(found, directory, naming, await leavesAMinuteAgo(caller.now));
  return {
    asks: asks ?? { name: directory.town.name },
    name: entrusted.name,
    task: entrusted.text,
    until: entrusted.until,
    category: categoryOf(found.category, settings)?.name ?? '',
    place: placeWords(found, nameOf),
    text: maskPersonal(passedOnWords(found)),
    photos: passedOnPhotos(found),
    replies: history.flatMap((event) =>
      event.action === 'outsideReply' && event.at >= entrusted.at
        ? [{ at: event.at, text: event.content.text, photos: covered(event.content.photos, found) }]
        : [],
    ),
    open:
      isLinkOpen(entrusted, caller.now) &&
      can(OUTSIDE, 'outsideReply', found, { now: caller.now, directory }).allowed,
  };
}

export async function outsideReply(
  input: z.output<typeof matter.outsideReply>,
  caller: Caller,
): Promise<MatterOutputs['outsideReply']> {
  // Nothing is looked at for whoever has no link.
  const known = await matterById(input.matter);
  entrustedBy(known && matterFrom(known), input.link);
  const checks = Promise.all([
    directoryAt(caller.now),
    checkedPhotos(input.photos, caller.openid),
    isRisky(input.text, caller.openid),
  ]);
  const [opening, [directory, photos, risky]] = await openWhile(checks);
  const id = derivedId(caller.openid, input.key);
  let taken: Step | undefined;
  const written = await writeOnce(id, opening, async (transaction) => {
    const before = await matterIn(transaction, input.matter);
    const found = before && matterFrom(before);
    const { name } = entrustedBy(found, input.link);
    if (!before || !found) throw new Refusal('linkEnded', 'link');
    const watched = risky && found.severity !== 'urgent' ? { risky: true as const } : {};
    const content = { text: input.text, photos, ...watched };
    const decision = decide({ action: 'outsideReply', content }, found, {
      id,
      actor: OUTSIDE,
      by: { kind: 'outside', name },
      now: caller.now,
      directory,
    });
    if (!decision.ok) throw new Refusal(decision.reason === 'tooLate' ? 'linkEnded' : decision.reason);
    taken = await record(transaction, before, decision.event, directory);
    return decision.event;
  });
  refuseOtherWish(written, input.matter, 'outsideReply');
  if (!written.again && taken)
    await Promise.all([
      followOrLeave(taken, caller.now),
      tellNow(taken.event, matterFrom(taken.matter), directory, caller.now),
    ]);
  return { seq: written.event.seq };
}
