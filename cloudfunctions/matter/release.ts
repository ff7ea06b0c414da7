/** `matter.release` and `matter.conceal`: the centre makes a matter public in its own words, and takes it back. */
import {
  canView,
  hasPersonal,
  isReleasable,
  releasablePhotos,
  releasingPost,
  repeats,
  type Matter,
} from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import { isRisky } from '../shared/content.ts';
import { actorOf, derivedId, memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import {
  markReleased,
  matterById,
  matterFrom,
  matterIn,
  type MatterDocument,
} from '../shared/repositories/matters.ts';
import type { MemberDocument } from '../shared/repositories/members.ts';
import { concealRelease, keepRelease, releaseIn } from '../shared/repositories/releases.ts';
import { inTransaction } from '../shared/write.ts';

type Input = z.output<typeof matter.release>;

/**
 * Once under a key. Fails with `notYours` but for the town's centre, `restrictedMatter` where nobody may make it public,
 * `personalInText` and `reportersWords` where the words are not fit for everybody, `photoMissing` for a picture that is
 * not the matter's as it is shown.
 */
export async function release(input: Input, caller: Caller): Promise<MatterOutputs['release']> {
  const { matter: id, text } = input;
  if (hasPersonal(text)) throw new Refusal('personalInText', 'text');
  const [member, risky] = await Promise.all([memberOf(caller), isRisky(text, caller.openid)]);
  if (risky) throw new Refusal('contentRisky', 'text');
  const key = derivedId(caller.openid, input.key);
  const at = await inTransaction(async (transaction) => {
    const document = shownTo(member, await matterIn(transaction, id));
    const before = await releaseIn(transaction, id);
    if (before?.key === key) return before.at;
    const found = matterFrom(document);
    checkFit(input, found);
    const photos = input.photos.map((photo) => ({ id: photo }));
    await markReleased(transaction, document);
    await keepRelease(transaction, found, { key, at: caller.now, text, photos });
    return caller.now;
  });
  return { matter: id, at };
}

/** Taking it back is always possible for the centre, however often. */
export async function conceal(
  { matter: id }: z.output<typeof matter.conceal>,
  caller: Caller,
): Promise<MatterOutputs['conceal']> {
  const [member, document] = await Promise.all([memberOf(caller), matterById(id)]);
  shownTo(member, document);
  await concealRelease(id);
  return { matter: id };
}

/** The matter, for a member of its town's centre who may see it. */
function shownTo(member: MemberDocument, document: MatterDocument | undefined): MatterDocument {
  if (!document) throw new Refusal('notFound', 'matter');
  const found = matterFrom(document);
  if (!canView(actorOf(member), found)) throw new Refusal('notVisible', 'matter');
  if (!releasingPost(member.posts, found)) throw new Refusal('notYours', 'matter');
  return document;
}

function checkFit({ text, photos }: Input, found: Matter): void {
  if (!isReleasable(found)) throw new Refusal('restrictedMatter', 'matter');
  if (repeats(text, found.text)) throw new Refusal('reportersWords', 'text');
  const shown = new Set(releasablePhotos(found).map(({ id }) => id));
  if (photos.some((photo) => !shown.has(photo))) throw new Refusal('photoMissing', 'photos');
}
