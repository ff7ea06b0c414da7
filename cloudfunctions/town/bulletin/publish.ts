/** `town.publish` and `unpublish`: a village or the town tells its residents something, and takes it down again. */
import { periodLack, publishingPost } from '@gelin/domain';
import type { BulletinOutputs, bulletins as schemas } from '@gelin/contract/bulletin';
import type { z } from 'zod';
import { isRisky } from '../../shared/content.ts';
import { derivedId, memberOf, signature, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { areKeptOf, checkedPhotos } from '../../shared/photos.ts';
import {
  bulletinById,
  keepBulletin,
  MOST_AT_ONCE,
  standingAt,
  takeDown,
  type BulletinDocument,
} from '../../shared/repositories/bulletins.ts';
import { directoryAt, knownUnit } from '../../shared/repositories/directory.ts';

type Input = z.output<typeof schemas.publish>;

/** Publishes it once, however often the phone has to try. */
export async function publish(input: Input, caller: Caller): Promise<BulletinOutputs['publish']> {
  const id = derivedId('bulletin', caller.openid, input.key);
  const [directory, member, earlier] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    bulletinById(id),
  ]);
  const unit = knownUnit(directory, input.unit);
  const post = publishingPost(member.posts, unit.path, directory.town.id);
  if (!post) throw new Refusal('notYours', 'unit');
  // What an earlier try has published is not judged again: its time may be over by now.
  if (earlier) return same(id, earlier, input);
  const photos = await checked(input, caller);
  const { kind, title, text, from, until } = input;
  const kept = await keepBulletin(id, {
    town: directory.town.id,
    unit: unit.id,
    path: unit.path,
    kind,
    title,
    text,
    photos,
    from,
    until,
    by: signature(member, post),
    at: caller.now,
  });
  return same(id, kept, input);
}

const TOLD = ['unit', 'kind', 'title', 'text', 'from'] as const;

/** A key that has published something else publishes nothing. Where it was taken down since, its end was moved. */
function same(id: string, kept: BulletinDocument | undefined, input: Input) {
  const isSame =
    kept !== undefined &&
    TOLD.every((field) => kept[field] === input[field]) &&
    (kept.takenDown === true || kept.until === input.until) &&
    areKeptOf(input.photos, kept.photos);
  if (!isSame) throw new Refusal('malformed', 'key');
  return { id };
}

/** @throws Refusal periodWrong, spanTooLong, contentRisky, bulletinsTooMany, and what photos can lack */
async function checked({ unit, title, text, photos, from, until }: Input, { openid, now }: Caller) {
  const lack = periodLack({ from, until }, now);
  if (lack) throw new Refusal(lack, 'until');
  const [pictures, risky, standing] = await Promise.all([
    checkedPhotos(photos, openid),
    isRisky(`${title}\n${text}`, openid),
    standingAt([unit], now),
  ]);
  if (risky) throw new Refusal('contentRisky', 'text');
  if (standing.length >= MOST_AT_ONCE) throw new Refusal('bulletinsTooMany', 'unit');
  return pictures;
}

/** Whoever may publish there may take down there; twice is as once. */
export async function unpublish(
  { id }: z.output<typeof schemas.unpublish>,
  caller: Caller,
): Promise<BulletinOutputs['unpublish']> {
  const [directory, member, found] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    bulletinById(id),
  ]);
  if (!found) throw new Refusal('notFound', 'id');
  if (!publishingPost(member.posts, found.path, directory.town.id)) throw new Refusal('notYours', 'id');
  await takeDown(id, caller.now);
  return { id };
}
